import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

const root = fileURLToPath(new URL('..', import.meta.url));
const resolve = { alias: { '@': root.replace(/[\\/]$/, '') } };
const long = process.env.OUTPOST_LONG === '1';

// Components ask for a DOM themselves: `// @vitest-environment jsdom` in the first line of their test.
export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        resolve,
        plugins: [WxtVitest()],
        test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/house.test.ts'] },
      },
      {
        root,
        resolve,
        plugins: [WxtVitest()],
        test: { name: 'contract', include: ['tests/contract/**/*.test.ts'], testTimeout: 30_000 },
      },
      {
        root,
        resolve,
        test: { name: 'faults', include: ['tests/faults/**/*.test.ts'] },
      },
      {
        root,
        resolve,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: long ? 900_000 : 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
