import { TenantId } from '@/lib/ids';
import type { MessageIn, MessageOut } from '@/lib/messages/protocol';
import { fail, ok, type Result } from '@/lib/result';
import { Making, reachOf } from '@/lib/tenant/making';
import type { Reach } from '@/lib/tenant/tenant';
import type { DbPort, Ports } from './ports';

/** Where a connection in the making is kept. */
export const makingSetting = (id: string) => `making:${id}`;

/** Keeps what was typed of a connection that isn't complete yet. The first time it gets its ID. */
export async function beginTenant(
  input: MessageIn<'tenant.begin'>,
  ports: Pick<Ports, 'db' | 'newId'>,
): Promise<Result<MessageOut<'tenant.begin'>>> {
  const { id = TenantId.parse(ports.newId()), form } = input;
  if (await ports.db.tenant(id)) return fail('not-now'); // it is complete: `tenant.save` changes it
  await ports.db.putSetting(makingSetting(id), JSON.stringify({ id, form } satisfies Making));
  return ok({ tenantId: id });
}

export async function makingOf(id: string, db: Pick<DbPort, 'setting'>): Promise<Making | undefined> {
  try {
    return Making.safeParse(JSON.parse((await db.setting(makingSetting(id))) ?? '')).data;
  } catch {
    return undefined;
  }
}

/** What a question to this tenant's Braze needs, complete or in the making. */
export async function reach(
  id: TenantId,
  db: Pick<DbPort, 'tenant' | 'setting'>,
): Promise<Reach | undefined> {
  const tenant = await db.tenant(id);
  if (tenant) return tenant;
  const making = await makingOf(id, db);
  return making && reachOf(making);
}
