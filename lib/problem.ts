import { z } from './schema';

/**
 * Every way to fail. Each kind has a sentence in both languages (components/copy/problems.ts): what happened,
 * whether anything was sent, what to do next and who can do it. Braze's kinds are grouped by what its answers
 * let us tell apart (braze/rest-api.md 2.4).
 */
export const PROBLEM_KINDS = [
  // Braze said no: nothing happened there.
  'key-refused', // 401: bad key, wrong cluster, key of another workspace, or (2026 text) too few permissions
  'permission-missing', // 403: the key lacks the endpoint's permission, or the plan lacks the feature
  'address-refused', // 401 or 403 that speaks of the caller's address: the key is limited to others
  'address-not-found', // 404: wrong URL (older text: an unknown key)
  'campaign-unknown', // 400 Invalid Campaign ID
  'variation-unknown', // 400 Invalid Message Variant, Unspecified, Mismatched Message Type
  'no-recipients', // 400 No Recipients
  'time-refused', // 400 about the schedule's time
  'request-refused', // 400, 415 of any other kind
  'too-large', // 413, or our own count of the body
  'quota-reached', // the day's 100 send IDs
  'rate-limited', // 429
  // Nobody knows, or Braze could not be reached.
  'offline', // the network failed
  'timeout', // no answer in 25 s
  'braze-down', // 5xx, 408
  'not-braze', // HTML or a redirect where JSON was due: a captive portal, a proxy, an edge error
  'answer-broken', // JSON cut short, or not the shape that was promised
  // Our own side.
  'key-needed',
  'vault-locked', // the key is there, behind its passphrase
  'vault-altered', // what is stored of the key isn't what was written
  'vault-newer', // a later version of this extension wrote it
  'passphrase-needed', // many people: it is asked for once more
  'passphrase-wrong',
  'passphrase-held', // five wrong ones: the next has to wait
  'passphrase-short',
  'key-cannot', // the keys that are there were declared to be for something else
  'host-not-granted',
  'no-answer', // the background did not reply
  'reload-needed', // an old page talks to a new background
  'storage-full',
  'storage-broken',
  'changed-since-review',
  'review-expired',
  'draft-gone',
  'already-scheduled',
  'template-withdrawn',
  'template-not-for-live',
  'group-gone',
  'send-gone',
  'tenant-gone',
  'checks-failed',
  'count-not-typed',
  'size-not-accepted',
  'time-too-soon',
  'time-too-far',
  'time-gap',
  'time-overlap',
  'too-late',
  'clock-off',
  'workspace-in-use', // host, campaign or app can't change while emails of this workspace are on their way
  'already-went', // the send whose words these are was emailed, or may have been
  'still-cancelling', // the send whose words these are is not out of Braze for certain yet
  'not-now', // the send is in a state that does not allow it
  'bad-input',
  'practice-only',
  'capture-elsewhere', // an ID of another instance or workspace
  'capture-campaign', // a variation of another campaign
  'capture-channel', // a variation of another channel than email
  'group-has-id', // the store has another ID than the person was shown
  'wipe-outdated', // other emails are on their way than the person who wipes was shown
] as const;

export type ProblemKind = (typeof PROBLEM_KINDS)[number];

export const Facts = z.record(z.string(), z.union([z.string(), z.number()]));
export type Facts = z.infer<typeof Facts>;

/** `facts` hold ids, counts, instants (ms) and names of our own fields; never content, addresses or keys. */
export const Problem = z.object({ kind: z.enum(PROBLEM_KINDS), facts: Facts.optional() });
export type Problem = { kind: ProblemKind; facts?: Facts | undefined };
