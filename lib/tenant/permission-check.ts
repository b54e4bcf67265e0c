import type { KeyId } from '@/lib/key/key';
import { Instant } from '@/lib/ids';
import { z } from '@/lib/schema';
import type { Outcome } from '@/lib/send/outcome';
import { ALL_ASKED, type Feature, type Permission, unwanted, wanted } from './features';

/**
 * What one harmless question told. `ok`: answered. `let-in`: read and turned down for its form. `denied`: 403.
 * `unauthorised`: 401. `elsewhere`: said to come from a wrong address. The others tell nothing.
 */
export type ProbeAnswer =
  'ok' | 'let-in' | 'denied' | 'unauthorised' | 'elsewhere' | 'busy' | 'silent' | 'odd';

/** `read`: a real read. `empty`: a request that lacks what its endpoint requires, so that nothing can come of it. */
export type ProbeKind = 'read' | 'empty';

const permission = z.enum(ALL_ASKED);

export const PermissionRow = z.object({
  permission,
  state: z.enum(['granted', 'missing', 'unknown']),
  /** How it was found out; each has its sentence on the screen. */
  how: z.enum(['read', 'let-in', 'denied', 'order', 'all-denied', 'busy', 'silent', 'odd']),
});
export type PermissionRow = z.infer<typeof PermissionRow>;

export const PermissionCheck = z.object({
  rows: z.array(PermissionRow),
  /** What the key can do beyond its task, as far as reads can tell. */
  excess: z.array(permission),
  /** `refused`: every question got 401. `nothing`: Braze lets the key do nothing from here. */
  key: z.enum(['good', 'refused', 'nothing', 'unknown']),
  /** Whether the key seems limited to other addresses: Braze said so, or nothing else is left to explain it. */
  elsewhere: z.enum(['said', 'maybe', 'no']),
});
export type PermissionCheck = z.infer<typeof PermissionCheck>;

/** A check as it is kept for the screen. */
export const KeptCheck = z.object({
  at: Instant,
  check: PermissionCheck,
  /** This key was let in at this check or an earlier one. */
  worked: z.boolean(),
});
export type KeptCheck = z.infer<typeof KeptCheck>;

/** Where the last check of a key is kept; without a key, that of practice. Ends with the tenant, and goes with it. */
export const checkSetting = (tenantId: string, keyId: KeyId | undefined) =>
  `permissions:${keyId === undefined ? '' : `${keyId}:`}${tenantId}` as const;

/** A kept check; none where nothing was kept for this key, or it can't be read. */
export function readKept(text: string | undefined): KeptCheck | undefined {
  try {
    return KeptCheck.safeParse(JSON.parse(text ?? '')).data;
  } catch {
    return undefined;
  }
}

/** An answer of Braze, as far as it tells about a permission. */
export function probeAnswer(outcome: Outcome<unknown>): ProbeAnswer {
  if (outcome.is === 'done') return 'ok';
  if (outcome.is === 'limited') return 'busy';
  if (outcome.is === 'unclear') return 'silent';
  switch (outcome.problem.kind) {
    case 'key-refused':
      return 'unauthorised';
    case 'permission-missing':
      return 'denied';
    case 'address-refused':
      return 'elsewhere';
    case 'address-not-found':
      return 'odd';
    default:
      return 'let-in';
  }
}

const NO: ReadonlySet<ProbeAnswer> = new Set(['denied', 'unauthorised', 'elsewhere']);
const YES: ReadonlySet<ProbeAnswer> = new Set(['ok', 'let-in']);

/**
 * All answers together. Whether Braze looks at the permission before the form of a request is not documented: only
 * where some empty request was denied is another one's "wrong form" a yes. A missing permission may come as 401 or
 * 403 (braze/rest-api.md 2.4), so a 401 is about the key only where everything got one.
 * @param workedBefore the same key passed an earlier check
 */
export function judge(
  answers: ReadonlyMap<Permission, { answer: ProbeAnswer; kind: ProbeKind }>,
  features: readonly Feature[],
  workedBefore: boolean,
): PermissionCheck {
  const all = [...answers.values()];
  const told = all.filter(({ answer }) => NO.has(answer) || YES.has(answer));
  const good = all.some(({ answer }) => YES.has(answer));
  const permissionFirst = good && all.some(({ answer, kind }) => kind === 'empty' && NO.has(answer));
  const allAre = (wantedAnswer: ProbeAnswer) =>
    told.length > 0 && told.every(({ answer }) => answer === wantedAnswer);
  const key = good ? 'good' : allAre('unauthorised') ? 'refused' : told.length > 0 ? 'nothing' : 'unknown';

  const row = (permission: Permission): PermissionRow => {
    const answer = answers.get(permission)?.answer ?? 'silent';
    const is = (state: PermissionRow['state'], how: PermissionRow['how']): PermissionRow => ({
      permission,
      state,
      how,
    });
    if (answer === 'ok') return is('granted', 'read');
    if (answer === 'let-in') return permissionFirst ? is('granted', 'let-in') : is('unknown', 'order');
    if (answer === 'busy' || answer === 'silent' || answer === 'odd') return is('unknown', answer);
    return good ? is('missing', 'denied') : is('unknown', 'all-denied');
  };
  return {
    rows: wanted(features).map(row),
    excess: unwanted(features).filter((permission) => row(permission).state === 'granted'),
    key,
    elsewhere: elsewhereOf(all, key, workedBefore),
  };
}

function elsewhereOf(
  all: readonly { answer: ProbeAnswer }[],
  key: PermissionCheck['key'],
  workedBefore: boolean,
): PermissionCheck['elsewhere'] {
  if (all.some(({ answer }) => answer === 'elsewhere')) return 'said';
  if (key === 'nothing' || (key === 'refused' && workedBefore)) return 'maybe';
  return 'no';
}
