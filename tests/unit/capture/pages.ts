import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reading } from '@/lib/capture/reading';
import { readPage } from '@/lib/capture/read-page';
import { CAMPAIGN, URL_OF_CAMPAIGN } from './ids';

export const fixture = (name: string): string =>
  readFileSync(join(import.meta.dirname, `../../fixtures/dashboard/${name}.html`), 'utf8');

export const pageOf = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

export const read = (html: string, url = URL_OF_CAMPAIGN): Reading => readPage(new URL(url), pageOf(html));

/** A reading without its nodes. */
export const plain = ({ captures, doubts }: Reading) => ({
  captures: captures.map(({ kind, value, name }) => ({ kind, value, name })),
  doubts,
});

/** "kind value name" of everything that is offered. */
export const offered = (html: string, url?: string): string[] =>
  read(html, url).captures.map(({ kind, value, name }) => `${kind} ${value} ${name}`.trim());

const HEAD = `<h4>Campaign ID</h4><code>${CAMPAIGN}</code>`;
/** A campaign's page with these rows under its message variations' label, or with these parts after its own. */
export const listed = (rows: string): string => campaigned(`<h4>Message Variation ID</h4>${rows}`);
export const campaigned = (parts: string): string => `<body>${HEAD}${parts}</body>`;
