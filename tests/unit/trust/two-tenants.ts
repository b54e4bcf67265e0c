import type { Stage } from '../commands/stage';

/** Every row of every table, by table. */
export async function rowsOf(stage: Stage): Promise<Record<string, unknown[]>> {
  const all = await Promise.all(
    stage.tables.tables.map(async (table) => [table.name, await table.toArray()] as const),
  );
  return Object.fromEntries(all);
}

/**
 * A live workspace beside practice that has a row wherever practice has one: the same rows under other IDs, so that
 * one search tells whether anything of it remains. The frozen contents are shared, as two equal emails would.
 */
export async function addTwin(stage: Stage, name: string, host: string): Promise<void> {
  for (const [table, rows] of Object.entries(await rowsOf(stage))) {
    if (table === 'contents' || table === 'worlds') continue;
    const text = JSON.stringify(rows)
      .replaceAll('rest.practice.invalid', host)
      .replaceAll('practice', name)
      .replaceAll('00000000-0000-4000-8000-', `${name}-0000-4000-8000-`)
      .replaceAll(`"kind":"${name}"`, '"kind":"live"')
      .replaceAll(`past:`, `past:${name}:`);
    const twins = (JSON.parse(text) as { key?: string }[]).filter(({ key }) => key?.includes(':') ?? true);
    await stage.tables
      .table(table)
      .bulkPut(table === 'calls' ? twins.map((row) => ({ ...row, id: undefined })) : twins);
  }
}
