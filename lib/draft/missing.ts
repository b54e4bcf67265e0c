import type { Kit } from '@/lib/kit/kit';
import type { Facts } from '@/lib/problem';
import { CONTROLS, hostAllowed, parseLink } from '@/lib/slot/escape';
import type { Slot, SlotValues } from '@/lib/slot/slot';
import { calendarDate } from '@/lib/slot/written-date';
import type { TemplateVersion } from '@/lib/template/template';

/** What one slot still needs before the email can go. */
export type SlotFinding = {
  slotId: string;
  is:
    | 'required'
    | 'too-long'
    | 'line-break'
    | 'not-a-link'
    | 'link-host'
    | 'not-a-date'
    | 'not-a-choice'
    | 'angle-bracket'
    | 'control-character';
  facts?: Facts;
};

/** Length as people count it. */
export const letters = (text: string): number =>
  text.length < 5000 ? [...new Intl.Segmenter().segment(text)].length : text.length;

/** At most one finding for each slot that a person fills, the most basic first. */
export const slotFindings = (version: TemplateVersion, values: SlotValues, kit: Kit): SlotFinding[] =>
  version.slots
    .filter((slot) => slot.filledBy === 'person')
    .flatMap((slot) => slotFinding(slot, values[slot.id] ?? slot.initial ?? '', kit) ?? []);

/** What is wrong with one typed value; undefined when nothing is. */
export function slotFinding(slot: Slot, typed: string, kit: Kit): SlotFinding | undefined {
  const finding = (is: SlotFinding['is'], facts?: Facts): SlotFinding => ({
    slotId: slot.id,
    is,
    ...(facts ? { facts } : {}),
  });
  if (typed.trim() === '') return slot.required ? finding('required') : undefined;
  const length = letters(typed);
  if (length > slot.maxLength) return finding('too-long', { length, most: slot.maxLength });
  if (typed.search(CONTROLS) >= 0) return finding('control-character');
  if (slot.kind !== 'paragraph' && /[\r\n\u2028\u2029]/.test(typed)) return finding('line-break');
  if (slot.places.some((place) => place.part === 'preheader') && /[<>]/.test(typed))
    return finding('angle-bracket');
  switch (slot.kind) {
    case 'link': {
      const url = parseLink(typed);
      if (!url) return finding('not-a-link');
      return hostAllowed(url.hostname, kit.linkHosts)
        ? undefined
        : finding('link-host', { host: url.hostname, allowed: kit.linkHosts.join(', ') });
    }
    case 'date':
      return calendarDate(typed) ? undefined : finding('not-a-date');
    case 'choice':
      return slot.choices?.includes(typed) ? undefined : finding('not-a-choice');
    case 'text':
    case 'paragraph':
      return undefined;
  }
}
