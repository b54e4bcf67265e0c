import { Captured, joined, sightings } from '@/lib/capture/captured';
import type { CapturesPort } from '@/lib/commands/ports';
import { tables as shared, type Tables } from './tables';

/** A page can be made to hand over anything: what it can fill is bounded. What a person accepted goes last. */
const MOST = 1_000;
const byWorth = (a: Captured, b: Captured): number =>
  Number(a.accepted !== undefined) - Number(b.accepted !== undefined) || a.at - b.at;

const read = (rows: readonly unknown[]): Captured[] =>
  rows.flatMap((row) => Captured.safeParse(row).data ?? []);

/** The background's side of the suggestions. */
export const openCaptures = (tables: Tables = shared): CapturesPort => ({
  get: async (id) => Captured.safeParse(await tables.captures.get(id)).data,
  from: async (host) =>
    read(await tables.captures.where('[host+at]').between([host, 0], [host, Infinity]).toArray()),
  note: (rows) =>
    tables.transaction('rw', tables.captures, async () => {
      const seen = await tables.captures.where('id').startsWithAnyOf(rows.map(sightings)).toArray();
      const there = Map.groupBy(read(seen), sightings);
      const gone = new Set<string>();
      const put = new Map<string, Captured>();
      for (const came of rows) {
        const others = there.get(sightings(came)) ?? [];
        const one = joined(came, others);
        for (const id of one.gone) {
          gone.add(id);
          put.delete(id);
        }
        put.set(one.row.id, one.row);
        const rest = others.filter(({ id }) => id !== one.row.id && !gone.has(id));
        there.set(sightings(came), [...rest, one.row]);
      }
      await tables.captures.bulkDelete([...gone]);
      await tables.captures.bulkPut([...put.values()]);
      const over = (await tables.captures.count()) - MOST;
      if (over <= 0) return;
      const least = (await tables.captures.toArray()).toSorted(byWorth).slice(0, over);
      await tables.captures.bulkDelete(least.map(({ id }) => id));
    }),
  put: async (row) => void (await tables.captures.put(row)),
  remove: (id) => tables.captures.delete(id),
});
