import { readFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import { fileURLToPath } from 'node:url';
import { MUTATIONS } from './mutations.ts';

// Loads the code with one rule taken out (OUTPOST_MUTATION names it). A replacement that finds nothing is an error:
// a mutation that changes nothing would prove nothing.
const mutation = MUTATIONS[process.env.OUTPOST_MUTATION ?? ''];
if (!mutation) throw new Error(`no mutation named ${process.env.OUTPOST_MUTATION}`);

registerHooks({
  load(url, context, next) {
    const mine = mutation.filter(([file]) => url.endsWith(`/${file}`));
    if (mine.length === 0) return next(url, context);
    let source = readFileSync(fileURLToPath(url), 'utf8');
    for (const [file, from, to] of mine) {
      if (!source.includes(from)) throw new Error(`${file} has no "${from}"`);
      source = source.replace(from, to);
    }
    return { format: 'module', source: stripTypeScriptTypes(source), shortCircuit: true };
  },
});
