import { refuse, type Answer } from './answer';
import { EMAIL_VARIATIONS, PRACTICE_IDS } from './ids';
import type { MessagesWire } from './wire';

/** Why `messages` can't go out for this campaign, in the documented labels (braze/rest-api.md 2.4), or nothing. */
export function messagesFault(
  messages: MessagesWire | undefined,
  campaignId: string | undefined,
): Answer | undefined {
  const email = messages?.email;
  if (!email) return refuse(400, 'No message to send');
  if (campaignId !== undefined) {
    if (campaignId !== PRACTICE_IDS.campaignId) return refuse(400, 'Invalid Campaign ID');
    const variation = email.message_variation_id;
    if (variation === undefined) return refuse(400, 'Message Variant Unspecified');
    if (variation === PRACTICE_IDS.smsVariationId) return refuse(400, 'Mismatched Message Type');
    if (!EMAIL_VARIATIONS.has(variation)) return refuse(400, 'Invalid Message Variant');
  }
  // Invented texts from here: the rules are documented (4.2), their answers are not.
  if (email.email_template_id !== undefined) return refuse(400, 'email_template_id is not known here');
  if (email.body === undefined) return refuse(400, 'email: body or email_template_id is required');
  if (!/^[^<>\r\n]*<[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+>$/.test(email.from))
    return refuse(400, 'email: from is not valid');
  return undefined;
}
