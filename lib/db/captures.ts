import { Captured } from '@/lib/capture/captured';
import type { CapturesPort } from '@/lib/commands/ports';
import { tables as shared, type Tables } from './tables';

/** A page can be made to hand over anything: what it can fill is bounded, the oldest goes first. */
const MOST = 1_000;

/** The background's side of the suggestions. */
export const openCaptures = (tables: Tables = shared): CapturesPort => ({
  get: async (id) => Captured.safeParse(await tables.captures.get(id)).data,
  put: (rows) =>
    tables.transaction('rw', tables.captures, async () => {
      await tables.captures.bulkPut(rows);
      const over = (await tables.captures.count()) - MOST;
      if (over <= 0) return;
      const oldest = (await tables.captures.toArray()).toSorted((a, b) => a.at - b.at).slice(0, over);
      await tables.captures.bulkDelete(oldest.map(({ id }) => id));
    }),
  remove: (id) => tables.captures.delete(id),
});
