import { describe, expect, it } from 'vitest';
import { wrongPasted } from '@/lib/capture/pasted';
import { KINDS } from '@/lib/capture/shapes';
import { CAMPAIGN, INTERNAL } from './ids';

describe('what a person pastes by hand', () => {
  it.each(KINDS)('takes a UUID for %s, with blanks around it and signs that nobody sees', (kind) => {
    expect(wrongPasted(kind, ` ${CAMPAIGN.slice(0, 8)}\u200b${CAMPAIGN.slice(8)}\n`)).toBeUndefined();
  });

  it.each([
    ['message_variation_id', 'email-742', undefined],
    ['campaign_id', 'email-742', 'variation'],
    ['app_id', 'webPush-748', 'variation'],
    ['campaign_id', INTERNAL, 'internal'],
    ['message_variation_id', INTERNAL.toUpperCase(), 'internal'],
    ['campaign_id', '  ', 'nothing'],
    ['message_variation_id', 'email 742', 'variation-form'],
    ['campaign_id', CAMPAIGN.slice(1), 'form'],
    ['campaign_id', `${CAMPAIGN} ${CAMPAIGN}`, 'form'],
    ['campaign_id', `"${CAMPAIGN}"`, 'form'],
  ] as const)('says of a %s %j: %s', (kind, text, wrong) => expect(wrongPasted(kind, text)).toBe(wrong));
});
