import type { Context, Emitter, Liquid as Engine, TagToken, TopLevelToken } from 'liquidjs';
import { CaptureTag, Liquid, Tag } from 'liquidjs';
import { FILTERS, LIMITS, TAGS } from './supported';

/** Why a rendering was aborted, by the scope object it was rendered with. */
const aborts = new WeakMap<object, string>();

export const abortOf = (scope: object): string | undefined => aborts.get(scope);

const ARGUMENT = /^\(\s*(?:'([^']*)'|"([^"]*)")?\s*\)$/;

/** `{% abort_message() %}`, `{% abort_message('reason') %}` (braze/rest-api.md 4.9). The first one counts. */
class AbortMessage extends Tag {
  readonly reason: string;
  constructor(token: TagToken, remainTokens: TopLevelToken[], liquid: Engine) {
    super(token, remainTokens, liquid);
    const found = ARGUMENT.exec(token.args.trim());
    if (!found) throw new Error('abort_message takes one quoted text or nothing');
    this.reason = found[1] ?? found[2] ?? '';
  }
  override render(ctx: Context, _emitter: Emitter): void {
    if (!aborts.has(ctx.environments)) aborts.set(ctx.environments, this.reason);
    ctx.breakCalled = true;
  }
}

/** liquidjs doesn't count what a capture keeps, so text that doubles itself would pass its memory limit. */
class CountedCapture extends CaptureTag {
  override *render(ctx: Context): Generator<unknown, void, string> {
    yield* super.render(ctx);
    ctx.memoryLimit.use(
      String(Object.entries(ctx.bottom()).find(([name]) => name === this.variable)?.[1]).length,
    );
  }
}

/** liquidjs with our table and nothing else: no partials, no file system, no prototypes. */
export const engine = new Liquid({
  ownPropertyOnly: true,
  strictFilters: true,
  strictVariables: false,
  jsTruthy: false,
  cache: false,
  templates: {},
  parseLimit: LIMITS.parse,
  renderLimit: LIMITS.renderMs,
  memoryLimit: LIMITS.memory,
});
for (const name of Object.keys(engine.tags)) if (!TAGS.has(name)) delete engine.tags[name];
for (const name of Object.keys(engine.filters)) if (!FILTERS.has(name)) delete engine.filters[name];
engine.registerTag('abort_message', AbortMessage);
engine.registerTag('capture', CountedCapture);
