import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseMessagesText } from '@wxt-dev/i18n/build';
import { expect, it } from 'vitest';
import { SHOWN } from '@/lib/capture/report';
import { KINDS } from '@/lib/capture/shapes';

const ROOT = join(import.meta.dirname, '../../..');

// The content script asks the browser for its words by their built keys, which no type can check.
it.each(['en', 'es'])('the content script says only what there is (%s)', (language) => {
  const file = readFileSync(join(ROOT, `components/copy/${language}.yml`), 'utf8');
  const there = new Set(parseMessagesText(file, 'YAML').map(({ key }) => key.join('_')));
  const source = globSync('entrypoints/dashboard{.content,-chips}/*.ts', { cwd: ROOT })
    .map((name) => readFileSync(join(ROOT, name), 'utf8'))
    .join('');
  const said = [...source.matchAll(/'(capture_\w+)'/g)].map(([, key = '']) => key);
  const wanted = [
    ...said,
    ...KINDS.flatMap((kind) => [`capture_${kind}`, `capture_for_${kind}`, `capture_find_${kind}`]),
    ...['other', ...Object.keys(SHOWN)].map((page) => `capture_where_${page.replace('-', '_')}`),
  ];
  expect(said.length).toBeGreaterThan(4);
  expect(wanted.filter((key) => !there.has(key))).toEqual([]);
});
