import type { Page } from 'puppeteer-core';
import type { Send } from '../../../lib/send/send.ts';

/** What the extension stores, as an extension page reads it: every row of one table of its database. */
export const rowsOf = <Row>(page: Page, table: string): Promise<Row[]> =>
  page.evaluate(
    (name) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('outpost');
        opening.addEventListener('error', () => reject(new Error('The database could not be opened.')));
        opening.addEventListener('success', () => {
          const database = opening.result;
          const reading = database.transaction(name).objectStore(name).getAll();
          reading.addEventListener('error', () => reject(new Error(`${name} could not be read.`)));
          reading.addEventListener('success', () => {
            database.close();
            resolve(reading.result);
          });
        });
      }),
    table,
  ) as Promise<Row[]>;

/** The stored send of this title. */
export async function sendOf(page: Page, title: string): Promise<Send> {
  const send = (await rowsOf<Send>(page, 'sends')).find((one) => one.title === title);
  if (send === undefined) throw new Error(`No email “${title}” is stored.`);
  return send;
}
