import type { Page } from 'puppeteer-core';

/** How much the database holds: rows of the practice tenant. */
export type Amount = { sends: number; groups: number; templates: number };

/** Copies rows of the practice tenant until there are as many as asked for, and picks the first group. */
export const fillDatabase = (page: Page, amount: Amount): Promise<void> =>
  page.evaluate(async ({ sends, groups, templates }) => {
    const open = indexedDB.open('outpost');
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      open.onsuccess = () => resolve(open.result);
      open.onerror = () => reject(new Error('no database'));
    });
    const all = (store: string) =>
      new Promise<Record<string, unknown>[]>((resolve) => {
        const request = db.transaction(store).objectStore(store).getAll();
        request.onsuccess = () => resolve(request.result as Record<string, unknown>[]);
      });
    const fill = async (
      store: string,
      count: number,
      next: (row: Record<string, unknown>, k: number) => object,
    ) => {
      const rows = await all(store);
      const tx = db.transaction(store, 'readwrite');
      tx.objectStore(store).clear();
      for (let k = 0; k < count; k += 1) {
        const row = rows[k % rows.length];
        if (row) tx.objectStore(store).put(next(row, k));
      }
      await new Promise((resolve) => (tx.oncomplete = resolve));
    };
    const group = 'practice:hawthorne';
    await fill('groups', groups, (row, k) =>
      k === 0
        ? { ...row, id: group, name: 'Hawthorne' }
        : { ...row, id: `g${k}`, name: `${String(row['name'])} ${k}` },
    );
    await fill('versions', templates, (row, k) => ({
      ...row,
      id: `v${k}`,
      templateId: `t${k}`,
      name: `${String(row['name'])} ${k}`,
    }));
    await fill('sends', sends, (row, k) => ({
      ...row,
      id: `s${k}`,
      groupId: k % 4 === 0 ? group : `g${k % groups}`,
      instant: Date.now() - k * 600_000 - 3_600_000,
      open: 0,
    }));
    const settings = db.transaction('settings', 'readwrite');
    settings.objectStore('settings').put({ key: 'group:practice', value: group });
    await new Promise((resolve) => (settings.oncomplete = resolve));
    db.close();
  }, amount);
