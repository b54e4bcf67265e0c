import { readKeys, readSetting } from '@/lib/db/reads';
import type { Feature } from '@/lib/tenant/features';
import { type Column, columnsOf, type KeyCheck } from '@/lib/tenant/key-columns';
import { checkSetting, readKept } from '@/lib/tenant/permission-check';
import { useLive } from './use-live';

async function read(tenantId: string): Promise<KeyCheck[]> {
  const keys = (await readKeys(tenantId)).toSorted((a, b) => a.addedAt - b.addedAt);
  return Promise.all(
    (keys.length > 0 ? keys : [undefined]).map(async (key) => ({
      key,
      kept: readKept(await readSetting(checkSetting(tenantId, key?.id))),
    })),
  );
}

/** A column for each key of a tenant, as the last check left it; without a key one, as practice has it. */
export function useColumns(tenantId: string, features: readonly Feature[]): Column[] {
  const checks = useLive(() => read(tenantId), [tenantId]).value;
  return columnsOf(checks ?? [], features);
}
