import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;

/** What one walk of an email's HTML tells the rules. */
export type HtmlFacts = { links: string[]; images: string[]; text: string };

const SILENT = new Set(['style', 'script', 'template', 'title', 'head']);

/** Links (`a[href]`, `area[href]`), picture addresses and the text a reader sees, spaces made single. */
export function htmlFacts(html: string): HtmlFacts {
  const facts = { links: [] as string[], images: [] as string[], words: [] as string[] };
  const walk = (node: Node) => {
    if (defaultTreeAdapter.isTextNode(node)) facts.words.push(node.value);
    if (defaultTreeAdapter.isElementNode(node)) {
      if (SILENT.has(node.tagName)) return;
      if (node.tagName === 'br') facts.words.push(' ');
      for (const { name, value } of node.attrs) {
        if (name === 'href' && (node.tagName === 'a' || node.tagName === 'area')) facts.links.push(value);
        if (name === 'src' && node.tagName === 'img') facts.images.push(value);
      }
    }
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(parse(html));
  return { links: facts.links, images: facts.images, text: words(facts.words.join('')) };
}

/** Text with every run of white space made one space, for comparing. */
export const words = (text: string): string => text.replace(/\s+/g, ' ').trim();
