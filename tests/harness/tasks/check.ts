// npm run check: types, lint and format, without tests.
import { checks, report, runStages } from '../stages.ts';

process.exit(report(await runStages([checks])));
