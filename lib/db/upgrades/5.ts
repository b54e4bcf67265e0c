import type { Transaction } from 'dexie';

/**
 * Version 4 knew a capture by host, kind and value: the same number in two workspaces was one row. Its id gets the
 * workspace, and a dash for the campaign, which wasn't known. Frozen: nothing of today is imported here.
 */
export async function captureIds(transaction: Transaction): Promise<void> {
  type Row = { id: string; workspace?: string };
  const table = transaction.table('captures');
  const rows = (await table.toArray()) as Row[];
  await table.clear();
  await table.bulkPut(rows.map((row) => ({ ...row, id: `${row.id} ${row.workspace ?? '-'} -` })));
}
