import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

const root = fileURLToPath(new URL('..', import.meta.url));
const resolve = { alias: { '@': root.replace(/[\\/]$/, '') } };
const long = process.env.OUTPOST_LONG === '1';

/** They stop a background at a moment of its own, or count the milliseconds of a page: nothing runs beside them. */
const ALONE = ['tests/browser/kills.test.ts', 'tests/browser/liquid-bombs.test.ts'];

/** One file that takes a minute begins first, so that the other core isn't idle at the end. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) => moduleId.endsWith('/faults/simulator.test.ts');
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

/** Most of these wait for a browser or for seconds to pass: two files at a time. */
const browser = (name: string, more: { [setting: string]: unknown }) => ({
  root,
  resolve,
  test: {
    name,
    include: ['tests/browser/**/*.test.ts'],
    testTimeout: long ? 900_000 : 120_000,
    hookTimeout: 120_000,
    sequence: { groupOrder: name === 'browser' ? 0 : 1 },
    ...more,
  },
});

// Vitest would leave one of two cores alone.
// Components ask for a DOM themselves: `// @vitest-environment jsdom` in the first line of their test.
export default defineConfig({
  root,
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        root,
        resolve,
        plugins: [WxtVitest()],
        // A busy computer is no failure: a test that hangs is still noticed.
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/house.test.ts'],
          testTimeout: 30_000,
          maxWorkers: 2,
          expect: { poll: { timeout: 20_000 } },
        },
      },
      {
        root,
        resolve,
        plugins: [WxtVitest()],
        test: {
          name: 'contract',
          include: ['tests/contract/**/*.test.ts'],
          testTimeout: 30_000,
          maxWorkers: 2,
        },
      },
      {
        root,
        resolve,
        test: { name: 'faults', include: ['tests/faults/**/*.test.ts'], maxWorkers: 2 },
      },
      browser('browser', { exclude: ALONE, maxWorkers: 2 }),
      browser('browser-alone', { include: ALONE, fileParallelism: false }),
    ],
  },
});
