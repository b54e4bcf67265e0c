import { browser } from 'wxt/browser';
import type { WipePort } from '@/lib/commands/ports';
import { KEPT, type Scope, TABLE_NAMES } from './kept';
import { scopeOf } from './scope';
import { tables as shared, type Tables } from './tables';

/** Takes away what is stored. One transaction each: all of it is gone, or nothing. */
export const openWipe = (tables: Tables = shared): Pick<WipePort, 'tenant' | 'everything'> => ({
  tenant: async (tenantId) => {
    const { rows, drafts, ids } = await tables.transaction('rw', tables.tables, async () => {
      const scope = await scopeOf(tenantId, tables);
      const mine = await tables.drafts.filter((draft) => draft.tenantId === tenantId).primaryKeys();
      let gone = 0;
      for (const name of TABLE_NAMES) {
        const { mine: isMine } = KEPT[name] as { mine: (row: unknown, of: Scope) => boolean }; // of this very table
        gone += await tables
          .table(name)
          .filter((row: unknown) => isMine(row, scope))
          .delete();
      }
      await goOn(scope, tables);
      return { rows: gone, drafts: new Set<string>(mine), ids: scope.keys };
    });
    const session = await browser.storage.session.get(null);
    const keys = Object.entries(session).flatMap(([key, value]) =>
      key.endsWith(`:${tenantId}`) || ids.has(key.replace(/^\w+:/, '')) || drafts.has(draftOf(value))
        ? key
        : [],
    );
    await browser.storage.session.remove(keys);
    return rows + keys.length;
  },
  everything: async () => {
    const rows = await tables.transaction('rw', tables.tables, async () => {
      let gone = 0;
      for (const table of tables.tables) {
        gone += await table.count();
        await table.clear();
      }
      return gone;
    });
    const areas = [browser.storage.local, browser.storage.session];
    const keys = await Promise.all(areas.map(async (area) => Object.keys(await area.get(null)).length));
    for (const area of areas) await area.clear();
    return rows + keys.reduce((sum, n) => sum + n, 0);
  },
});

/** An open review belongs to the tenant of its draft. */
const draftOf = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'draftId' in value ? String(value.draftId) : '';

/** Another tenant is in use then; a practice that was wiped is made anew at the next start. */
async function goOn({ tenantId, practice }: Scope, tables: Tables): Promise<void> {
  if (practice) await tables.settings.delete('seeded');
  if ((await tables.settings.get('tenant'))?.value !== tenantId) return;
  const next = (await tables.tenants.toArray()).find(({ kind }) => kind === 'practice');
  if (next) await tables.settings.put({ key: 'tenant', value: next.id });
  else await tables.settings.delete('tenant');
}
