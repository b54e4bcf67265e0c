import { CONTROLS } from '@/lib/slot/escape';
import type { Sender } from '@/lib/tenant/tenant';

/**
 * `Display Name <name@domain>` (braze/rest-api.md 4.2), quoted where the name needs it.
 * @returns undefined when the name holds a brace, an angle bracket, a quote or a control character
 */
export function fromHeader(sender: Sender): string | undefined {
  // oxlint-disable-next-line no-control-regex -- control characters are the point
  if (/[{}<>"\\\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(sender.name) || /[{}<>"\s]/.test(sender.address))
    return undefined;
  if (sender.name.search(CONTROLS) >= 0) return undefined;
  const name = /[,;:@()[\].]/.test(sender.name) ? `"${sender.name}"` : sender.name;
  return `${name} <${sender.address}>`;
}
