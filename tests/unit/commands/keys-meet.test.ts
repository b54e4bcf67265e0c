import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { changePassphrase, describeKey, removeKey } from '@/lib/commands/change-key';
import { checkTenant } from '@/lib/commands/check-tenant';
import { keepKey } from '@/lib/commands/keep-key';
import type { WipePort } from '@/lib/commands/ports';
import { sayKeys } from '@/lib/commands/say-keys';
import { lockVault, unlock } from '@/lib/commands/unlock';
import { wipeData } from '@/lib/commands/wipe-data';
import { openWipe } from '@/lib/db/wipe';
import type { KeyInfo } from '@/lib/key/key';
import { PRACTICE_TENANT } from '@/lib/practice/demo';
import { PRACTICE_KEY } from '@/lib/practice/ids';
import { quickDerivation } from '../vault/quick';
import { makeStage, type Stage } from './stage';
import { must } from './steps';

// Two windows, a wipe and a background that tidies up, all at the same keys.

const { again } = quickDerivation();
const WORDS = 'crate onion velvet lamp harbor';
const OTHER = '3f2e1d0c-9b8a-4776-8554-4332211000aa';

let stage: Stage;
beforeEach(async () => {
  again();
  stage = await makeStage();
  stage.state.vaulted = true;
  await stage.tables.tenants.update(PRACTICE_TENANT, { kind: 'live' });
  must(await keepKey({ tenantId: PRACTICE_TENANT, key: PRACTICE_KEY, passphrase: WORDS }, stage.ports));
});
const theKey = async (): Promise<KeyInfo> => (await stage.db.keys())[0]!;
const lend = async () => stage.keys.lend((await stage.db.tenant(PRACTICE_TENANT))!, 'send');
/** Whether anything of any key is stored. */
const kept = async () => [
  (await stage.db.keys()).length,
  stage.memory.disk.rows.size,
  stage.memory.disk.halves.size,
  stage.memory.session.values.size,
];

/** A pause at the vault's word on how keys stand, in which another window does something. */
function whileSaying(act: () => Promise<unknown>): Promise<unknown> {
  const vault = {
    ...stage.ports.vault,
    stands: async () => {
      const stands = await stage.ports.vault.stands();
      await act();
      return stands;
    },
  };
  return sayKeys({ ...stage.ports, vault });
}

describe('how keys stand, written down while another window changes one', () => {
  it('doesn’t bring a removed key’s row back', async () => {
    const { id } = await theKey();
    await whileSaying(() => removeKey({ keyId: id }, stage.ports));
    expect(await kept()).toEqual([0, 0, 0, 0]);
  });

  it('doesn’t take a new name back', async () => {
    const { id } = await theKey();
    await lockVault(stage.ports);
    await stage.tables.keys.update(id, { stands: 'there' });
    await whileSaying(() => describeKey({ keyId: id, label: 'west', role: 'checker' }, stage.ports));
    expect(await theKey()).toMatchObject({ label: 'west', role: 'checker', stands: 'locked' });
  });
});

describe('a key that is put in while its workspace is wiped', () => {
  const wipe = (): WipePort => {
    const stored = openWipe(stage.tables);
    return {
      ...stored,
      // As the background does it.
      tenant: async (tenantId) => {
        const mine = await stage.db.keys();
        const entries = await stored.tenant(tenantId);
        for (const { id } of mine) await stage.ports.vault.forget(id);
        return entries;
      },
      giveBack: async () => undefined,
      begin: async () => undefined,
    };
  };

  it('is not kept: what Braze answered comes too late', async () => {
    stage.world().keys.push({ key: OTHER, permissions: ['segments.list'] });
    stage.state.wire = async (_, through) => {
      const answer = await through();
      must(await wipeData({ tenantId: PRACTICE_TENANT, leaves: [] }, stage.ports, wipe()));
      return answer;
    };
    const replaced = await keepKey({ tenantId: PRACTICE_TENANT, key: OTHER, passphrase: WORDS }, stage.ports);
    expect(replaced).toEqual({ ok: false, problem: { kind: 'tenant-gone' } });
    expect(await kept()).toEqual([0, 0, 0, 0]);
    expect(await stage.db.settings('permissions:')).toEqual([]);
    expect(await stage.db.settings('key:')).toEqual([]);
  });

  it('leaves no answer of a check that was under way', async () => {
    let wiped = false;
    stage.state.wire = async (_, through) => {
      const answer = await through();
      if (!wiped) {
        wiped = true;
        must(await wipeData({ tenantId: PRACTICE_TENANT, leaves: [] }, stage.ports, wipe()));
      }
      return answer;
    };
    await checkTenant({ tenantId: PRACTICE_TENANT }, stage.ports);
    expect(wiped).toBe(true);
    expect(await stage.db.settings('permissions:')).toEqual([]);
    expect(await stage.db.setting('checked')).toBeUndefined();
  });

  it('is gone with it when the wipe comes while it is being sealed', async () => {
    await lockVault(stage.ports);
    const [, wiped] = await Promise.all([
      keepKey({ tenantId: PRACTICE_TENANT, key: OTHER, keyId: 'new', passphrase: WORDS }, stage.ports),
      wipeData({ tenantId: PRACTICE_TENANT, leaves: [] }, stage.ports, wipe()),
    ]);
    expect(wiped).toMatchObject({ ok: true });
    expect(await kept()).toEqual([0, 0, 0, 0]);
  });

  it.each([
    ['unlocking', () => unlock({ passphrase: WORDS }, stage.ports)],
    ['a change of the passphrase', () => changePassphrase({ from: WORDS, to: `${WORDS} x` }, stage.ports)],
  ])('nothing of it is brought back by %s', async (_, act) => {
    await lockVault(stage.ports);
    await Promise.all([act(), wipeData({ tenantId: PRACTICE_TENANT, leaves: [] }, stage.ports, wipe())]);
    expect(await kept()).toEqual([0, 0, 0, 0]);
  });
});

describe('a key that is locked', () => {
  it('is replaced only after Braze took the new one', async () => {
    await lockVault(stage.ports);
    for (const more of [{ passphrase: WORDS }, {}])
      expect(await keepKey({ tenantId: PRACTICE_TENANT, key: OTHER, ...more }, stage.ports)).toMatchObject({
        problem: { kind: 'key-refused' },
      });
    must(await unlock({ passphrase: WORDS }, stage.ports));
    expect(await lend()).toBe(PRACTICE_KEY);
  });
});

describe('a key from before keys knew their host', () => {
  it('is lent to the host of its row, and to no other', async () => {
    const { id } = await theKey();
    await stage.ports.vault.keep(
      id,
      { apiKey: PRACTICE_KEY, ledgerKeys: [], host: '', label: '', createdAt: 0, rotateBy: 0 },
      undefined,
    );
    expect(await lend()).toBe(PRACTICE_KEY);
    await stage.tables.tenants.update(PRACTICE_TENANT, { host: 'rest.iad-07.braze.com' });
    expect(await lend()).toBeUndefined();
  });
});
