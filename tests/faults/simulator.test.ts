import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { MUTATIONS } from './mutations';
import { POINTS } from './sim/points';
import { runSeed } from './sim/run';

// A confirmation under a seeded storm, its worker killed at each crash point. `npm run simulate` replays a seed.
const SEEDS = process.env['OUTPOST_LONG'] === '1' ? 10_000 : 200;
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

describe('one confirmation, whatever dies and whenever', () => {
  it.each(Object.entries({ alive: [undefined], ...POINTS }))(
    '%s: it emails once or not at all, and says which',
    async (point, places) => {
      const broken: string[] = [];
      let [deaths, locks] = [0, 0];
      for (let seed = 0; seed < SEEDS; seed += 1) {
        const run = await runSeed(seed, places[seed % places.length]);
        if (run.died) deaths += 1;
        locks += run.locks;
        if (run.violations.length > 0) broken.push(`seed ${seed}: ${run.violations.join('; ')}`);
      }
      console.log(`${point}: ${SEEDS} runs, ${deaths} deaths, ${locks} locks, ${broken.length} violations`);
      expect(broken).toEqual([]);
      expect(locks).toBeGreaterThan(SEEDS / 4);
      if (point !== 'alive') expect(deaths).toBeGreaterThan(SEEDS / 20);
    },
    3_600_000,
  );
});

describe('the simulator notices', () => {
  it.each(Object.keys(MUTATIONS))(
    'when the code loses its rule: %s',
    async (mutation) => {
      const { code, output } = await simulateWith(mutation);
      expect(output).toMatch(/seed \d+: /);
      expect(code).toBe(1);
    },
    300_000,
  );
});

/** The same simulator over code with one rule taken out while it is loaded. */
function simulateWith(mutation: string): Promise<{ code: number | null; output: string }> {
  const args = ['--import', './tests/harness/resolve-hook.mjs', '--import', './tests/faults/mutate-hook.mjs'];
  const child = spawn(process.execPath, [...args, 'tests/faults/simulate.ts', '--seeds', '200', '--stop'], {
    cwd: ROOT,
    env: { ...process.env, OUTPOST_MUTATION: mutation },
  });
  let output = '';
  child.stdout.on('data', (text: Buffer) => (output += text.toString()));
  child.stderr.on('data', (text: Buffer) => (output += text.toString()));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, output })));
}
