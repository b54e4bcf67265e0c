// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { hinted } from '@/lib/capture/hint';
import { readPage } from '@/lib/capture/read-page';
import { savedPages } from '../../fixtures/dashboard/pages';
import { mutated } from './mutate';

const COUNT = 5_000;

/** What makes the first file fetch the second, which reads. */
const isHinted = (page: Document): boolean => {
  const steps = hinted(page, true);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
};

it('takes no wrong ID from 5,000 changed pages, and no miss is silent', () => {
  const pages = savedPages();
  const wrong: string[] = [];
  const silent: string[] = [];
  const tally = { wanted: 0, taken: 0, doubted: 0 };
  for (let seed = 0; seed < COUNT; seed += 1) {
    const saved = pages[(seed * 7) % pages.length];
    if (!saved) throw new Error('no page');
    const { page, truth, broken, how } = mutated(saved, seed);
    const { captures, doubts } = readPage(new URL(`https://dashboard-01.braze.com${saved.path}`), page);
    if (truth.length > 0 && !isHinted(page)) silent.push(`${seed} ${saved.name}: no hint`);
    const at = `${seed} ${saved.name}: ${how}`;
    for (const { kind, value, name } of captures) {
      const true_ = truth.find((one) => one.value === value);
      if (true_?.kind !== kind || (name !== '' && name !== true_.name))
        wrong.push(`${at}: ${kind} ${value} ${name}`);
    }
    const missed = truth.filter(({ value }) => !captures.some((one) => one.value === value)).length + broken;
    if (missed > 0 && doubts.length === 0) silent.push(at);
    tally.wanted += truth.length;
    tally.taken += captures.length;
    tally.doubted += Math.min(1, doubts.length);
  }
  expect({ wrong, silent }).toEqual({ wrong: [], silent: [] });
  // It does read: a reader that took nothing would be right as well.
  expect(tally.taken / tally.wanted).toBeGreaterThan(0.5);
  expect(tally.doubted).toBeGreaterThan(1_000);
}, 120_000);
