import { readHere, readResults, readSends, readSetting } from '@/lib/db/reads';
import { writeSnapshot } from '@/lib/db/snapshot';
import type { Snapshot } from '@/lib/db/snapshot-shape';
import { settle } from '@/lib/group/settled';
import { numberOf, tell } from '@/lib/send/results';
import { lacks, type Send } from '@/lib/send/send';
import { z } from '@/lib/schema';
import type { Tenant } from '@/lib/tenant/tenant';
import { TenantId } from '@/lib/ids';

const Checked = z.object({ at: z.number(), fine: z.boolean(), tenantId: TenantId });

/**
 * Rewrites what the popup paints from and the badge. Cheap: one indexed read of one group.
 * @param mayReach whether the browser lets us talk to a tenant's host now
 */
export async function refreshSnapshot(
  offsetOf: (tenantId: string) => Promise<number>,
  mayReach: (tenant: Pick<Tenant, 'host'>) => Promise<boolean>,
): Promise<void> {
  const here = await readHere();
  if (!here) return;
  const { tenant, group, key } = here;
  const clockOffset = await offsetOf(tenant.id);
  const now = Date.now() + clockOffset;
  const { ahead, past } = group ? await readSends(tenant.id, group.id, now, 20) : { ahead: [], past: [] };
  const next = ahead.find((send) => ['armed', 'moving', 'scheduling'].includes(send.state.is));
  const last = past.find((send) => send.state.is === 'sent');
  const [figures] = last ? await readResults([last.id]) : [];
  const told = last && figures && tell(figures, last.instant);
  const checked = Checked.safeParse(parsed(await readSetting('checked')));
  const mine = checked.success && checked.data.tenantId === tenant.id ? checked.data : undefined;
  const granted = tenant.kind === 'practice' || (await mayReach(tenant));
  const connectionOf = (): Snapshot['connection'] => {
    if (key === 'locked') return 'locked';
    if (key === 'gone') return 'key-needed';
    if ([...ahead, ...past].some(({ state }) => lacks(state) === 'host')) return 'host-needed';
    if (mine === undefined) return 'none';
    if (!granted) return 'host-needed';
    return mine.fine ? 'ok' : 'trouble';
  };
  await writeSnapshot({
    at: Date.now(),
    tenantName: tenant.name,
    practice: tenant.kind === 'practice',
    ...(tenant.kind === 'live' ? { live: tenant.test ? ('test' as const) : ('production' as const) } : {}),
    groupName: group?.name ?? '',
    zone: group ? settle(group, tenant).zone : tenant.zone,
    clockOffset,
    next: next && { title: next.title, instant: next.instant, size: sizeOf(next) },
    last: last && {
      title: last.title,
      instant: last.instant,
      emailed: told?.emailed,
      delivered: told?.early ? undefined : figures?.delivered,
      of: told?.of,
      opened: told && numberOf(told.opened),
      clicked: told && numberOf(told.clicked),
    },
    trouble: troubleOf([...ahead, ...past]),
    connection: tenant.kind === 'practice' ? 'practice' : connectionOf(),
    checkedAt: mine?.at,
    ...(here.maySend ? {} : { lookOnly: true }),
  });
}

const sizeOf = ({ size }: Send) =>
  size.is === 'up-to' || size.is === 'about' ? { is: size.is, n: size.n } : undefined;

const TROUBLE = [
  'unknown',
  'refused',
  'nobody-emailed',
  'asks',
  'key-needed',
  'host-needed',
  'lock-needed',
  'not-sent',
] as const;
function kindOf({ state }: Send) {
  const missing = lacks(state);
  return missing === undefined || missing === 'key' ? state.is : (`${missing}-needed` as const);
}

/** The worst kind first, with how many there are of it. */
function troubleOf(sends: readonly Send[]): Snapshot['trouble'] {
  for (const is of TROUBLE) {
    const found = sends.filter((send) => kindOf(send) === is);
    if (found[0]) return { is, count: found.length, title: found[0].title };
  }
  return undefined;
}

function parsed(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return undefined;
  }
}
