import { readFileSync } from 'node:fs';

// Hostile emails: every piece of tests/fixtures/preview/vectors.txt in every form, gathered into few documents.

export const CANARY_HOST = 'canary.test';

export type Piece = { name: string; html: string; alone: boolean };

const text = readFileSync(new URL('../../fixtures/preview/vectors.txt', import.meta.url), 'utf8');

/** All pieces, as they are written. */
export const PIECES: Piece[] = text
  .split(/^(?=###)/mu)
  .slice(1)
  .map((section) => {
    const [, alone = '', name = '', html = ''] = /^###(!?) (.+)\n([^]*)$/u.exec(section) ?? [];
    return { name, html: html.trimEnd(), alone: alone === '!' };
  });

/** `plain` first: the others change how a piece is written, or where it stands. */
const FORMS = {
  plain: (html) => html,
  entities: (html) =>
    html.replaceAll('CANARY', '&#x43;ANARY').replaceAll('javascript:', 'java&Tab;script&colon;'),
  'mixed case': (html) =>
    html.replace(
      /(<\/?|\s)([a-z][a-z-]*)(?=[\s=>/])/gu,
      (_, before: string, name: string) => before + mixed(name),
    ),
  'control characters': (html) =>
    html
      .replace(/(<[a-z]+) /gu, '$1\f')
      .replaceAll('="CANARY', '=" \u0001\tCANARY')
      .replaceAll('=CANARY', '=\nCANARY'),
  'a null byte': (html) =>
    html.replace(/<(img|a|div|p|table)\b/gu, '<$1\0 ').replaceAll('="CANARY', '="\0CANARY') +
    html.replace(/ (src|href|style|background)=/gu, ' $1\0='),
  noscript: (html) => `<noscript>${html}</noscript><noscript><p title="</noscript>${html}">x</p></noscript>`,
  math: (html) =>
    `<math><mtext>${html}</mtext><annotation-xml encoding="text/html">${html}</annotation-xml></math>` +
    `<svg><desc>${html}</desc><foreignObject>${html}</foreignObject><title>${html}</title></svg>`,
  'comments for Outlook': (html) =>
    `<!--[if mso]>${html}<![endif]--><!--[if !mso]><!-->${html}<!--<![endif]--><![if !mso]>${html}<![endif]>` +
    `<!-->${html}--><!--->${html}--><!--x--!>${html}<!--`,
} satisfies Record<string, (html: string) => string>;

const mixed = (name: string): string =>
  Array.from(name, (sign, index) => (index % 2 === 0 ? sign.toUpperCase() : sign)).join('');

/** The real address and script in the place of the two words. */
export const armed = (html: string, path: string): string =>
  html
    .replace(/((?:&#x43;|C)ANARY)/gu, (word) =>
      word.startsWith('&') ? `&#104;ttps:&#x2f;/${CANARY_HOST}/${path}` : `https://${CANARY_HOST}/${path}`,
    )
    .replaceAll('RUN', `parent.postMessage('ran ${path}','*')`);

export type Hostile = { name: string; html: string; pieces: number };

const slug = (name: string): string => name.replace(/[^a-z]+/giu, '-');

/** What waits for a press, a key or the mouse stands first, where it is seen. */
const PRESSED = /<(?:a|area|form|button|summary|input)\b|onmouse|:hover/u;

/** What belongs into one document: each piece in a box of its own. */
function gathered(name: string, write: (html: string) => string): Hostile {
  const pieces = PIECES.filter(({ alone }) => !alone).toSorted(
    (a, b) => Number(PRESSED.test(b.html)) - Number(PRESSED.test(a.html)),
  );
  const boxes = pieces.map(
    ({ html }, index) => `<div class="box">${armed(write(html), `${slug(name)}/${index}`)}</div>\n`,
  );
  return { name, html: boxes.join(''), pieces: pieces.length };
}

export const GATHERED: Hostile[] = Object.entries(FORMS).map(([name, write]) => gathered(name, write));

/** Whole documents: those pieces that can't be gathered, and all of them where a document's head is. */
export const DOCUMENTS: Hostile[] = [
  ...PIECES.filter(({ alone }) => alone).map(({ name, html }, index) => ({
    name,
    html: armed(html, `alone/${index}`),
    pieces: 1,
  })),
  {
    name: 'everything in the head of a page in quirks mode',
    html: `<html><head>${gathered('head', (html) => html).html}</head><body>x</body></html>`,
    pieces: gathered('head', (html) => html).pieces,
  },
];

/** What ends an attribute, a tag or a style before a piece begins. */
const ENDS = ['', '">', "'>", '</style>', '</title>', '--> '];
/** What somebody could type into a field: every piece after each of these, in texts that a preview still shows. */
export const TYPED: string[] = ENDS.map((end) =>
  PIECES.map(({ html }, index) => armed(`${end}${html}`, `typed/${index}`)).join('\n'),
);

/** Hostile links, one for each draft. */
export const LINKS: string[] = [
  'javascript:RUN',
  'CANARY" onmouseover="RUN" style="background:url(CANARY)',
  "CANARY'><img src=CANARY onerror=RUN>",
  'data:text/html,<script>RUN</script>',
  'https://halfmooncreamery.example/"><img src=CANARY>',
].map((link, index) => armed(link, `link/${index}`));
