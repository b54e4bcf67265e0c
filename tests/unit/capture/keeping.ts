import { KEY, OTHER } from './ids';
import { add, all, int, labels, type Mutation, one, shuffled, swap, texts } from './mutation';

/** None of these takes a true value away. */
export const KEEPING: Mutation[] = [
  {
    name: 'renames classes',
    run: ({ page, random }) => {
      for (const each of all(page, '[class]'))
        if (!/monaco|CodeMirror/.test(each.className)) each.className = `x${int(random, 1e6)}`;
    },
  },
  {
    name: 'shuffles rows',
    run: ({ page, random }) => {
      for (const rows of all(page, '[data-rows]')) rows.append(...shuffled(random, [...rows.children]));
    },
  },
  {
    name: 'shuffles columns',
    run: ({ page, random }) => {
      for (const head of all(page, '[data-columns]')) {
        const order = shuffled(random, [...head.children]).map((cell) => [...head.children].indexOf(cell));
        for (const row of head.closest('table')?.querySelectorAll('tr') ?? []) {
          const cells = [...row.children];
          row.append(...order.flatMap((index) => cells[index] ?? []));
        }
      }
    },
  },
  {
    name: 'shuffles sections',
    run: ({ page, random }) => {
      const main = page.querySelector('main');
      main?.append(...shuffled(random, [...main.children]));
    },
  },
  {
    name: 'wraps',
    run: ({ page, random }) => {
      for (let i = 0; i < 3; i += 1) {
        const each = one(random, all(page, 'main :not(td,th,tr,li,dt,dd,tbody,thead,option,pre,br)'));
        if (!each?.parentElement || /^(?:TABLE|TR|TBODY|THEAD|UL|DL)$/.test(each.parentElement.tagName))
          continue;
        const inline = /^(?:CODE|SPAN|B|STRONG|A|INPUT|BUTTON)$/.test(each.tagName);
        const wrap = page.createElement(
          inline ? 'span' : (one(random, ['div', 'section', 'article']) ?? 'div'),
        );
        each.replaceWith(wrap);
        wrap.append(each);
      }
    },
  },
  {
    name: 'splits texts',
    run: ({ page, random }) => {
      for (let i = 0; i < 6; i += 1) {
        const text = one(random, texts(page));
        if (!text || text.data.length < 3) continue;
        const rest = text.splitText(1 + int(random, text.data.length - 1));
        const how = int(random, 4);
        if (how === 0) rest.before(page.createElement('wbr'));
        else if (how === 1) rest.data = `\u200b${rest.data}`;
        else if (how === 2) rest.data = `\u00ad${rest.data}`;
        else {
          const piece = page.createElement(one(random, ['span', 'b', 'em']) ?? 'span');
          rest.replaceWith(piece);
          piece.append(rest);
        }
      }
    },
  },
  {
    name: 'uses other tags',
    run: ({ page, random }) => {
      const pairs: Record<string, string[]> = {
        CODE: ['span', 'kbd', 'tt'],
        SECTION: ['div', 'article'],
        H4: ['h3', 'h5', 'legend'],
        H3: ['h2', 'h4'],
        P: ['div'],
        UL: ['ol', 'div'],
        LI: ['div', 'p'],
      };
      for (const each of all(page))
        if (random() < 0.4) {
          const tags = pairs[each.tagName];
          if (tags) swap(each, one(random, tags) ?? 'div');
        }
    },
  },
  {
    name: 'has roles for tables',
    run: ({ page }) => {
      const roles: Record<string, string> = { TABLE: 'table', TR: 'row', TH: 'columnheader', TD: 'cell' };
      for (const each of all(page, 'table,tr,th,td,thead,tbody').toReversed()) {
        const role =
          each.tagName === 'TH' && each.parentElement?.querySelector('td')
            ? 'rowheader'
            : roles[each.tagName];
        if (role) each.setAttribute('role', role);
        swap(each, 'div');
      }
    },
  },
  {
    name: 'stands in an open shadow root',
    run: ({ page }) => {
      const main = page.querySelector('main');
      if (!main) return;
      const root = main.attachShadow({ mode: 'open' });
      root.append(...main.childNodes);
    },
  },
  {
    name: 'shouts its labels',
    run: ({ page }) => {
      for (const text of labels(page)) text.data = text.data.toUpperCase();
    },
  },
  {
    name: 'adds sentences',
    run: ({ page, random }) =>
      add(page, `<p>The campaign ${OTHER} was saved a moment ago by somebody else.</p>`, random),
  },
  {
    name: 'adds an editor',
    run: ({ page, random }) =>
      add(
        page,
        `<div class="CodeMirror"><h4>Campaign ID</h4><p>${OTHER}</p><h4>API key</h4>${OTHER}</div><div contenteditable><h4>Segment Identifier</h4>${OTHER}</div>`,
        random,
      ),
  },
  {
    name: 'adds fields',
    run: ({ page, random }) =>
      add(
        page,
        `<div>Canvas API Identifier <input type="text" value="${OTHER}"></div><textarea readonly>Campaign ID ${OTHER}</textarea>`,
        random,
        true,
      ),
  },
  {
    name: 'adds a table of keys',
    run: ({ page, random }) =>
      add(
        page,
        `<table><tr><th>API Key Name</th><th>Identifier</th></tr><tr><td>App Name</td><td>${KEY}</td></tr></table>`,
        random,
      ),
  },
  {
    name: 'adds another identifier',
    run: ({ page, random }) =>
      add(page, `<h4>Send ID</h4><code>${OTHER}</code><h4>External ID</h4><p>${OTHER}</p>`, random),
  },
  {
    name: 'adds hidden text',
    run: ({ page, random }) =>
      add(
        page,
        `<template><h4>Campaign ID</h4>${OTHER}</template><div hidden><h4>Segment Identifier</h4><p>${OTHER}</p></div><script type="application/json">{"campaign_id":"${OTHER}"}</script>`,
        random,
      ),
  },
  {
    name: 'adds a sample',
    run: ({ page, random }) =>
      add(page, `<pre>GET /x?segment_id=${OTHER}\nAuthorization: Bearer ${KEY}</pre>`, random),
  },
];
