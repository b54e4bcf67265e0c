// npm run check: types, lint and format, without tests.
import { beside, format, lint, report, runStages, types } from '../stages.ts';

process.exit(report(await runStages([beside(types, lint, format)])));
