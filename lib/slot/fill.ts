import type { Parts, TemplateVersion } from '@/lib/template/template';
import { escapeFor, linkBytes, parseLink } from './escape';
import { PART_NAMES, type PartName, type Place, type Slot, type SlotValues } from './slot';
import { writtenDate } from './written-date';

/** Whatever `escapeFor` would take for a new line: only a paragraph has lines. */
const LINE_ENDS = /[\r\n\v\f\u0085\u2028\u2029]+/g;

type Filled = { place: Place; bytes: string };

/**
 * The exact email: the approved bytes with each slot's stretch replaced, and no other byte touched.
 * @param values what a person typed, by slot id; a slot without a value keeps its initial text
 * @param local the group's values, by field name
 */
export function fillParts(
  version: TemplateVersion,
  values: SlotValues,
  local: Record<string, string>,
): Parts {
  const filled = (part: PartName) =>
    splice(
      version.parts[part],
      version.slots.flatMap((slot) =>
        slot.places
          .filter((place) => place.part === part)
          .map((place): Filled => ({ place, bytes: bytesAt(slot, place, values, local) })),
      ),
    );
  const [subject, preheader, html, plaintext] = PART_NAMES.map(filled);
  return { subject: subject ?? '', preheader: preheader ?? '', html: html ?? '', plaintext: plaintext ?? '' };
}

/** What stands at one place of a slot, escaped for where it stands. */
export function bytesAt(slot: Slot, place: Place, values: SlotValues, local: Record<string, string>): string {
  return escapeFor(place.context, place.part, shownText(slot, values, local));
}

/** A slot's text as people read it: a date written out, a link as the whole address, the rest as typed. */
export function shownText(slot: Slot, values: SlotValues, local: Record<string, string>): string {
  const raw =
    slot.filledBy === 'person'
      ? (values[slot.id] ?? slot.initial ?? '')
      : (local[slot.filledBy.groupField] ?? '');
  if (slot.kind === 'paragraph') return raw;
  // Where an address is read, not clicked, it is the one that the HTML goes to: `shop.example` → `https://shop.example/`.
  if (slot.kind === 'link' && parseLink(raw)) return linkBytes(raw);
  return (slot.kind === 'date' ? writtenDate(raw) : raw).replace(LINE_ENDS, ' ');
}

/** Replaces stretches given in source offsets; they never overlap (template/author.ts refuses that). */
export function splice(source: string, stretches: readonly Filled[]): string {
  let result = '';
  let from = 0;
  for (const { place, bytes } of stretches.toSorted((a, b) => a.place.start - b.place.start)) {
    result += source.slice(from, place.start) + bytes;
    from = place.end;
  }
  return result + source.slice(from);
}
