// npm run build: .output/chrome-mv3 and .output/firefox-mv3.
import { build } from '../stages.ts';

const { failed } = await build.run();
process.exit(failed.length);
