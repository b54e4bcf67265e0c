import { Hash, Instant, type ScheduleId } from '@/lib/ids';
import type { JournalEvent } from '@/lib/journal/entry';
import { fold } from '@/lib/journal/fold';
import type { Progress } from '@/lib/journal/progress';
import {
  announced,
  answerTo,
  type Content,
  FIRST,
  foldWith,
  idOf,
  named,
  type Request,
  type Rules,
  SECOND,
  stepOf,
  withinBounds,
} from './client';

/** A copy still on its way: it may arrive until `until` (ms), in any order. */
type Copy = { request: Request; until: number };
type Budget = { faults: number; crashes: number; moves: number; cancels: number };
type State = {
  p: Progress;
  now: number;
  server: Record<string, Content | 'deleted'>;
  copies: Copy[];
  parks: number;
  writes: number;
  left: Budget;
};

/** Late copies arrive within this; the settle time is a second longer (security-and-reliability.md 6.4). */
const COPY_MS = 89_000;

export type Explored = { states: number; violations: string[] };

/**
 * Depth-first over everything that can happen to one confirmation: each request lost, answered, copied or late,
 * crashes at any moment, one move, one cancel. The client is the real reducer; only the world is a model.
 */
export function explore(rules: Rules, budget: Budget, most = 3_000_000): Explored {
  const seen = new Set<string>();
  const violations = new Set<string>();
  const stack: State[] = [begin(budget)];
  while (stack.length > 0 && seen.size < most && violations.size < 5) {
    const state = stack.pop();
    if (!state) break;
    const key = keyOf(state);
    if (seen.has(key)) continue;
    seen.add(key);
    for (const violation of broken(state)) violations.add(violation);
    stack.push(...nextOf(state, rules));
  }
  return { states: seen.size, violations: [...violations] };
}

function begin(left: Budget): State {
  const at = Instant.parse(0);
  const event = { is: 'intended', reviewed: Hash.parse('0'.repeat(64)), ...FIRST } as const;
  const p = fold([{ sendId: 'send' as never, seq: 0, at, event }]); // any id
  if (!p) throw new Error('no progress');
  return { p: named(p, at), now: 0, server: {}, copies: [], parks: 0, writes: 0, left };
}

function nextOf(state: State, rules: Rules): State[] {
  const { copies, now } = state;
  const arrivals = copies.map((copy, k) => ({
    ...applied(state, copy.request),
    copies: copies.filter((_, other) => other !== k),
  }));
  return [
    ...arrivals,
    ...wishes(state, rules),
    ...worker(state, rules),
    ...(copies.length > 0 ? [pass(state, now + 30_000)] : []),
  ];
}

/** A person moves it once and cancels it once, at any moment. */
function wishes(state: State, rules: Rules): State[] {
  const { p, left } = state;
  if (p.ending) return [];
  const wish = (event: JournalEvent, spent: Partial<Budget>): State => ({
    ...state,
    p: foldWith(p, event, Instant.parse(state.now), rules),
    left: { ...left, ...spent },
  });
  return [
    ...(left.moves > 0 && p.armed && !p.moving && !p.cancelWanted
      ? [wish({ is: 'move-wanted', ...SECOND }, { moves: left.moves - 1 })]
      : []),
    ...(left.cancels > 0 && !p.cancelWanted
      ? [wish({ is: 'cancel-wanted' }, { cancels: left.cancels - 1 })]
      : []),
  ];
}

