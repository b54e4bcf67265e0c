import type { Opened, Proven, Refused } from '@/lib/key/contents';
import { isUsable, KeyId, type KeyInfo, ROTATE_MS } from '@/lib/key/key';
import type { MessageIn, MessageOut } from '@/lib/messages/protocol';
import { isTooLong, isTooShort, PASSPHRASE_LEAST } from '@/lib/passphrase/normal';
import { fail, ok, type Result } from '@/lib/result';
import { recognise } from '@/lib/tenant/recognise';
import type { Reach } from '@/lib/tenant/tenant';
import { checkSetting } from '@/lib/tenant/permission-check';
import { proofSetting } from '@/lib/tenant/proof';
import { reach } from './begin-tenant';
import { reasonOf } from './connect-tenant';
import type { Ports } from './ports';
import { alone, sayKeys } from './say-keys';

/**
 * Takes a pasted key into the vault: behind the passphrase, or until the browser closes. Where one is there already,
 * Braze is asked with the new one first, and the old one stays until that went well. Drafts and emails that are on
 * their way belong to the tenant, not to its key.
 * @returns `cleaned`: quotes or spaces were taken off
 */
export async function keepKey(
  input: MessageIn<'tenant.key'>,
  ports: Ports,
): Promise<Result<MessageOut<'tenant.key'>>> {
  const tenant = await reach(input.tenantId, ports.db);
  if (!tenant) return fail('tenant-gone');
  if (tenant.kind === 'practice') return fail('practice-only');
  const { appId = '', campaignId = '', variationId = '' } = tenant;
  const pasted = recognise('key', input.key, { appId, campaignId, variationId });
  if (pasted.is === 'mistake') return fail('bad-input', { field: 'key', reason: reasonOf(pasted) });
  const key = pasted.value;
  const keys = await ports.db.keys();
  const known = placeOf(input, keys);
  if (known === 'gone') return fail('key-needed');
  const unfit = (await bringsTheFirst(keys, ports)) ? unfitLength(input.passphrase) : undefined;
  if (unfit) return unfit;
  if (isUsable(known)) {
    const fine = await probe(tenant, key, ports);
    if (!fine.ok) return fine;
  }
  const kept = await alone(ports, () => seal(input, key, tenant, ports));
  return kept.ok ? ok({ ...kept.value, cleaned: key !== input.key, replaced: isUsable(known) }) : kept;
}

/** Into the vault and into its place, if both are still there: Braze may have been asked for long. */
async function seal(
  input: MessageIn<'tenant.key'>,
  key: string,
  tenant: Reach,
  ports: Ports,
): Promise<Result<{ keyId: KeyId }>> {
  if (!(await reach(tenant.id, ports.db))) return fail('tenant-gone');
  const known = placeOf(input, await ports.db.keys());
  if (known === 'gone') return fail('key-needed');
  const row = rowOf(input, tenant, known, ports);
  const { host, label, createdAt, rotateBy } = row;
  const contents = { apiKey: key, ledgerKeys: [], host, label, createdAt, rotateBy };
  const refused = problemOf(await ports.vault.keep(row.id, contents, input.passphrase));
  if (refused) return refused;
  // What the key before it could do says nothing of this one.
  await ports.db.dropSetting(checkSetting(tenant.id, row.id));
  if (isUsable(known)) await ports.db.dropSetting(proofSetting(tenant.id));
  await ports.db.putKey(row);
  await sayKeys(ports);
  return ok({ keyId: row.id });
}

/** The place that the key goes to: the named one, the tenant's first, or a new one. */
function placeOf(input: MessageIn<'tenant.key'>, keys: KeyInfo[]): KeyInfo | undefined | 'gone' {
  const mine = keys.filter(({ tenantId }) => tenantId === input.tenantId);
  if (input.keyId === 'new') return undefined;
  if (input.keyId === undefined) return mine.toSorted((a, b) => a.addedAt - b.addedAt)[0];
  return mine.find(({ id }) => id === input.keyId) ?? 'gone';
}

/** Another key comes behind the passphrase that is there; the first brings its own, whose strength is asked there. */
async function bringsTheFirst(keys: KeyInfo[], ports: Ports): Promise<boolean> {
  const stands = await ports.vault.stands();
  return !keys.some(({ id, keeping }) => keeping === 'passphrase' && stands.has(id));
}

/** Why a passphrase of this length isn't taken. */
export function unfitLength(passphrase: string | undefined): ReturnType<typeof fail> | undefined {
  if (passphrase === undefined) return undefined;
  if (isTooShort(passphrase)) return fail('passphrase-short', { least: PASSPHRASE_LEAST });
  return isTooLong(passphrase) ? fail('bad-input', { field: 'passphrase', reason: 'long' }) : undefined;
}

/** One read with a key that isn't kept yet. A key that lacks this one right is a key all the same. */
async function probe(tenant: Reach, key: string, ports: Ports): Promise<Result<true>> {
  const able = await ports.canAct(tenant, { typed: key });
  if (!able.ok) return able;
  const braze = await ports.braze(tenant, { typed: key });
  const outcome = await braze.segments.list(0);
  if (outcome.is === 'done' || outcome.problem.kind === 'permission-missing') return ok(true);
  return { ok: false, problem: outcome.problem };
}

function rowOf(
  input: MessageIn<'tenant.key'>,
  tenant: Reach,
  known: KeyInfo | undefined,
  ports: Ports,
): KeyInfo {
  const now = ports.vault.now();
  // Put in again after the browser's end, a key is as old as it was; replaced, it is new.
  const same = known !== undefined && !isUsable(known) && known.rotateBy > now;
  return {
    id: known?.id ?? KeyId.parse(ports.newId()),
    tenantId: tenant.id,
    label: input.label?.trim() ?? known?.label ?? '',
    role: input.role ?? known?.role ?? 'sender',
    keeping: input.passphrase === undefined ? 'session' : 'passphrase',
    host: tenant.host,
    addedAt: known?.addedAt ?? now,
    ...(known?.chosenAt === undefined ? {} : { chosenAt: known.chosenAt }),
    createdAt: same ? known.createdAt : now,
    rotateBy: same ? known.rotateBy : now + ROTATE_MS,
    stands: 'there',
  };
}

/** What a passphrase that opened nothing is called. */
export function problemOf(answer: Refused | Opened | Proven): ReturnType<typeof fail> | undefined {
  switch (answer.is) {
    case 'open':
    case 'right':
      return undefined;
    case 'wrong':
      return fail('passphrase-wrong');
    case 'held':
      return fail('passphrase-held', { until: answer.until });
    case 'altered':
      return fail('vault-altered');
    case 'newer':
      return fail('vault-newer');
    case 'none':
      return fail('key-needed');
  }
}
