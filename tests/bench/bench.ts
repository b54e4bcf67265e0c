import { fileURLToPath } from 'node:url';
import { benchBytes } from './bytes.ts';
import { benchDashboard } from './dashboard.ts';
import { benchPages } from './pages.ts';
import { benchPreview } from './preview.ts';
import { benchSchedule } from './schedule.ts';
import type { Line } from './stats.ts';
import { benchWords } from './words.ts';

// npm run bench: ratios within one run, never absolute times (machines differ). Build first.
const EXTENSION = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));

const lines: Line[] = [
  ...benchBytes(EXTENSION),
  ...(await benchWords()),
  ...(await benchSchedule(EXTENSION)),
  ...(await benchPages(EXTENSION)),
  ...(await benchDashboard(EXTENSION)),
  ...(await benchPreview(EXTENSION)),
];
console.log('| what | control | measured | goal |\n| --- | --- | --- | --- |');
for (const { what, control, result, goal } of lines)
  console.log(`| ${what} | ${control} | ${result} | ${goal} |`);
