import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reading } from '@/lib/capture/reading';
import { readPage } from '@/lib/capture/read-page';
import { URL_OF_CAMPAIGN } from './ids';

export const fixture = (name: string): string =>
  readFileSync(join(import.meta.dirname, `../../fixtures/dashboard/${name}.html`), 'utf8');

export const pageOf = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

export const read = (html: string, url = URL_OF_CAMPAIGN): Reading => readPage(new URL(url), pageOf(html));

/** A reading without its nodes. */
export const plain = ({ captures, doubts }: Reading) => ({
  captures: captures.map(({ kind, value, name }) => ({ kind, value, name })),
  doubts,
});
