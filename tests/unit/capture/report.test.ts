// @vitest-environment jsdom
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readPage } from '@/lib/capture/read-page';
import { reportOf, SHOWN } from '@/lib/capture/report';
import { KINDS } from '@/lib/capture/shapes';
import { savedPages } from '../../fixtures/dashboard/pages';
import { mutated } from './mutate';

/** All that a report is made of, besides counts: nothing of it comes from a page's text. */
const OWN = new Set(
  [
    'page instance doubts read language outpost browser none nothing unknown other',
    ...Object.keys(SHOWN),
    ...KINDS,
    'no-value malformed two-values sample-differs cut unlabelled empty',
    'US-01 1.2.3 Chrome 156 en es fr de pt ja ko',
  ].flatMap((words) => words.split(' ')),
);
const BROWSER = 'Mozilla/5.0 Chrome/156.0.0.0 Safari';

it('has no word of the page in it, whatever the page says and however it is changed', () => {
  const pages = savedPages();
  const anySaved = fc.constantFrom(...pages.filter(({ truth }) => truth.length > 0));
  const words = fc.array(fc.stringMatching(/^[a-zé渋]{4,12}$/), { minLength: 3, maxLength: 3 });
  let reads = 0;
  fc.assert(
    fc.property(anySaved, fc.nat(5_000), words, (saved, seed, said) => {
      const { page } = mutated(saved, seed);
      const [first = '', second = '', third = ''] = said;
      page.documentElement.lang = `${third} ${first}`;
      page.title = `Edit '${first}'`;
      for (const [i, code] of [...page.querySelectorAll('code')].entries())
        if (i % 2 === seed % 2) code.textContent = `${second}-${i}`;
      for (const name of page.querySelectorAll('span, li')) name.append(` (${third})`);
      const reading = readPage(new URL(`https://dashboard-01.braze.com${saved.path}`), page);
      reads += Math.min(1, reading.doubts.length);
      const report = reportOf(reading, {
        version: '1.2.3',
        browser: BROWSER,
        language: page.documentElement.lang,
      });
      const foreign = report
        .split(/[\s:,/]+/)
        .filter((word) => word !== '' && !OWN.has(word) && !/^\d{1,3}$/.test(word));
      expect(foreign).toEqual([]);
      expect(report).not.toContain('5f3c2b1a0d9e8f7a6b5c4d3e');
    }),
    { numRuns: 400 },
  );
  // Pages that are understood have no report: most of these aren't.
  expect(reads).toBeGreaterThan(100);
});
