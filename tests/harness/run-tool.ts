import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root folder. */
export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

type Package = { bin?: string | Record<string, string> };

/** The JavaScript file behind a package's command, so that no shell and no .cmd wrapper is needed. */
function binOf(packageName: string, command: string): string {
  const folder = join(ROOT, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Package;
  const file = typeof bin === 'string' ? bin : bin?.[command];
  if (file === undefined) throw new Error(`${packageName} has no command ${command}.`);
  return join(folder, file);
}

/** The program that is running now; ended when this process is asked to end. */
const running = new Set<ReturnType<typeof spawn>>();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    for (const child of running) child.kill(signal);
    process.exitCode = 130;
    if (running.size === 0) process.exit(130);
  });
}

export type ToolOptions = { env?: Record<string, string>; minutes?: number };

/** Runs a dependency's command under this Node with its output shown; gives its exit code (1 when it hangs). */
export function runTool(packageName: string, args: string[], options: ToolOptions = {}): Promise<number> {
  const command = packageName === 'typescript' ? 'tsc' : packageName;
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [binOf(packageName, command), ...args], {
      cwd: ROOT,
      stdio: 'inherit',
      env: { ...process.env, ...options.env },
    });
    running.add(child);
    const limit = options.minutes === undefined ? undefined : options.minutes * 60_000;
    const timer =
      limit === undefined
        ? undefined
        : setTimeout(() => {
            console.error(`${command} was ended: no end after ${options.minutes} minutes.`);
            child.kill('SIGTERM');
            setTimeout(() => child.kill('SIGKILL'), 10_000).unref();
          }, limit);
    const finish = (code: number): void => {
      clearTimeout(timer);
      running.delete(child);
      resolve(code);
    };
    child.on('error', (error) => {
      console.error(`${command} could not be started: ${error.message}`);
      finish(1);
    });
    child.on('exit', (code) => finish(code ?? 1));
  });
}
