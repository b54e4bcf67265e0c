import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { ROOT, runTool } from './run-tool.ts';
import type { Outcome, Stage } from './stages.ts';

type Assertion = { status: string; fullName: string };
type Suite = { name: string; status: string; assertionResults: Assertion[] };

function count(project: string, suites: Suite[]): Outcome {
  const outcome = { passed: 0, failed: [] as string[], skipped: 0 };
  for (const suite of suites) {
    const file = relative(ROOT, suite.name).replaceAll('\\', '/');
    const failed = suite.assertionResults.filter(({ status }) => status === 'failed');
    outcome.failed.push(...failed.map(({ fullName }) => `${file} › ${fullName}`));
    const passed = suite.assertionResults.filter(({ status }) => status === 'passed').length;
    outcome.passed += passed;
    outcome.skipped += suite.assertionResults.length - failed.length - passed;
    // A file that could not be loaded, or whose hooks failed, has no failed test of its own.
    if (suite.status === 'failed' && failed.length === 0) outcome.failed.push(`${file} (${project} file)`);
  }
  return outcome;
}

/** One Vitest project as a stage, counted from its JSON report; no report, or no test at all, is a failure. */
export function vitestStage(project: string, minutes: number, args: string[] = []): Stage {
  return {
    name: project,
    run: async () => {
      const folder = await mkdtemp(join(tmpdir(), 'outpost-vitest-'));
      const file = join(folder, 'report.json');
      try {
        const code = await runTool(
          'vitest',
          ['run', '--config', 'tests/vitest.config.ts', '--project', project, '--reporter=default'].concat(
            '--reporter=json',
            `--outputFile.json=${file}`,
            args,
          ),
          { minutes },
        );
        const text = await readFile(file, 'utf8').catch(() => undefined);
        if (text === undefined) return { passed: 0, failed: [`${project} (no report: it crashed)`] };
        const outcome = count(project, (JSON.parse(text) as { testResults: Suite[] }).testResults);
        if (code !== 0 && outcome.failed.length === 0)
          outcome.failed.push(
            outcome.passed === 0 ? `${project} (no tests ran)` : `${project} (exit ${code})`,
          );
        return outcome;
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
  };
}
