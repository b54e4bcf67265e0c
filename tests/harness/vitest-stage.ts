import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { ROOT, runTool } from './run-tool.ts';
import type { Outcome, Stage } from './stages.ts';

type Assertion = { status: string; fullName: string };
type Suite = { name: string; status: string; assertionResults: Assertion[] };

function count(name: string, suites: Suite[]): Outcome {
  const outcome = { passed: 0, failed: [] as string[], skipped: 0 };
  for (const suite of suites) {
    const file = relative(ROOT, suite.name).replaceAll('\\', '/');
    const failed = suite.assertionResults.filter(({ status }) => status === 'failed');
    outcome.failed.push(...failed.map(({ fullName }) => `${file} › ${fullName}`));
    const passed = suite.assertionResults.filter(({ status }) => status === 'passed').length;
    outcome.passed += passed;
    outcome.skipped += suite.assertionResults.length - failed.length - passed;
    // A file that could not be loaded, or whose hooks failed, has no failed test of its own.
    if (suite.status === 'failed' && failed.length === 0) outcome.failed.push(`${file} (${name} file)`);
  }
  return outcome;
}

/** Vitest projects as a stage, counted from the JSON report; no report, or no test at all, is a failure. */
export function vitestStage(projects: string[], minutes: number, args: string[] = []): Stage {
  const name = projects.join(', ');
  return {
    name,
    run: async () => {
      const folder = await mkdtemp(join(tmpdir(), 'outpost-vitest-'));
      const file = join(folder, 'report.json');
      try {
        const code = await runTool(
          'vitest',
          ['run', '--config', 'tests/vitest.config.ts', '--reporter=default', '--reporter=json'].concat(
            projects.map((project) => `--project=${project}`),
            `--outputFile.json=${file}`,
            args,
          ),
          { minutes },
        );
        const text = await readFile(file, 'utf8').catch(() => undefined);
        if (text === undefined) return { passed: 0, failed: [`${name} (no report: it crashed)`] };
        const outcome = count(name, (JSON.parse(text) as { testResults: Suite[] }).testResults);
        if (code !== 0 && outcome.failed.length === 0)
          outcome.failed.push(outcome.passed === 0 ? `${name} (no tests ran)` : `${name} (exit ${code})`);
        return outcome;
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
  };
}
