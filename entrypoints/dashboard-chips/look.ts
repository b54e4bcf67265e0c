import { method } from '@/lib/capture/dom';

// Neutral ink on white (design/visual-spec.md, "Chip on the dashboard"); dark where the page itself is dark.
const LOOK = `
.chip{position:fixed;left:0;top:0;display:flex;align-items:center;height:24px;padding-left:5px;border-radius:7px;
font:500 12px/16px system-ui,sans-serif;color:light-dark(#1D1B18,#F4F2EF);background:light-dark(#fff,#252321);
box-shadow:0 0 0 1px light-dark(#D5D0C8,#433F3B),0 1px 3px #0000001f;white-space:nowrap;user-select:none}
.chip:hover,.chip:focus-within{z-index:1}
.chip.edge:hover,.chip.edge:focus-within{margin-left:-114px}
.chip[hidden]{display:none}
svg{width:14px;height:14px;flex:none}
button{all:unset;box-sizing:border-box;height:24px;min-width:24px;padding:0 7px;line-height:24px;border-radius:7px;cursor:pointer}
button:hover{background:light-dark(#F4F2EF,#34312e)}
button:focus-visible{outline:2px solid light-dark(#1D1B18,#F4F2EF);outline-offset:1px}
.use{display:none;box-shadow:-1px 0 0 light-dark(#E7E3DD,#433F3B)}
.chip:hover .use,.chip:focus-within .use{display:block}
.said{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
@media (forced-colors:active){.chip{border:1px solid}}
@media print{.chip{display:none}}`;

/**
 * A constructed sheet isn't subject to the page's policy; a <style> of an extension isn't either in Chromium. Firefox
 * refuses constructed sheets across its wrappers (bug 1751346), so there it is the <style>.
 */
export function dress(root: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(LOOK);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = make('style');
    style.textContent = LOOK;
    root.append(style);
  }
}

const create = method(Document.prototype, 'createElement');
const createNS = method(Document.prototype, 'createElementNS');
/** The page may have named something `createElement` or `addEventListener`; the prototypes' own can't be covered up. */
export const make = <K extends keyof HTMLElementTagNameMap>(tag: K): HTMLElementTagNameMap[K] =>
  create(document, tag) as HTMLElementTagNameMap[K]; // by its very name

/** Our flag on a pole. */
export function mark(): SVGElement {
  const svg = (tag: 'svg' | 'path', is: Record<string, string>): SVGElement => {
    const made = createNS(document, 'http://www.w3.org/2000/svg', tag) as SVGElement;
    for (const [name, value] of Object.entries(is)) made.setAttribute(name, value);
    return made;
  };
  const flag = svg('svg', { viewBox: '0 0 24 24', 'aria-hidden': 'true', fill: 'currentColor' });
  const d = 'M6 2h13l-4 5 4 5H8v10H6z';
  flag.append(svg('path', { d }));
  return flag;
}
