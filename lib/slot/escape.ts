import type { PartName, PlaceContext } from './slot';

/**
 * A brace typed by a person, as Liquid that prints it. Only the opening one: without it nothing can start a tag
 * or an output, and Ruby's Liquid ends an output at the first `}`, so a literal `'}'` would break there.
 */
const BRACE = "{{ '{' }}";
const HTML: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const html = (text: string): string => text.replace(/[&<>"']/g, (c) => HTML[c] ?? c);
const braces = (text: string): string => text.replaceAll('{', BRACE);
/** One line: any run of line ends and tabs becomes a space. */
const oneLine = (text: string): string => text.replace(/[\t\r\n\v\f\u0085\u2028\u2029]+/g, ' ');
const lines = (text: string): string => text.replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n');
/** C0 and C1 controls but tab and line feed, bidi overrides and isolates: nothing a sentence needs. */
// oxlint-disable-next-line no-control-regex -- control characters are the point
export const CONTROLS =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const clean = (text: string): string => text.replace(CONTROLS, '').toWellFormed();

/**
 * Typed text → bytes that stand safely at one kind of place: they print what was typed and can start no HTML,
 * no Liquid and no header.
 */
export function escapeFor(context: PlaceContext, part: PartName, typed: string): string {
  const text = clean(typed);
  switch (context) {
    case 'text':
      return braces(html(lines(text)).replaceAll('\n', '<br />'));
    case 'attribute':
      return braces(html(oneLine(text)));
    case 'url':
      return html(linkBytes(text));
    case 'plain':
      return braces(lines(text));
    case 'header':
      // Nobody documents whether Braze escapes the preheader when it goes into the body; `<` is refused by the
      // rules and harmless here either way.
      return braces(
        part === 'preheader' ? oneLine(text).replace(/[<>]/g, (c) => HTML[c] ?? c) : oneLine(text),
      );
  }
}

/** A typed link as an absolute https address without a character that HTML, Liquid or CSS could read. */
export function linkBytes(typed: string): string {
  const url = parseLink(typed);
  return url
    ? url.href.replace(/[{}"'<>\\`|^]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
    : '#';
}

/** Labels and an ending with a letter: no address of numbers, no empty label, no sign that only URLs allow. */
const NAMED_HOST = /^(?:[a-z0-9_-]+\.)+[a-z][a-z0-9-]*[a-z0-9]$/;

/**
 * `shop.example/x` and `https://shop.example/x` → a URL; undefined for anything but https to a named host.
 * What `escapeFor` takes out of typed text is taken out here too, so that HTML and plain text name one address.
 */
export function parseLink(typed: string): URL | undefined {
  const text = clean(typed).trim();
  if (text === '' || /\s/.test(text)) return undefined;
  const absolute =
    /^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[^/?#]+\.[^/?#]+:\d/.test(text) ? text : `https://${text}`;
  const url = URL.canParse(absolute) ? new URL(absolute) : undefined;
  if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '' || url.port !== '')
    return undefined;
  return NAMED_HOST.test(url.hostname) ? url : undefined;
}

/** A host that is listed, or lies under a listed one. */
export const hostAllowed = (host: string, listed: readonly string[]): boolean =>
  listed.some((entry) => host === entry.toLowerCase() || host.endsWith(`.${entry.toLowerCase()}`));
