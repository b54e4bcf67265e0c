import { POINTS } from './sim/points';
import { runSeed } from './sim/run';

// node … tests/faults/simulate.ts [--point P8] [--seeds 200] [--from 0] [--stop]: prints each violated promise with its
// seed, and ends with how many runs there were. A seed with its point replays exactly.

const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};

const seeds = Number(option('seeds') ?? 200);
const from = Number(option('from') ?? 0);
const point = option('point');
let runs = 0;
let deaths = 0;
let violated = 0;
for (const [name, places] of Object.entries({ alive: [undefined], ...POINTS })) {
  if (point !== undefined && point !== name) continue;
  for (let seed = from; seed < from + seeds; seed += 1) {
    const run = await runSeed(seed, places[seed % places.length]);
    runs += 1;
    if (run.died) deaths += 1;
    if (run.violations.length === 0) continue;
    console.log(`${name} seed ${seed}: ${run.violations.join('; ')}`);
    violated += 1;
    if (process.argv.includes('--stop')) process.exit(1);
  }
}
console.log(`${runs} runs, ${deaths} deaths, ${violated} with a violation`);
process.exitCode = violated > 0 ? 1 : 0;
