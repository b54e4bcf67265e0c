import type { SendId, TenantId } from '@/lib/ids';
import type { MessageIn, MessageOut } from '@/lib/messages/protocol';
import { fail, ok, type Result } from '@/lib/result';
import type { Send } from '@/lib/send/send';
import { atBraze } from '@/lib/trust/at-braze';
import { makingOf } from './begin-tenant';
import type { Ports, WipePort } from './ports';
import { alone } from './say-keys';

/**
 * Takes away what is stored of a tenant, or everything. It cancels nothing: Braze still sends what it holds, so the
 * person has to have been shown exactly those emails. No step of a send and no change of a key is under way meanwhile.
 */
export async function wipeData(
  input: MessageIn<'data.wipe'>,
  ports: Ports,
  wipe: WipePort,
): Promise<Result<MessageOut<'data.wipe'>>> {
  const { tenantId } = input;
  // A connection in the making is kept as well, and its key with it.
  const known = (id: TenantId) => Promise.all([ports.db.tenant(id), makingOf(id, ports.db)]);
  if (tenantId !== undefined && !(await known(tenantId)).some(Boolean)) return fail('tenant-gone');
  const open = await openOf(tenantId, ports);
  const entries = await holding(open.map(({ id }) => id).toSorted(), ports, () =>
    alone(ports, async () => {
      const left = await leavingOf(await openOf(tenantId, ports), ports);
      if (left.join() !== input.leaves.toSorted().join()) return undefined;
      return tenantId === undefined ? wipe.everything() : wipe.tenant(tenantId);
    }),
  );
  if (entries === undefined) return fail('wipe-outdated');
  await wipe.giveBack();
  await wipe.begin();
  ports.shown();
  return ok({ entries });
}

const openOf = async (tenantId: string | undefined, ports: Ports): Promise<Send[]> =>
  (await ports.db.openSends()).filter((send) => tenantId === undefined || send.tenantId === tenantId);

/** Practice sends leave nothing behind: their Braze is wiped with them. */
async function leavingOf(open: readonly Send[], ports: Ports): Promise<SendId[]> {
  const left: SendId[] = [];
  for (const send of open) {
    const tenant = await ports.db.tenant(send.tenantId);
    if (tenant?.kind !== 'live') continue;
    if (atBraze(send, await ports.now(tenant)) !== 'nothing') left.push(send.id);
  }
  return left.toSorted();
}

/** Runs when every one of these sends is at rest, and keeps them there. */
const holding = <T>([first, ...rest]: readonly SendId[], ports: Ports, run: () => Promise<T>): Promise<T> =>
  first === undefined ? run() : ports.lock(`send:${first}`, () => holding(rest, ports, run));
