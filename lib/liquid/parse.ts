import type { Template } from 'liquidjs';
import { engine } from './engine';
import { Refused, type Refusal } from './refusal';
import { rewrite } from './rewrite';
import { UNSUBSCRIBE } from './supported';
import { alwaysPrints } from './always-prints';

export type Checked = {
  ok: true;
  /** As Braze writes them: `first_name`, `custom_attribute.home_store`. */
  variables: string[];
  /** Everybody who gets this part finds Braze's unsubscribe link in it. */
  unsubscribes: boolean;
};

export type Parsed = {
  templates: Template[];
  /** Identifier in the templates → the name as Braze writes it. */
  names: Map<string, string>;
};

/** Asked when a template is to be approved: one part at a time. */
export function checkLiquid(source: string): Checked | Refusal {
  const parsed = parse(source);
  if ('reason' in parsed) return parsed;
  const unsubscribe = [...parsed.names].find(([, name]) => name === UNSUBSCRIBE)?.[0];
  return {
    ok: true,
    variables: [...parsed.names.values()],
    unsubscribes: unsubscribe !== undefined && alwaysPrints(parsed.templates, unsubscribe),
  };
}

export function parse(source: string): Parsed | Refusal {
  try {
    const { source: plain, names } = rewrite(source);
    const templates = engine.parse(plain);
    const unknown = Object.keys(engine.analyzeSync(templates).globals).find((name) => !names.has(name));
    if (unknown !== undefined) throw new Refused('unsupported-variable', unknown);
    return { templates, names };
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    return fromEngine(error);
  }
}

/** liquidjs tells what it met only in its message; its own words never reach a person. */
function fromEngine(error: unknown): Refusal {
  const message = error instanceof Error ? error.message : '';
  const filter = /undefined filter: ([\w-]+)/.exec(message)?.[1];
  if (filter) return { ok: false, reason: 'unsupported-filter', what: filter };
  return { ok: false, reason: 'syntax', what: message.split('\n')[0]?.slice(0, 120) ?? '' };
}
