import { SendName } from '@/lib/ids';
import type { CheckLine, MessageIn, MessageOut } from '@/lib/messages/protocol';
import { fail, ok, type Result } from '@/lib/result';
import type { KeyId } from '@/lib/key/key';
import { type Column, isFine, mayRead } from '@/lib/tenant/key-columns';
import type { PermissionCheck } from '@/lib/tenant/permission-check';
import { proofSetting, provenOf, readProofs } from '@/lib/tenant/proof';
import type { Reach } from '@/lib/tenant/tenant';
import { reach } from './begin-tenant';
import { checkPermissions, keyChecks } from './check-permissions';
import { emailVariations } from './find-campaigns';
import { keepProof } from './keep-proof';
import type { Ports } from './ports';

type Proven = CheckLine['proven'];

/**
 * Proves host and key, and says what each key may do, with questions that change nothing. The campaign and its
 * variation are proven where a key may read campaigns; without that, only a "no" can be had. A key that can't be used
 * now keeps what was told of it before.
 */
export async function checkTenant(
  input: MessageIn<'tenant.check'>,
  ports: Ports,
): Promise<Result<MessageOut<'tenant.check'>>> {
  const tenant = await reach(input.tenantId, ports.db);
  if (!tenant) return fail('tenant-gone');
  const able = await ableKeys(tenant, ports);
  if (!able.ok) return able;
  const first = await ports.braze(tenant, askedBy(able.value[0]));
  // Alone and first: without a network one request is enough to know.
  const outcome = await first.segments.list(0);
  const at = await ports.now(tenant);
  const close = async (fine: boolean): Promise<void> => {
    if (!(await reach(tenant.id, ports.db))) return; // wiped meanwhile
    await ports.db.putSetting('checked', JSON.stringify({ at, fine, tenantId: tenant.id }));
    ports.shown();
  };
  if (outcome.is === 'limited' || outcome.is === 'unclear') {
    await close(false);
    return { ok: false, problem: outcome.problem };
  }
  const checks: PermissionCheck[] = [];
  // One key after the other: together they would be a burst that Braze may turn down.
  for (const key of able.value) checks.push(await checkPermissions(tenant, key, ports));
  const [check] = checks;
  if (!check) return fail('key-needed'); // there is at least one, or `ableKeys` said why not
  const columns = await keyChecks(tenant, ports.db);
  const good = checks.some((one) => one.key === 'good');
  if (good) await proveCampaign(tenant, columns, ports);
  const campaign = provenOf(readProofs(await ports.db.setting(proofSetting(tenant.id))), tenant);
  await close(columns.filter(({ key }) => able.value.includes(key?.id)).every(isFine));
  if (checks.every(({ key }) => key === 'refused') && outcome.is === 'refused')
    return { ok: false, problem: outcome.problem };
  const key = good ? 'yes' : 'not-yet';
  const complete = (await ports.db.tenant(tenant.id)) !== undefined;
  const line = (field: CheckLine['field'], proven: Proven, there = true): CheckLine => ({
    field,
    form: there ? 'good' : 'empty',
    proven,
  });
  return ok({
    ...(outcome.is === 'done' ? { segments: outcome.value.segments.length } : {}),
    at,
    check,
    lines: [
      line('host', key),
      line('key', key),
      line('appId', 'not-yet', tenant.appId !== undefined),
      line('campaignId', campaign.campaignId, tenant.campaignId !== undefined),
      line('variationId', campaign.variationId, tenant.variationId !== undefined),
      line('sender', 'not-yet', complete),
    ],
  });
}

const askedBy = (key: KeyId | undefined) => (key === undefined ? 'probe' : ({ key } as const));

/** The keys that can be used now, each asked of the vault by name; practice has none and needs none. */
async function ableKeys(tenant: Reach, ports: Ports): Promise<Result<(KeyId | undefined)[]>> {
  const able: KeyId[] = [];
  for (const { key } of await keyChecks(tenant, ports.db))
    if (key && (await ports.canAct(tenant, { key: key.id })).ok) able.push(key.id);
  if (able.length > 0) return ok(able);
  const any = await ports.canAct(tenant, 'probe');
  return any.ok ? ok([undefined]) : any;
}

/** A name that nobody gives an email of ours: its results are asked for, and there are none. */
const NOBODYS = SendName.parse('outpost-connection-check');

/** Asks about the campaign, and keeps what Braze told; what isn't told leaves the proof as it was. */
async function proveCampaign(tenant: Reach, columns: readonly Column[], ports: Ports): Promise<void> {
  const { campaignId } = tenant;
  if (campaignId === undefined) return;
  const reader = columns.find((one) => mayRead(one, 'campaigns.details'));
  if (reader) {
    const found = await (await ports.braze(tenant, askedBy(reader.key?.id))).campaigns.details(campaignId);
    if (found.is === 'done') {
      const { name, messages } = found.value;
      return keepProof(tenant, campaignId, { name, variations: emailVariations(messages) }, ports);
    }
    if (found.is === 'refused' && found.problem.kind === 'campaign-unknown')
      return keepProof(tenant, campaignId, undefined, ports);
  }
  const results = columns.find((one) => mayRead(one, 'sends.data_series'));
  const braze = await ports.braze(tenant, askedBy(results?.key?.id));
  // Braze tells an unknown campaign; that it tells none apart from one without results isn't promised.
  const asked = await braze.sends.series(campaignId, NOBODYS, 1);
  if (asked.is === 'refused' && asked.problem.kind === 'campaign-unknown')
    await keepProof(tenant, campaignId, undefined, ports);
}
