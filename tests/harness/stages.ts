import { runTool } from './run-tool.ts';

/** What a stage of `npm test` came to: how many checks passed, and the names of those that did not. */
export type Outcome = { passed: number; failed: string[]; skipped?: number };
export type Stage = { name: string; run: () => Promise<Outcome> };

/** A stage that is one check: it passes when each of its programs ends with 0. */
export function oneCheck(name: string, programs: (() => Promise<number>)[]): Stage {
  return {
    name,
    run: async () => {
      for (const program of programs) if ((await program()) !== 0) return { passed: 0, failed: [name] };
      return { passed: 1, failed: [] };
    },
  };
}

const types = oneCheck('types', [() => runTool('typescript', ['--noEmit'])]);
const lint = oneCheck('lint', [() => runTool('oxlint', ['--deny-warnings'])]);
const format = oneCheck('format', [() => runTool('prettier', ['--check', '--log-level=warn', '.'])]);

/** Several stages at once, counted as one: for such as wait for one core each. */
const beside = (...stages: Stage[]): Stage => ({
  name: stages.map(({ name }) => name).join(', '),
  run: async () => {
    const outcomes = await Promise.all(stages.map((stage) => stage.run()));
    return {
      passed: outcomes.reduce((sum, { passed }) => sum + passed, 0),
      failed: outcomes.flatMap(({ failed }) => failed),
    };
  },
});

const prepare = oneCheck('prepare', [() => runTool('wxt', ['prepare'])]);
const together = beside(types, lint, format);
/** Types, lint and format; each reads what WXT prepares. */
export const checks: Stage = {
  name: together.name,
  run: async () => {
    const prepared = await prepare.run();
    return prepared.failed.length > 0 ? prepared : together.run();
  },
};

export const buildChromium = (): Promise<number> => runTool('wxt', ['build', '-b', 'chrome', '--mv3']);
export const buildFirefox = (): Promise<number> => runTool('wxt', ['build', '-b', 'firefox', '--mv3']);
export const build = oneCheck('build', [buildChromium, buildFirefox]);

/** Runs stages one after the other, going on after a failure; a stage that throws counts as one failed check. */
export async function runStages(stages: Stage[]): Promise<Outcome> {
  const total = { passed: 0, failed: [] as string[], skipped: 0 };
  for (const stage of stages) {
    console.log(`\n── ${stage.name} ${'─'.repeat(Math.max(0, 60 - stage.name.length))}`);
    const began = Date.now();
    const outcome = await stage.run().catch((error: unknown): Outcome => {
      console.error(error);
      return { passed: 0, failed: [`${stage.name} (crashed)`] };
    });
    total.passed += outcome.passed;
    total.failed.push(...outcome.failed);
    total.skipped += outcome.skipped ?? 0;
    const seconds = ((Date.now() - began) / 1000).toFixed(1);
    console.log(`${stage.name}: ${outcome.passed} passed, ${outcome.failed.length} failed (${seconds} s)`);
  }
  return total;
}

/** Prints what failed and, last and alone on its line, the count; gives the exit code. */
export function report({ passed, failed, skipped = 0 }: Outcome): number {
  if (skipped > 0) console.log(`\n${skipped} skipped`);
  if (failed.length > 0) console.log(`\nFailed:\n${failed.map((name) => `  ✗ ${name}`).join('\n')}`);
  console.log(`\n${passed} passed, ${failed.length} failed`);
  return failed.length === 0 ? 0 : 1;
}
