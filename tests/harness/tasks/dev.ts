// npm run dev [-- -b firefox]: WXT's watch mode in a browser it opens.
import { findChromium } from '../find-browser.ts';
import { runTool } from '../run-tool.ts';

const chromium = findChromium();
const env: Record<string, string> = chromium === undefined ? {} : { CHROME_PATH: chromium };
process.exit(await runTool('wxt', process.argv.slice(2), { env }));
