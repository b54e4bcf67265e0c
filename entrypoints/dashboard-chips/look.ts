import { method } from '@/lib/capture/dom';

// Neutral ink on white (design/visual-spec.md, "Chip on the dashboard"); dark where the page itself is dark.
const LOOK = `
.chip{position:fixed;left:0;top:0;display:flex;align-items:center;height:24px;padding-left:5px;border-radius:7px;
font:500 12px/16px system-ui,sans-serif;color:light-dark(#1D1B18,#F4F2EF);background:light-dark(#fff,#252321);
box-shadow:0 0 0 1px light-dark(#D5D0C8,#433F3B),0 1px 3px #0000001f;white-space:nowrap;user-select:none}
.chip.open,.chip:focus-within{z-index:1}
.chip.edge.open,.chip.edge:has(:focus-visible){margin-left:-132px}
.chip[hidden]{display:none}
svg{width:14px;height:14px;flex:none}
button{all:unset;box-sizing:border-box;height:24px;min-width:24px;padding:0 7px;line-height:24px;border-radius:7px;cursor:pointer}
button:hover{background:light-dark(#F4F2EF,#34312e)}
button:focus-visible{outline:2px solid light-dark(#1D1B18,#F4F2EF);outline-offset:1px}
.use,.all{display:none;box-shadow:-1px 0 0 light-dark(#E7E3DD,#433F3B)}
.all{padding:0}
.chip:is(.open,:has(:focus-visible)) :is(.use,.all){display:block}
.said{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.tray{position:fixed;right:16px;top:16px;max-height:calc(100vh - 32px);width:min(420px,calc(100vw - 32px));overflow:auto;display:flex;flex-direction:column;align-items:stretch;box-sizing:border-box;
padding:16px;border-radius:14px;font:400 14px/20px system-ui,sans-serif;color:light-dark(#1D1B18,#F4F2EF);background:light-dark(#fff,#252321);
box-shadow:0 0 0 1px light-dark(#D5D0C8,#433F3B),0 12px 32px #0000003d;outline:none}
.tray .head{display:flex;align-items:flex-start;gap:10px}
.tray .head div{flex:1;min-width:0}
.tray h2{margin:0;font:600 16px/22px system-ui,sans-serif}
.tray p{margin:0}
.tray .quiet{color:light-dark(#55514A,#B5AFA6);font-size:13px;line-height:18px}
.tray ul{list-style:none;margin:12px -16px;padding:0 16px;overflow:auto;flex:1 1 auto;min-height:90px}
.tray li{display:flex;align-items:center;gap:8px;padding:8px 0;border-top:1px solid light-dark(#E7E3DD,#433F3B)}
.tray li div{flex:1;min-width:0;overflow-wrap:anywhere}
.tray strong{display:block;font-weight:500}
.tray code{font:400 12px/16px ui-monospace,monospace;color:light-dark(#55514A,#B5AFA6)}
.tray .foot,.tray .foot div{display:flex;flex-wrap:wrap;align-items:center;gap:8px}
.tray .foot div{width:100%}
.tray button{height:32px;padding:0 12px;line-height:32px;font-weight:500;box-shadow:0 0 0 1px light-dark(#8F887D,#7A736A)}
.tray .shut{width:32px;padding:0;text-align:center;box-shadow:none;font-size:20px}
.tray .send{box-shadow:none;text-align:center;width:100%;color:light-dark(#fff,#1D1B18);background:light-dark(#1D1B18,#F4F2EF)}
.tray .send:hover{background:light-dark(#3a362f,#fff)}
.tray .note{margin:12px 0}
.tray .report{margin-top:12px;align-self:flex-start}
.tray label+.quiet{margin-top:6px}
.tray .wrong{color:light-dark(#A3241B,#FF9D93);min-height:20px}
.tray label{display:block;margin-top:10px;font-weight:500}
.tray :is(select,input){display:block;box-sizing:border-box;width:100%;height:36px;margin-top:4px;padding:0 10px;border:1px solid light-dark(#8F887D,#7A736A);
border-radius:9px;font:400 14px/20px system-ui,sans-serif;color:inherit;background:light-dark(#fff,#1D1B18)}
.tray :is(select,input):focus-visible{outline:2px solid light-dark(#1D1B18,#F4F2EF);outline-offset:1px}
@media (forced-colors:active){.chip,.tray{border:1px solid}}
@media print{.chip,.tray{display:none}}`;

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
