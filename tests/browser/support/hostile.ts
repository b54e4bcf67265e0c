import type { Page } from 'puppeteer-core';
import { readMarkers } from '../../../lib/template/author.ts';
import type { Slot } from '../../../lib/slot/slot.ts';
import type { TemplateVersion } from '../../../lib/template/template.ts';
import type { Screen } from '../../harness/drive/find.ts';
import { rowsOf } from './database.ts';

// Hostile versions among the approved ones of the practice tenant, as if headquarters had approved them.

const slot = (id: string, kind: Slot['kind'], more: Partial<Slot> = {}): Omit<Slot, 'places'> => ({
  id,
  label: id,
  kind,
  filledBy: 'person',
  required: false,
  maxLength: 5_000,
  ...more,
});

/** A version that has every kind of slot, and in each kind of place; `hostile` is the rest of its body. */
function versionOf(base: TemplateVersion, name: string, html: string): TemplateVersion {
  const { parts, slots, findings } = readMarkers({
    subject: '[[subject]]Hello[[/subject]]',
    preheader: '[[preheader]]Hello[[/preheader]]',
    html,
    plaintext: '[[message]]Hello[[/message]]',
    slots: [
      slot('subject', 'text'),
      slot('preheader', 'text'),
      slot('message', 'paragraph'),
      ...(html.includes('[[words]]')
        ? [
            slot('words', 'text'),
            slot('alt', 'text'),
            slot('link', 'link'),
            slot('choice', 'choice', { choices: ['One', 'Two'] }),
          ]
        : []),
    ],
  });
  if (findings.length > 0) throw new Error(`${name}: ${JSON.stringify(findings[0])}`);
  const id = `hostile-${name.replace(/[^a-z]+/giu, '-').toLowerCase()}`;
  return {
    ...base,
    id: `${base.tenantId}:${id}:1` as TemplateVersion['id'],
    templateId: id as TemplateVersion['templateId'],
    name,
    version: 1,
    parts,
    slots,
  };
}

/** A page in which a piece of every kind of place can be filled. */
export const SLOTTED = `<!doctype html><html><head><meta charset="utf-8"><title>x</title></head><body>
<h1>[[words]]Hello[[/words]]</h1><p>[[message]]Hello[[/message]]</p><p>[[choice]]One[[/choice]]</p>
<img alt="[[alt]]Hello[[/alt]]" title="x" src="https://halfmooncreamery.example/x.png" width="20" height="20">
<a href="[[link]]https://halfmooncreamery.example/[[/link]]">Go</a></body></html>`;

export const wholePage = (body: string): string =>
  `<!doctype html><html><head><meta charset="utf-8"><title>x</title></head><body>${body}</body></html>`;

/** Writes the versions into the database, behind the product's back. */
export async function plant(page: Page, pages: { name: string; html: string }[]): Promise<TemplateVersion[]> {
  const [base] = (await rowsOf<TemplateVersion>(page, 'versions')).filter(({ practiceOnly }) => practiceOnly);
  if (base === undefined) throw new Error('Practice has no templates yet.');
  const versions = pages.map(({ name, html }) => versionOf(base, name, html));
  await page.evaluate(
    (rows) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('outpost');
        opening.addEventListener('success', () => {
          const writing = opening.result.transaction('versions', 'readwrite');
          for (const row of rows) writing.objectStore('versions').put(row);
          writing.addEventListener('error', () => reject(new Error('It was not written.')));
          writing.addEventListener('complete', () => {
            opening.result.close();
            resolve();
          });
        });
      }),
    versions as object[],
  );
  return versions;
}

type Watched = { outpostHere?: number; outpostHeard?: string[] };

/** From now on the page remembers what frames told it, and that it is still the same page. */
export const watch = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const watched = globalThis as Watched;
    watched.outpostHere = 1;
    watched.outpostHeard = [];
    addEventListener('message', ({ data }) => {
      if (String(data).startsWith('ran')) watched.outpostHeard?.push(String(data));
    });
  });

/** What scripts in frames said, and whether the page was left. */
export const watched = (page: Page): Promise<{ same: boolean; ran: string[] }> =>
  page.evaluate(() => {
    const { outpostHere, outpostHeard } = globalThis as Watched;
    return { same: outpostHere === 1, ran: outpostHeard ?? [] };
  });

/** Points, presses and types all over the first frame that is shown, at several places of its page. */
export async function playIn({ page }: Pick<Screen, 'page'>, within: string, times: number): Promise<void> {
  const box = await page.$eval(within, (frame) => {
    frame.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, top, right, bottom } = frame.getBoundingClientRect();
    return {
      left: Math.max(left, 4),
      top: Math.max(top, 60),
      right,
      bottom: Math.min(bottom, innerHeight - 90),
    };
  });
  const [columns, rows] = [2, 6];
  for (let turn = 0; turn < times; turn += 1) {
    for (let at = 0; at < columns * rows; at += 1) {
      const x = box.left + ((box.right - box.left) * ((at % columns) + 0.3)) / columns;
      const y = box.top + ((box.bottom - box.top) * (Math.floor(at / columns) + 0.5)) / rows;
      await page.mouse.click(x, y);
    }
    for (const key of ['Enter', ' ', 'Tab', 'Enter'] as const) {
      // Past the last thing in the frame, Tab leads back to our own buttons.
      const inside = await page.evaluate(() => document.activeElement?.localName === 'iframe');
      if (inside) await page.keyboard.press(key);
    }
    await page.mouse.wheel({ deltaY: Math.round(box.bottom - box.top) });
  }
}
