// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { hinted } from '@/lib/capture/hint';
import { CAMPAIGN } from './ids';
import { pageOf, plain, read } from './pages';

// The first file looks at many texts at a time; what it passes by is never read.

const isHinted = (html: string, before: number): boolean => {
  const rest = '<p>Segment 12, ids and campaigns</p>'.repeat(before);
  const steps = hinted(pageOf(`<body>${rest}${html}<p>None yet</p></body>`), false);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
};

it.each([
  ['a label', '<h4>Campaign ID</h4>'],
  ['a label in pieces', '<h4>Campaign <b>I</b><i>D</i></h4>'],
  ['a label with a soft hyphen', '<h4>Campaign I&shy;D</h4>'],
  ['a label with a mark of direction', '<h4>Campaign I&lrm;D</h4>'],
  ['a word in pieces', '<h4>Segment <b>Iden</b>tifier</h4>'],
  ['a value in pieces', '<p><b>a1b2c3</b><i>d4-12</i>34-7abc</p>'],
  ['a numbered value before a name', '<p><b>email-</b><b>74</b><b>2</b><b>Hawthorne</b></p>'],
  ['a label in Korean', '<h4>세그먼트 식별자</h4>'],
])('finds %s wherever it stands', (_, html) => {
  for (const before of [0, 1, 253, 254, 255, 256, 600])
    expect([before, isHinted(html, before)]).toEqual([before, true]);
});

it.each([
  ['words with the same letters', '<p>Idaho</p><p>video</p><p>ids and campaigns</p>'],
  ['a number after a word', '<p><b>email</b><i>-x742</i></p>'],
  ['what people wrote long', `<p>${'A campaign ID is not a label here. '.repeat(8)}</p>`],
])('passes by %s', (_, html) => {
  for (const before of [0, 255]) expect(isHinted(html, before)).toBe(false);
});

it.each(['IDs', 'ids:', 'API key', 'External ID'])(
  'takes a value under “%s” for nobody’s of ours',
  (label) => {
    const html = `<body><div><h4>Campaign ID</h4></div><div>${label}</div><p>${CAMPAIGN}</p></body>`;
    expect(plain(read(html))).toEqual({ captures: [], doubts: ['no-value'] });
  },
);
