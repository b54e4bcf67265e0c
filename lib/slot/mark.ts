import type { TemplateVersion } from '@/lib/template/template';
import { bytesAt, splice } from './fill';
import { personSlots } from './person-slots';
import type { Place, SlotValues } from './slot';

/**
 * The filled body with a numbered badge at each place a person fills, for the content screen alone. It is marked
 * before the sanitiser; review, thumbnails and everything hashed use the unmarked email
 * (security-and-reliability.md 4.6).
 * @param active the slot whose field has the focus: its places are lit
 */
export function markedHtml(
  version: TemplateVersion,
  values: SlotValues,
  local: Record<string, string>,
  active?: string,
): string {
  const numbers = new Map(personSlots(version).map((slot) => [slot.id, slot.number]));
  const stretches = version.slots.flatMap((slot) =>
    slot.places
      .filter((place) => place.part === 'html')
      .flatMap((place) => {
        const bytes = bytesAt(slot, place, values, local);
        const number = numbers.get(slot.id);
        if (number === undefined) return [{ place, bytes }];
        const lit = slot.id === active;
        if (place.context === 'text') return [{ place, bytes: around(number, slot.id, lit, bytes) }];
        // Inside an attribute nothing can be shown: the badge goes right before the element.
        const at = version.parts.html.lastIndexOf('<', place.start);
        const before: Place = { ...place, start: at, end: at };
        return [
          { place: before, bytes: badge(number, slot.id, lit) },
          { place, bytes },
        ];
      }),
  );
  return splice(version.parts.html, stretches);
}

const INK = '#B0195B';
const badge = (number: number, id: string, lit: boolean): string =>
  `<span data-outpost-slot="${id}" style="display:inline-block;box-sizing:border-box;width:18px;height:18px;` +
  `margin:0 4px 0 0;border-radius:9px;background:${INK};color:#fff;font:600 11px/18px system-ui,sans-serif;` +
  `text-align:center;letter-spacing:0;vertical-align:middle;${lit ? `box-shadow:0 0 0 3px #ff94bd;` : ''}">${number}</span>`;

const around = (number: number, id: string, lit: boolean, bytes: string): string =>
  `<span data-outpost-slot="${id}" style="outline:${lit ? `2px solid ${INK}` : '1px dashed #d58bae'};` +
  `outline-offset:3px;border-radius:4px;">${badge(number, id, lit)}${bytes}</span>`;
