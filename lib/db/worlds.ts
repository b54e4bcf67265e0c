import { tables } from './tables';

/** The practice Braze's memory, so that practice outlives the worker and the browser. */
export const worlds = {
  load: async (): Promise<unknown> => (await tables.worlds.get('practice'))?.world,
  save: async (world: unknown): Promise<void> => void (await tables.worlds.put({ id: 'practice', world })),
};
