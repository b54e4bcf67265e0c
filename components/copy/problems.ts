import { i18n } from '#i18n';
import type { Problem, ProblemKind } from '@/lib/problem';

// The words of every problem. A kind's sentences stand under `problem.<kind in camelCase>.{title,body,next}` in
// both yml files (a message key takes no hyphen): `no-answer` → `problem.noAnswer.title`.

type Camel<S extends string> = S extends `${infer A}-${infer B}` ? `${A}${Capitalize<Camel<B>>}` : S;
export type ProblemKey = Camel<ProblemKind>;

export const keyOf = (kind: ProblemKind): ProblemKey =>
  kind.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()) as ProblemKey; // the type does the same

/** Who can fix it; `time`: nobody, it passes. */
export type Who = 'you' | 'headquarters' | 'keyOwner' | 'time';

const WHO = {
  'key-refused': 'keyOwner',
  'permission-missing': 'headquarters',
  'address-refused': 'keyOwner',
  'address-not-found': 'headquarters',
  'campaign-unknown': 'headquarters',
  'variation-unknown': 'headquarters',
  'no-recipients': 'headquarters',
  'time-refused': 'you',
  'request-refused': 'headquarters',
  'too-large': 'you',
  'quota-reached': 'time',
  'rate-limited': 'time',
  offline: 'you',
  timeout: 'time',
  'braze-down': 'time',
  'not-braze': 'you',
  'answer-broken': 'time',
  'key-needed': 'keyOwner',
  'vault-locked': 'you',
  'vault-altered': 'keyOwner',
  'vault-newer': 'you',
  'passphrase-needed': 'you',
  'passphrase-wrong': 'you',
  'passphrase-held': 'time',
  'passphrase-short': 'you',
  'key-cannot': 'headquarters',
  'host-not-granted': 'you',
  'no-answer': 'you',
  'reload-needed': 'you',
  'storage-full': 'you',
  'storage-broken': 'headquarters',
  'changed-since-review': 'you',
  'review-expired': 'you',
  'draft-gone': 'you',
  'already-scheduled': 'time',
  'template-withdrawn': 'you',
  'template-not-for-live': 'you',
  'group-gone': 'headquarters',
  'send-gone': 'you',
  'tenant-gone': 'headquarters',
  'checks-failed': 'you',
  'count-not-typed': 'you',
  'size-not-accepted': 'you',
  'time-too-soon': 'you',
  'time-too-far': 'you',
  'time-gap': 'you',
  'time-overlap': 'you',
  'too-late': 'time',
  'clock-off': 'you',
  'workspace-in-use': 'time',
  'already-went': 'you',
  'still-cancelling': 'time',
  'not-now': 'time',
  'bad-input': 'you',
  'wipe-outdated': 'you',
  'practice-only': 'you',
  'capture-elsewhere': 'you',
  'capture-campaign': 'you',
  'capture-channel': 'you',
  'group-has-id': 'you',
} as const satisfies Record<ProblemKind, Who>;

export type ProblemWords = { title: string; body: string; next: string; who: Who };

/** What happened, whether anything was sent, what to do next, and who can. */
export function wordsFor(problem: Problem): ProblemWords {
  const key = keyOf(problem.kind);
  return {
    title: isOtherPermission(problem)
      ? i18n.t('problem.permissionMissingOther')
      : i18n.t(`problem.${key}.title`),
    body: i18n.t(`problem.${key}.body`),
    next: i18n.t(`problem.${key}.next`),
    who: WHO[problem.kind],
  };
}

/** "Who can fix it: Headquarters." */
export const whoWords = (who: Who): string =>
  i18n.t('problem.whoLabel', { who: i18n.t(`problem.who.${who}`) });

/** True where the remedy lies with someone who needs to be told. */
export const mustTell = (who: Who): boolean => who === 'headquarters' || who === 'keyOwner';

/** The headline speaks of scheduling; a key that lacks another right gets its own. */
function isOtherPermission(problem: Problem): boolean {
  const right = problem.facts?.permission ?? problem.facts?.endpoint ?? problem.facts?.path;
  return problem.kind === 'permission-missing' && right !== undefined && !String(right).includes('schedule');
}
