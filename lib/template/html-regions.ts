import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { PlaceContext } from '@/lib/slot/slot';

type Node = DefaultTreeAdapterTypes.Node;
type Region =
  | { is: 'text'; start: number; end: number; parent: string }
  | { is: 'attribute'; start: number; end: number; element: string; name: string; tag: number };

/** Elements whose text isn't text to a reader, or isn't parsed as HTML. */
const CLOSED = new Set(
  'style script title textarea xmp noscript iframe noembed noframes plaintext template svg math'.split(' '),
);
/** Attributes that a slot may fill. */
const OPEN_ATTRIBUTES = new Set(['alt', 'title', 'aria-label']);

/** Every stretch of an HTML source where text or an attribute's value stands, in source offsets (UTF-16). */
export function htmlRegions(source: string): Region[] {
  const regions: Region[] = [];
  const walk = (node: Node, parent: string, closed: boolean) => {
    const at = node.sourceCodeLocation;
    if (defaultTreeAdapter.isTextNode(node) && at && !closed)
      regions.push({ is: 'text', start: at.startOffset, end: at.endOffset, parent });
    if (defaultTreeAdapter.isElementNode(node) && at && 'attrs' in at) {
      for (const [name, place] of Object.entries(at.attrs ?? {}))
        regions.push({
          is: 'attribute',
          start: place.startOffset,
          end: place.endOffset,
          element: node.tagName,
          name,
          tag: at.startOffset,
        });
    }
    if ('childNodes' in node) {
      const name = defaultTreeAdapter.isElementNode(node) ? node.tagName : parent;
      for (const child of node.childNodes) walk(child, name, closed || CLOSED.has(name));
    }
  };
  walk(parse(source, { sourceCodeLocationInfo: true }), '', false);
  return regions;
}

/** Right before a slot, typed text would become the name of a tag or of a character reference. */
const HALF_OPEN = /(?:<|&#?[0-9a-z]*)$/i;
/** parse5 joins the text around a tag that it drops (`a</i>b`, words in a table): that isn't text alone. */
const MARKUP = /<[a-z/!?]/i;

/** How typed text must be escaped at a stretch; `closed` where a slot may not stand at all. */
export function regionContext(
  regions: readonly Region[],
  source: string,
  start: number,
  end: number,
): PlaceContext | 'closed' | 'half-a-link' {
  const region = regions.find((r) => r.start <= start && end <= r.end);
  if (!region || HALF_OPEN.test(source.slice(region.start, start))) return 'closed';
  if (region.is === 'text') {
    const words = source.slice(start, end);
    return MARKUP.test(source.slice(region.start, end)) || words.includes('<') ? 'closed' : 'text';
  }
  // A badge is put before the last `<` (slot/mark.ts): it must be the tag's own.
  if (source.lastIndexOf('<', start) !== region.tag) return 'closed';
  const quote = source.indexOf('"', region.start);
  const value = { start: quote + 1, end: region.end - 1 };
  // The value itself is quoted: in `alt=a"b"` the quotes are part of an unquoted one.
  if (!/^[^\s=]+\s*=\s*$/.test(source.slice(region.start, Math.max(quote, region.start)))) return 'closed';
  if (source[region.end - 1] !== '"' || start < value.start || end > value.end) return 'closed';
  if (region.name === 'href' && region.element === 'a')
    return start === value.start && end === value.end ? 'url' : 'half-a-link';
  return OPEN_ATTRIBUTES.has(region.name) ? 'attribute' : 'closed';
}
