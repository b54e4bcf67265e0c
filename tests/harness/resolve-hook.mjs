// Lets Node 24 run our TypeScript as Vite reads it: "@/x" from the repository's root, relative imports without an
// extension, and "?raw" for a file's text. Used with --import; plain Node packages are left alone.
import { readFileSync, statSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

const ROOT = new URL('../../', import.meta.url);
const ENDINGS = ['', '.ts', '.tsx', '/index.ts', '/index.tsx'];

const isFile = (url) => statSync(fileURLToPath(url), { throwIfNoEntry: false })?.isFile() ?? false;

function locate(specifier, parentURL) {
  const ours = specifier.startsWith('@/');
  if (!ours && !/^\.\.?\//.test(specifier)) return undefined;
  if (!ours && !parentURL?.startsWith(ROOT.href)) return undefined;
  const [path, query] = specifier.split('?');
  const base = ours ? new URL(path.slice(2), ROOT) : new URL(path, parentURL);
  for (const ending of ENDINGS) {
    const url = new URL(base.href + ending);
    if (isFile(url)) return query === undefined ? url.href : `${url.href}?${query}`;
  }
  return undefined;
}

registerHooks({
  resolve(specifier, context, next) {
    if (context.parentURL?.includes('/node_modules/')) return next(specifier, context);
    const url = locate(specifier, context.parentURL);
    if (url === undefined) return next(specifier, context);
    return url.endsWith('?raw') ? { url, format: 'module', shortCircuit: true } : next(url, context);
  },
  load(url, context, next) {
    if (!url.endsWith('?raw')) return next(url, context);
    const text = readFileSync(fileURLToPath(url.slice(0, -'?raw'.length)), 'utf8');
    return { format: 'module', source: `export default ${JSON.stringify(text)};`, shortCircuit: true };
  },
});
