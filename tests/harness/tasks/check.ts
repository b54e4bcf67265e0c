// npm run check: types, lint and format, without tests.
import { format, lint, report, runStages, types } from '../stages.ts';

process.exit(report(await runStages([types, lint, format])));
