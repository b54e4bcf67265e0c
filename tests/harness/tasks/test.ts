// npm test: every stage in turn, counted together. Words after "--" go to Vitest: npm test -- -t "a locked byte".
import { installMissing } from '../find-browser.ts';
import { build, checks, report, runStages, type Stage } from '../stages.ts';
import { vitestStage } from '../vitest-stage.ts';

const args = process.argv.slice(2);
const minutes = process.env.OUTPOST_LONG === '1' ? 120 : 20;
const browser = vitestStage(['browser*'], minutes, args);
let built = false;

/** The browser tests use what this run has built, never an older build. */
const buildForBrowser: Stage = {
  name: build.name,
  run: async () => {
    const outcome = await build.run();
    built = outcome.failed.length === 0;
    return outcome;
  },
};
const browserOnBuild: Stage = {
  name: browser.name,
  run: async () => {
    if (!built) return { passed: 0, failed: ['browser (not run: the build failed)'] };
    installMissing(['chromium', 'firefox', 'xvfb', 'xdotool', 'firefox-spanish']);
    return browser.run();
  },
};

const outcome = await runStages([
  checks,
  vitestStage(['unit', 'contract', 'faults'], minutes, args),
  buildForBrowser,
  browserOnBuild,
]);
process.exit(report(outcome));
