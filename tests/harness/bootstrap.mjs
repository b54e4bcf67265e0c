// The first file of every npm script. Plain JavaScript, because on a bare clone the system's Node may be 20 and
// node_modules may be missing: it installs what is missing, then runs the task under node_modules' own Node 24.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const HARNESS = dirname(fileURLToPath(import.meta.url));
const ROOT = dirname(dirname(HARNESS));
const MODULES = join(ROOT, 'node_modules');
const WINDOWS = process.platform === 'win32';

/** Task → its program below tests/harness, and what the program finds in its environment. */
const TASKS = {
  start: { file: 'tasks/start.ts' },
  test: { file: 'tasks/test.ts' },
  'test-long': { file: 'tasks/test.ts', env: { OUTPOST_LONG: '1' } },
  practice: { file: 'practice.ts' },
  simulate: { file: '../faults/simulate.ts' },
  bench: { file: '../bench/bench.ts' },
  build: { file: 'tasks/build.ts' },
  dev: { file: 'tasks/dev.ts' },
  check: { file: 'tasks/check.ts' },
};

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
  } catch {
    return undefined;
  }
}

/** True when every package of the lockfile is installed in its version; other platforms' optional ones are not. */
function installIsCurrent() {
  const wanted = readPackages(join(ROOT, 'package-lock.json'));
  const installed = readPackages(join(MODULES, '.package-lock.json'));
  if (!wanted || !installed) return false;
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || entry.optional || installed[path]?.version === entry.version,
  );
}

function install() {
  console.log('Installing dependencies (npm ci; about a minute) …');
  const cli = process.env.npm_execpath;
  const options = { cwd: ROOT, stdio: 'inherit' };
  const done = cli?.endsWith('npm-cli.js')
    ? spawnSync(process.execPath, [cli, 'ci'], options)
    : spawnSync('npm ci', { ...options, shell: true });
  if (done.status !== 0)
    stop('The dependencies could not be installed: npm ci failed, and its reason stands above.');
}

/** node_modules' own Node 24; the one running this file serves as well when it is new enough. */
function findNode() {
  const own = join(MODULES, 'node', 'bin', WINDOWS ? 'node.exe' : 'node');
  if (existsSync(own)) return own;
  if (Number.parseInt(process.versions.node, 10) >= 24) return process.execPath;
  return stop(
    'Node 24 is missing: npm did not run the install script of the package "node" (is ignore-scripts on?). ' +
      'Run "npm rebuild node", or use Node 24 yourself.',
  );
}

function run(task, args) {
  const node = findNode();
  const hook = pathToFileURL(join(HARNESS, 'resolve-hook.mjs')).href;
  const path = [join(MODULES, '.bin'), dirname(node), process.env.PATH].join(delimiter);
  const child = spawn(node, ['--import', hook, join(HARNESS, task.file), ...args], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, PATH: path, ...task.env },
  });
  // Ctrl-C reaches the child by itself, being in the same group; here we only must not die before it.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('error', (error) => stop(`Node 24 could not be started: ${error.message}`));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 1)));
}

const [name = '', ...args] = process.argv.slice(2);
const task = Object.hasOwn(TASKS, name) ? TASKS[name] : undefined;
if (!task) stop(`Unknown task "${name}". There are: ${Object.keys(TASKS).join(', ')}.`);
if (!installIsCurrent()) install();
run(task, args);
