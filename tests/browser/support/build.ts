import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../harness/run-tool.ts';

/** The production builds under test; a variable names another one (a copy, an unpacked package). */
export const chromeBuild = (): string => built(process.env.OUTPOST_CHROME_BUILD, 'chrome-mv3');
export const firefoxBuild = (): string => built(process.env.OUTPOST_FIREFOX_BUILD, 'firefox-mv3');

/** Where pictures of the screens are written. */
export const SCREENS = join(ROOT, '.output', 'screens');

function built(named: string | undefined, name: string): string {
  const folder = named ?? join(ROOT, '.output', name);
  if (!existsSync(join(folder, 'manifest.json')))
    throw new Error(`There is no build in .output/${name}: npm run build.`);
  return folder;
}
