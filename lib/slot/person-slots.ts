import type { TemplateVersion } from '@/lib/template/template';
import type { Slot } from './slot';

/** `number` ties a field to its badge on the preview; a slot that stands nowhere in the body has none. */
export type PersonSlot = Slot & { number: number | undefined };

/** The slots a person fills, in form order: what the inbox shows first, then the body from top to bottom. */
export function personSlots(version: TemplateVersion): PersonSlot[] {
  const bodyStart = (slot: Slot) => slot.places.find((place) => place.part === 'html')?.start;
  const mine = version.slots.filter((slot) => slot.filledBy === 'person');
  const inbox = mine.filter((slot) => bodyStart(slot) === undefined);
  const body = mine.filter((slot) => bodyStart(slot) !== undefined);
  return [
    ...inbox.map((slot) => ({ ...slot, number: undefined })),
    ...body
      .toSorted((a, b) => (bodyStart(a) ?? 0) - (bodyStart(b) ?? 0))
      .map((slot, index) => ({ ...slot, number: index + 1 })),
  ];
}
