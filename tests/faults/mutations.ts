/** Rules taken out of the code, to see that something notices: file, what stands there, what stands there then. */
export const MUTATIONS: Record<string, [file: string, from: string, to: string][]> = {
  'one target for ever': [
    [
      'lib/journal/next-step.ts',
      "if (!p.target) return { do: 'park' };",
      "if (!p.target || p.muddied) return { do: 'park' };",
    ],
    ['lib/journal/fold.ts', 'return p.target ? p :', 'return'],
    [
      'lib/journal/fold.ts',
      'target: e.scheduleId, name: p.name',
      'target: e.scheduleId, muddied: false, settlesAt: undefined, name: p.name',
    ],
  ],
  'settle before confirming': [['lib/journal/fold.ts', 'SETTLE_MS = 90_000', 'SETTLE_MS = 0']],
  'disarm before delete': [
    ['lib/journal/next-step.ts', 'if (!p.disarmed) {', 'if (false) {'],
    ['lib/journal/next-step.ts', 'if (!p.disarmed && late)', 'if (false)'],
    [
      'lib/commands/request.ts',
      "if (outcome.is === 'done') return { is: 'deleted', scheduleId };",
      "return { is: 'deleted', scheduleId };",
    ],
  ],
  'a parked message aborts': [
    [
      'lib/send/exact.ts',
      'const start = guardLiquid(condition) + ABORT_ALL;',
      'return message; const start = "";',
    ],
  ],
  'the journal first, then the request': [
    ['lib/commands/run-send.ts', 'planned.announce ? await announce(at, planned.announce, ports) : at', 'at'],
  ],
  'the guard in every part': [
    ['lib/send/exact.ts', 'const guard = guardLiquid(group.condition);', "const guard = '';"],
    [
      'lib/send/exact.ts',
      'audience: audienceFilter(group.condition),',
      "audience: audienceFilter({ ...group.condition, value: 'hawthorne' }),",
    ],
  ],
};
