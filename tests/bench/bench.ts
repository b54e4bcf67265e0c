import { fileURLToPath } from 'node:url';
import { benchBytes } from './bytes.ts';
import { benchDashboard } from './dashboard.ts';
import { benchPages } from './pages.ts';
import { benchPreview } from './preview.ts';
import { benchSchedule } from './schedule.ts';
import type { Line } from './stats.ts';
import { benchWords } from './words.ts';

// npm run bench [-- part …]: ratios within one run, never absolute times (machines differ). Build first.
const EXTENSION = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));

const PARTS: Record<string, () => Line[] | Promise<Line[]>> = {
  bytes: () => benchBytes(EXTENSION),
  words: benchWords,
  schedule: () => benchSchedule(EXTENSION),
  pages: () => benchPages(EXTENSION),
  dashboard: () => benchDashboard(EXTENSION),
  preview: () => benchPreview(EXTENSION),
};

const asked = process.argv.slice(2);
for (const name of asked) {
  if (name in PARTS) continue;
  console.error(`There is no part “${name}”: ${Object.keys(PARTS).join(', ')}.`);
  process.exit(1);
}

console.log('| what | control | measured | goal |\n| --- | --- | --- | --- |');
for (const [name, measure] of Object.entries(PARTS)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  try {
    for (const { what, control, result, goal } of await measure())
      console.log(`| ${what} | ${control} | ${result} | ${goal} |`);
  } catch (error) {
    console.error(`${name} was not measured:`, error);
    process.exitCode = 1;
  }
}
