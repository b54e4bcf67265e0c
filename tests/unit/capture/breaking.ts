import { INTERNAL, OTHER } from './ids';
import { add, all, labels, type Mutation, one, PSEUDO, takeAway, valueTexts } from './mutation';

/** Each of these takes a true value away, breaks it, or leaves its label in no known language. */
export const BREAKING: Mutation[] = [
  {
    name: 'speaks an unknown language',
    run: ({ page, random }) => {
      for (const text of labels(page)) text.data = one(random, PSEUDO) ?? 'X';
    },
  },
  {
    name: 'renames one label',
    run: ({ page, random }) => {
      const text = one(random, labels(page));
      if (text) text.data = one(random, PSEUDO) ?? 'X';
    },
  },
  {
    name: 'takes a label away',
    run: ({ page, random }) => {
      one(random, labels(page))?.remove();
    },
  },
  {
    name: 'takes a label and its element away',
    run: ({ page, random }) => {
      one(random, labels(page))?.parentElement?.remove();
    },
  },
  {
    name: 'takes a value away',
    run: (on) => takeAway(on, () => ''),
  },
  {
    name: 'cuts a value short',
    run: (on) => takeAway(on, (value) => value.slice(0, -3)),
  },
  {
    name: 'shows the internal ID instead',
    run: (on) => takeAway(on, () => INTERNAL),
  },
  {
    name: 'shows two under one label',
    run: (on) => {
      const text = one(on.random, valueTexts(on));
      if (text) text.data = `${text.data} ${OTHER}`;
    },
  },
  {
    name: 'repeats a label with another value',
    run: ({ page, random }) => {
      const text = one(random, labels(page));
      if (text) add(page, `<h4>${text.data.replace('*', 'Halfmoon')}</h4><code>${OTHER}</code>`, random);
    },
  },
  {
    name: 'puts an unknown identifier between label and value',
    run: (on) => {
      const text = one(on.random, valueTexts(on));
      text?.parentElement?.insertAdjacentHTML(
        'beforebegin',
        `<div>${one(on.random, PSEUDO)}</div><code>${OTHER}</code>`,
      );
    },
  },
  {
    name: 'puts an unknown identifier after a value',
    run: (on) => {
      const text = one(on.random, valueTexts(on));
      text?.parentElement?.insertAdjacentHTML(
        'afterend',
        `<div>${one(on.random, PSEUDO)}</div><code>${OTHER}</code>`,
      );
    },
  },
  {
    name: 'puts values before labels',
    run: ({ page, random }) => {
      const text = one(random, labels(page));
      const label = text?.parentElement;
      label?.parentElement?.append(label);
    },
  },
  {
    name: 'drops a head',
    run: ({ page, random }) => {
      one(random, all(page, 'th'))?.remove();
    },
  },
  {
    name: 'joins cells',
    run: (on) => {
      const cell = one(on.random, all(on.page, 'td'));
      const gone = cell?.nextElementSibling;
      const value = on.saved.truth.find((each) => gone?.textContent?.includes(each.value));
      if (value) on.gone.add(value.value);
      gone?.remove();
      cell?.setAttribute('colspan', '2');
    },
  },
];
