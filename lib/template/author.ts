import { PART_NAMES, type PartName, type Place, type Slot } from '@/lib/slot/slot';
import { htmlRegions, regionContext } from './html-regions';
import type { Parts } from './template';

/** A template as it is written: slots marked `[[id]]initial text[[/id]]` in its parts. */
export type Authored = Parts & { slots: Omit<Slot, 'places'>[] };

export type AuthorFinding = {
  is:
    | 'unknown-slot'
    | 'never-placed'
    | 'unclosed'
    | 'nested'
    | 'empty'
    | 'in-liquid'
    | 'in-markup' // style, script, a comment, a tag's name, or an attribute that isn't open
    | 'half-a-link'; // a link slot must be the whole address
  slotId: string;
  part?: PartName;
};

const MARK = /\[\[(\/?)([a-z][a-z0-9-]{0,39})\]\]/g;

/**
 * Takes the markers out and turns them into places: stretches of the clean source, each with the context that
 * decides how typed text is escaped there.
 */
export function readMarkers(authored: Authored): { parts: Parts; slots: Slot[]; findings: AuthorFinding[] } {
  const findings: AuthorFinding[] = [];
  const known = new Set(authored.slots.map((slot) => slot.id));
  const places = new Map<string, Place[]>();
  const cleaned = PART_NAMES.map((part) => {
    const { text, stretches } = takeOut(authored[part], part, findings);
    const contexts = part === 'html' ? htmlRegions(text) : undefined;
    for (const { id, start, end } of stretches) {
      const context = contexts
        ? regionContext(contexts, text, start, end)
        : part === 'plaintext'
          ? 'plain'
          : 'header';
      if (!known.has(id)) findings.push({ is: 'unknown-slot', slotId: id, part });
      else if (start === end) findings.push({ is: 'empty', slotId: id, part });
      else if (insideLiquid(text, start, end)) findings.push({ is: 'in-liquid', slotId: id, part });
      else if (context === 'closed') findings.push({ is: 'in-markup', slotId: id, part });
      else if (context === 'half-a-link') findings.push({ is: 'half-a-link', slotId: id, part });
      else places.set(id, [...(places.get(id) ?? []), { part, start, end, context }]);
    }
    return text;
  });
  const slots = authored.slots.flatMap((slot): Slot[] => {
    const found = places.get(slot.id);
    if (!found) findings.push({ is: 'never-placed', slotId: slot.id });
    return found ? [{ ...slot, places: found }] : [];
  });
  const [subject = '', preheader = '', html = '', plaintext = ''] = cleaned;
  return { parts: { subject, preheader, html, plaintext }, slots, findings };
}

type Stretch = { id: string; start: number; end: number };

function takeOut(
  source: string,
  part: PartName,
  findings: AuthorFinding[],
): { text: string; stretches: Stretch[] } {
  const stretches: Stretch[] = [];
  let text = '';
  let from = 0;
  let open: { id: string; start: number } | undefined;
  for (const mark of source.matchAll(MARK)) {
    const [whole, slash, id = ''] = mark;
    text += source.slice(from, mark.index);
    from = mark.index + whole.length;
    if (slash === '' && open) findings.push({ is: 'nested', slotId: id, part });
    else if (slash === '') open = { id, start: text.length };
    else if (open?.id === id) {
      stretches.push({ ...open, end: text.length });
      open = undefined;
    } else findings.push({ is: 'unclosed', slotId: id, part });
  }
  if (open) findings.push({ is: 'unclosed', slotId: open.id, part });
  return { text: text + source.slice(from), stretches };
}

/** True when a stretch touches the inside of a Liquid tag or output, or could finish the opening of one. */
function insideLiquid(text: string, start: number, end: number): boolean {
  if (text[start - 1] === '{') return true;
  for (const found of text.matchAll(/\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}/g)) {
    if (start < found.index + found[0].length && end > found.index) return true;
  }
  return false;
}
