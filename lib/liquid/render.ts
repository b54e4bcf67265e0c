import { abortOf, engine } from './engine';
import { parse } from './parse';
import type { LiquidPerson } from './person';
import type { Refusal } from './refusal';
import { CUSTOM, LIMITS, LINKS, STANDARD_ATTRIBUTES } from './supported';

/** `failed`: not the message's own wish, but a limit, or a source outside the table. Nobody gets it either. */
export type Rendered = { ok: true; text: string } | { ok: false; aborted: string; failed?: true };

export type Compiled = {
  /** The source is outside the table; `render` then fails for everybody. */
  refusal?: Refusal;
  /** As Braze writes them. With none, the text is the same for everybody. */
  variables: readonly string[];
  render(person: LiquidPerson): Rendered;
};

/** Once for each part, then `render` for each person. Never throws. */
export function compile(source: string): Compiled {
  const parsed = parse(source);
  if ('reason' in parsed) {
    const failed: Rendered = { ok: false, aborted: `${parsed.reason}: ${parsed.what}`, failed: true };
    return { refusal: parsed, variables: [], render: () => failed };
  }
  const names = [...parsed.names];
  const render = (person: LiquidPerson): Rendered => {
    const scope: Record<string, unknown> = {};
    for (const [identifier, name] of names) scope[identifier] = valueOf(person, name);
    const first = run(parsed.templates, { ...scope });
    // The limit counts time that passes. A computer that was busy elsewhere must cost nobody their email.
    return !first.ok && first.aborted.includes(TOOK_TOO_LONG) ? run(parsed.templates, { ...scope }) : first;
  };
  return { variables: names.map(([, name]) => name), render };
}

/** How liquidjs words its time limit, which is a real failure where it is met twice. */
const TOOK_TOO_LONG = 'template render limit exceeded';

function run(templates: Parameters<typeof engine.renderSync>[0], scope: object): Rendered {
  let text = '';
  let failure: string | undefined;
  try {
    text = String(engine.renderSync(templates, scope));
  } catch (error) {
    failure = error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'unknown';
  }
  const aborted = abortOf(scope);
  if (aborted !== undefined) return { ok: false, aborted };
  if (failure !== undefined) return { ok: false, aborted: failure.slice(0, 120), failed: true };
  if (text.length > LIMITS.output) return { ok: false, aborted: 'too-large', failed: true };
  return { ok: true, text };
}

function valueOf(person: LiquidPerson, name: string): unknown {
  if (name.startsWith(CUSTOM)) {
    const key = name.slice(CUSTOM.length);
    return Object.hasOwn(person.custom_attribute, key) ? person.custom_attribute[key] : undefined;
  }
  const standard = STANDARD_ATTRIBUTES.find((known) => known === name);
  return standard ? person[standard] : LINKS[name];
}
