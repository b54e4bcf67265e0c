import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Line } from './stats.ts';

/** Bytes of a page's scripts that load before anything is pressed, gzipped, in kB. */
function eager(extensionDir: string, entry: string): number {
  const seen = new Set<string>();
  const visit = (file: string) => {
    if (seen.has(file)) return;
    seen.add(file);
    const text = readFileSync(file, 'utf8');
    for (const [, path = ''] of text.matchAll(
      /(?:^|[;}\s])import\s*(?:[\w${},*\s]+from\s*)?["'](\.[^"']+\.js)["']/g,
    ))
      visit(join(dirname(file), path));
  };
  const html = entry.endsWith('.html') ? readFileSync(join(extensionDir, entry), 'utf8') : undefined;
  if (html === undefined) visit(join(extensionDir, entry));
  else
    for (const [, path = ''] of html.matchAll(/<script[^>]+src="\/?([^"]+)"/g))
      visit(join(extensionDir, path));
  const bytes = [...seen].map((file) => gzipSync(readFileSync(file), { level: 9 }).length);
  return bytes.reduce((sum, n) => sum + n, 0) / 1000;
}

/** Script bytes of each context of the build. */
export function benchBytes(extensionDir: string): Line[] {
  const line = (what: string, entry: string, goal: string): Line => ({
    what: `${what}, scripts, gzip`,
    control: '–',
    result: `${eager(extensionDir, entry).toFixed(1)} kB`,
    goal,
  });
  return [
    line('popup', 'popup.html', '≤ 80 kB'),
    line('side panel', 'sidepanel.html', '–'),
    line('Studio', 'options.html', '–'),
    line('background', 'background.js', '–'),
    line('content script until something is found', 'dashboard.js', '≤ 6 kB'),
    line('chips that come then', 'dashboard-chips.js', '≤ 25 kB together'),
  ];
}
