import { type CaptureKind, tidy, WHOLE, WORKSPACE } from './shapes';

/**
 * What is wrong with a value that a person pasted for a kind; nothing when it has that kind's form.
 * - `nothing`: an empty field
 * - `internal`: the 24 characters of the address bar, which are no API identifier (braze/dashboard.md 3)
 * - `variation`: a channel and a number, for a kind that has another form (braze/dashboard.md 4)
 * - `form`, `variation-form`: nothing that Braze calls so
 */
export type Wrong = 'nothing' | 'internal' | 'variation' | 'form' | 'variation-form';

export function wrongPasted(kind: CaptureKind, text: string): Wrong | undefined {
  const value = tidy(text);
  if (WHOLE[kind].test(value)) return undefined;
  if (value === '') return 'nothing';
  if (WORKSPACE.test(value.toLowerCase())) return 'internal';
  if (kind === 'message_variation_id') return 'variation-form';
  return WHOLE.message_variation_id.test(value) ? 'variation' : 'form';
}
