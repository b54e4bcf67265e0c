import { findInstance } from '@/lib/tenant/instances';
import { AppId, CampaignId, TenantId, VariationId } from '@/lib/ids';
import { PLAIN_NOTE, PLAIN_NOTE_NAME, PLAIN_NOTE_VERSION } from '@/lib/template/plain-note';
import type { MessageIn, MessageOut, TenantForm } from '@/lib/messages/protocol';
import { fail, ok, type Result } from '@/lib/result';
import { fromHeader } from '@/lib/send/from-header';
import { isZone } from '@/lib/send/when';
import { type Reading, recognise } from '@/lib/tenant/recognise';
import { Sender, type Tenant } from '@/lib/tenant/tenant';
import { z } from '@/lib/schema';
import { approveVersion } from './approve-version';
import { makingOf, makingSetting } from './begin-tenant';
import type { Ports } from './ports';

/** Saves a live tenant's connection; its key comes by `keepKey`. A wrong field is named, nothing is saved. */
export async function saveTenant(
  input: MessageIn<'tenant.save'>,
  ports: Ports,
): Promise<Result<MessageOut<'tenant.save'>>> {
  const known = input.id === undefined ? undefined : await ports.db.tenant(input.id);
  if (known?.kind === 'practice') return fail('practice-only');
  const making = input.id === undefined ? undefined : await makingOf(input.id, ports.db);
  const read = readForm(input, known?.id ?? making?.id ?? TenantId.parse(ports.newId()));
  if (!read.ok) return read;
  const { tenant, linkHosts } = read.value;
  if (known && changesWorkspace(known, tenant)) {
    const open = await ports.db.openSends();
    if (open.some((send) => send.tenantId === known.id)) return fail('workspace-in-use');
  }
  await ports.db.putTenant(tenant, { tenantId: tenant.id, brand: tenant.name, linkHosts, imageHosts: [] });
  const note = await approveVersion(
    {
      tenantId: tenant.id,
      templateId: 'plain-note',
      name: PLAIN_NOTE_NAME,
      version: PLAIN_NOTE_VERSION,
      approvedAt: await ports.now(tenant),
      practiceOnly: false,
      authored: PLAIN_NOTE,
    },
    ports,
  );
  if (!note.ok) return note;
  if (making) await ports.db.dropSetting(makingSetting(making.id));
  return ok({ tenantId: tenant.id });
}

/** Another workspace is another tenant: emails on their way belong to the one they were confirmed for. */
const changesWorkspace = (a: Tenant, b: Tenant): boolean =>
  a.host !== b.host || a.campaignId !== b.campaignId || a.appId !== b.appId;

/** What a field's problem is called; `same` says of which field: `same:appId`. */
export const reasonOf = ({ mistake, of }: Extract<Reading, { is: 'mistake' }>): string =>
  mistake === 'same' ? `same:${of}` : mistake;

const bad = (field: string, reason: string) => fail('bad-input', { field, reason });

function readForm(form: TenantForm, tenantId: TenantId): Result<{ tenant: Tenant; linkHosts: string[] }> {
  const text = (value: string) => value.trim();
  if (text(form.name) === '' || text(form.name).length > 100) return bad('name', 'empty');
  const instance = findInstance(form.instance);
  if (!instance) return bad('instance', 'unknown');
  const ids = { appId: form.appId, campaignId: form.campaignId, variationId: form.variationId };
  const id = (field: keyof typeof ids): Result<string> => {
    const pasted = recognise(field, ids[field], ids);
    return pasted.is === 'value' ? ok(pasted.value) : bad(field, reasonOf(pasted));
  };
  const [app, campaign, variation] = [id('appId'), id('campaignId'), id('variationId')];
  if (!app.ok) return app;
  if (!campaign.ok) return campaign;
  if (!variation.ok) return variation;
  const sender = Sender.safeParse({ name: text(form.senderName), address: text(form.senderAddress) });
  if (!sender.success || fromHeader(sender.data) === undefined)
    return bad(sender.error?.issues[0]?.path[0] === 'address' ? 'senderAddress' : 'senderName', 'form');
  const replyTo = text(form.replyTo) === '' ? sender.data.address : text(form.replyTo);
  if (!z.email().safeParse(replyTo).success) return bad('replyTo', 'form');
  const zone = text(form.zone);
  if (!isZone(zone)) return bad('zone', 'unknown');
  const postalAddress = text(form.postalAddress);
  if (postalAddress === '' || postalAddress.length > 300) return bad('postalAddress', 'empty');
  const linkHosts = form.linkHosts
    .split(/[\s,;]+/)
    .filter((host) => host !== '')
    .map((host) => host.toLowerCase());
  if (linkHosts.some((host) => !/^(?:[a-z0-9-]+\.)+[a-z0-9-]{2,}$/.test(host)))
    return bad('linkHosts', 'form');
  return ok({
    tenant: {
      id: tenantId,
      kind: 'live',
      name: text(form.name),
      host: instance.rest,
      appId: AppId.parse(app.value),
      campaignId: CampaignId.parse(campaign.value),
      variationId: VariationId.parse(variation.value),
      sender: sender.data,
      replyTo,
      zone,
      postalAddress,
      segmentTargets: false,
      ...(form.features && form.features.length > 0 ? { features: form.features } : {}),
      ...(form.test ? { test: true as const } : {}),
    },
    linkHosts,
  });
}
