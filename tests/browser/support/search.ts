import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';

// Looking for what must be nowhere: in the bytes of a browser's profile, and on a page.

export type Searched = { files: number; bytes: number; hits: string[] };

/** Every way in which a text may lie on a disk uncompressed. */
const forms = (text: string): Buffer[] => [
  Buffer.from(text, 'utf8'),
  Buffer.from(text, 'utf16le'),
  Buffer.from(Buffer.from(text, 'utf8').toString('base64').replace(/=+$/, ''), 'utf8'),
];

/**
 * Reads every file under a folder, whatever it is, and looks for texts in it. Also their halves: a database that
 * compresses by repeating what came before cuts a text, but never one that is new in both of its halves.
 * @returns how much was read, and where something was found (`name: file`)
 */
export function searchFolder(folder: string, canaries: Readonly<Record<string, string>>): Searched {
  const wanted = Object.entries(canaries).flatMap(([name, text]) => {
    const middle = Math.ceil(text.length / 2);
    const pieces = text.length >= 24 ? [text, text.slice(0, middle), text.slice(middle)] : [text];
    return pieces.flatMap((piece) => forms(piece).map((bytes) => ({ name, bytes })));
  });
  const found: Searched = { files: 0, bytes: 0, hits: [] };
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const content = entry.isFile() ? read(path) : undefined;
    if (content === undefined) continue;
    found.files += 1;
    found.bytes += content.length;
    const names = wanted.filter(({ bytes }) => content.includes(bytes)).map(({ name }) => name);
    for (const name of new Set(names)) found.hits.push(`${name}: ${path.slice(folder.length + 1)}`);
  }
  return found;
}

/** A file that a running browser takes away meanwhile is none. */
function read(path: string): Buffer | undefined {
  try {
    return statSync(path).size > 0 ? readFileSync(path) : undefined;
  } catch {
    return undefined;
  }
}

/** All that a page holds: its markup, what stands in its fields and frames, and its address. */
export const wholePage = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [
      location.href,
      document.documentElement.outerHTML,
      ...[...document.querySelectorAll('input, textarea')].map((field) => (field as HTMLInputElement).value),
      ...[...document.querySelectorAll('iframe')].map((frame) => frame.srcdoc),
    ].join('\n'),
  );

/** Which canaries stand in a text. */
export const canariesIn = (text: string, canaries: Readonly<Record<string, string>>): string[] =>
  Object.entries(canaries).flatMap(([name, canary]) =>
    text.toLowerCase().includes(canary.toLowerCase()) ? name : [],
  );