function worker(state: State, rules: Rules): State[] {
  const { p, left } = state;
  const now = Instant.parse(state.now);
  const say = (s: State, event: JournalEvent): State => ({
    ...s,
    p: foldWith(s.p, event, Instant.parse(s.now), rules),
  });
  const step = stepOf(p, now, rules);
  if (step.do === 'write') return [say(state, step.event)];
  // Until the hour itself nothing else happens; what happens then is the simulator's business.
  if (step.do === 'wait') return step.until - state.now < 20 * 60_000 ? [pass(state, step.until)] : [];
  const asked = announced(step);
  if (!asked) return [];
  const parks = state.parks + (asked.request.kind === 'park' ? 1 : 0);
  const writes = state.writes + (asked.request.kind === 'update' ? 1 : 0);
  if (!withinBounds(parks, writes)) return [];
  const request: Request =
    asked.request.kind === 'park' ? { ...asked.request, id: idOf(parks) } : asked.request;
  const begun: State = { ...say(state, asked.event), parks, writes };
  const clear = answerTo(step, begun.p, now, rules, request.id ?? idOf(parks));
  const unclear: JournalEvent = {
    is: 'unclear',
    problem: { kind: 'offline' },
    retryAt: Instant.parse(state.now + 1000),
  };

  const out: State[] = [say(applied(begun, request), clear)];
  // A wish that comes while the request is out is written before its answer.
  for (const wished of wishes(begun, rules)) out.push(say(applied(wished, request), clear));
  if (left.faults > 0) {
    const faulty: State = { ...begun, left: { ...left, faults: left.faults - 1 } };
    const late = { ...faulty, copies: [...faulty.copies, { request, until: state.now + COPY_MS }] };
    out.push(
      say(applied(faulty, request), unclear),
      say(faulty, unclear),
      say(late, unclear),
      say(applied(late, request), clear),
      say(applied(late, request), unclear),
    );
    for (const wished of wishes(late, rules))
      out.push(say(wished, unclear), say(applied(wished, request), clear));
  }
  if (left.crashes > 0) {
    const dead: State = { ...begun, left: { ...left, crashes: left.crashes - 1 } };
    out.push(dead, applied(dead, request), {
      ...dead,
      copies: [...dead.copies, { request, until: state.now + COPY_MS }],
    });
  }
  return out;
}

/** Braze carries out a request that reached it. */
function applied(state: State, request: Request): State {
  const { kind, id, content } = request;
  if (!id) return state;
  const server = { ...state.server };
  if (kind === 'park') server[server[id] === undefined ? id : `${id}-copy`] = 'parked';
  if (kind === 'update' && content && server[id] !== undefined && server[id] !== 'deleted')
    server[id] = content;
  if (kind === 'delete' && server[id] !== undefined) server[id] = 'deleted';
  return { ...state, server };
}

/** Time passes: what can't arrive any more is gone. */
const pass = (state: State, to: number): State => ({
  ...state,
  now: Math.max(to, state.now + 1),
  copies: state.copies.filter((copy) => copy.until > to),
});

const isReal = (content: Content | 'deleted' | undefined) => content === 'first' || content === 'second';

function broken({ p, server, copies }: State): string[] {
  const real = Object.keys(server).filter((id) => isReal(server[id]));
  const found: string[] = [];
  if (real.length > 1) found.push('two armed schedules');
  const onTarget = (target: ScheduleId | undefined) =>
    copies.filter((copy) => copy.request.kind === 'update' && copy.request.id === target);
  if (p.armed && !p.moving && !p.cancelWanted && !p.ending && !p.pending && p.target) {
    const wanted = p.wish.instant === FIRST.instant ? 'first' : 'second';
    if (server[p.target] !== wanted) found.push(`says scheduled ${wanted}, Braze has ${server[p.target]}`);
    if (onTarget(p.target).some((copy) => copy.request.content !== wanted))
      found.push('a late copy can still undo what was confirmed');
  }
  if (p.ending && ['cancelled', 'refused', 'not-sent'].includes(p.ending.is)) {
    if (real.length > 0) found.push(`says ${p.ending.is}, and Braze has it armed`);
    const alive = p.target !== undefined && server[p.target] !== 'deleted';
    if (alive && onTarget(p.target).some((copy) => isReal(copy.request.content)))
      found.push(`says ${p.ending.is}, and a late copy can still arm it`);
  }
  return found;
}

/** Equal futures, equal keys: times count from now, and long past is long past. */
function keyOf({ p, now, server, copies, parks, writes, left }: State): string {
  const since = (at: number | undefined) => (at === undefined ? undefined : Math.max(at - now, -1_000_000));
  const core = {
    ...p,
    confirmedAt: 0,
    lastAt: since(p.lastAt),
    goOnAt: since(p.goOnAt),
    settlesAt: p.settlesAt === undefined || p.settlesAt <= now ? undefined : since(p.settlesAt),
    retry: p.retry && since(p.retry.at),
    lastWrite: p.lastWrite && { ...p.lastWrite, endedAt: since(p.lastWrite.endedAt) },
    ending: p.ending?.is,
  };
  const flying = copies
    .map((copy) => `${copy.request.kind}${copy.request.id}${copy.request.content}${copy.until - now}`)
    .sort();
  return JSON.stringify([core, server, flying, parks, writes, left]);
}
