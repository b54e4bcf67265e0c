import { beforeEach, describe, expect, it } from 'vitest';
import {
  changePassphrase,
  describeKey,
  forgetPassphrase,
  removeKey,
  chooseForSending,
} from '@/lib/commands/change-key';
import { cancelSend } from '@/lib/commands/change-send';
import { keepKey } from '@/lib/commands/keep-key';
import { forgetLeftovers, sayKeys } from '@/lib/commands/say-keys';
import { lockVault, unlock } from '@/lib/commands/unlock';
import type { KeyId, KeyInfo } from '@/lib/key/key';
import { PRACTICE_TENANT } from '@/lib/practice/demo';
import { ALL_PERMISSIONS, PRACTICE_KEY } from '@/lib/practice/ids';
import { quickDerivation } from '../vault/quick';
import { HOUR, makeStage, type Stage } from './stage';
import { armedAtBraze, pass, scheduled } from './steps';

const { again } = quickDerivation();
const WORDS = 'crate onion velvet lamp harbor';
const OTHER = '3f2e1d0c-9b8a-4776-8554-4332211000aa';
const PEOPLE = '3f2e1d0c-9b8a-4776-8554-4332211000bb';

let stage: Stage;
beforeEach(async () => {
  again();
  stage = await makeStage();
  stage.state.vaulted = true;
});
type More = Partial<Parameters<typeof keepKey>[0]>;
/** The practice Braze behind a tenant that takes a key. */
async function keep(key: string, more: More = {}) {
  await stage.tables.tenants.update(PRACTICE_TENANT, { kind: 'live' });
  const kept = await keepKey({ tenantId: PRACTICE_TENANT, key, ...more }, stage.ports);
  await stage.tables.tenants.update(PRACTICE_TENANT, { kind: 'practice' });
  return kept;
}
const keys = (): Promise<KeyInfo[]> => stage.db.keys();
const theKey = async (): Promise<KeyInfo> => (await keys())[0]!;
const there = () => stage.db.setting(`key:${PRACTICE_TENANT}`);
const lend = async (use: 'send' | 'read' | 'import' | 'cancel' = 'send') =>
  stage.keys.lend((await stage.db.tenant(PRACTICE_TENANT))!, use);

describe('a key that is put in', () => {
  it('is cleaned, kept, and said to be there', async () => {
    expect(await keep(` "Bearer ${PRACTICE_KEY}"\n`)).toMatchObject({
      ok: true,
      value: { cleaned: true, replaced: false },
    });
    expect([await lend(), await there(), (await theKey()).keeping]).toEqual([
      PRACTICE_KEY,
      'present',
      'session',
    ]);
    expect(JSON.stringify(await keys())).not.toContain(PRACTICE_KEY);
  });

  it.each([
    ['', 'empty'],
    ['two words', 'form'],
    ['short', 'form'],
  ])('is refused as %j, and nothing is kept', async (key, reason) => {
    expect(await keep(key)).toMatchObject({ ok: false, problem: { kind: 'bad-input', facts: { reason } } });
    expect(await keys()).toEqual([]);
  });

  it('needs a passphrase of 12 characters where it brings the first one', async () => {
    expect(await keep(PRACTICE_KEY, { passphrase: 'too short' })).toMatchObject({
      problem: { kind: 'passphrase-short' },
    });
    expect(await keep(PRACTICE_KEY, { passphrase: 'x y'.repeat(500) })).toMatchObject({
      problem: { kind: 'bad-input', facts: { field: 'passphrase' } },
    });
    expect(await keys()).toEqual([]);
    expect(await keep(PRACTICE_KEY, { passphrase: WORDS })).toMatchObject({ ok: true });
    const change = { from: WORDS, to: 'x y'.repeat(500) };
    expect(await changePassphrase(change, stage.ports)).toMatchObject({ problem: { kind: 'bad-input' } });
    expect(await keep(OTHER, { keyId: 'new', passphrase: 'not it' })).toMatchObject({
      problem: { kind: 'passphrase-wrong' },
    });
    expect(await keys()).toHaveLength(1);
  });

  it('replaces one only after Braze took it; until then the old one stays in use', async () => {
    await keep(PRACTICE_KEY, { passphrase: WORDS });
    const { id } = await theKey();
    stage.state.now += 80 * 24 * HOUR;
    await unlock({ passphrase: WORDS }, stage.ports);
    const before = await theKey();
    expect(await keep(OTHER, { keyId: id, passphrase: WORDS })).toMatchObject({
      problem: { kind: 'key-refused' },
    });
    expect([await lend(), await theKey()]).toEqual([PRACTICE_KEY, before]);
    stage.world().keys.push({ key: OTHER, permissions: ['messages.schedule.create'] }); // no right to read: a key all the same
    expect(await keep(OTHER, { keyId: id, passphrase: WORDS })).toMatchObject({
      ok: true,
      value: { replaced: true },
    });
    expect([await lend(), (await theKey()).createdAt, (await keys()).length]).toEqual([
      OTHER,
      stage.state.now,
      1,
    ]);
  });

  it('stays the old one while Braze can’t be asked', async () => {
    await keep(PRACTICE_KEY);
    stage.state.wire = async () => Promise.reject(new TypeError('offline'));
    expect(await keep(OTHER)).toMatchObject({ problem: { kind: 'offline' } });
    expect(await lend()).toBe(PRACTICE_KEY);
  });

  it('is as old as it was when it comes back after the browser’s end', async () => {
    await keep(PRACTICE_KEY, { label: 'stores' });
    const before = await theKey();
    stage.memory.browserEnds();
    await sayKeys(stage.ports);
    expect([await there(), (await theKey()).stands]).toEqual(['gone', 'gone']);
    stage.state.now += 24 * HOUR;
    await keep(PRACTICE_KEY);
    expect(await theKey()).toEqual(before);
  });

  it('is lent to the host that it was put in for, and to no other', async () => {
    await keep(PRACTICE_KEY);
    await stage.tables.tenants.update(PRACTICE_TENANT, { host: 'rest.iad-07.braze.com' });
    expect(await lend()).toBeUndefined();
  });
});

describe('several keys', () => {
  beforeEach(async () => {
    await keep(PRACTICE_KEY, { label: 'headquarters' });
    stage.state.now += 1;
    await keep(OTHER, { keyId: 'new', label: 'numbers', role: 'checker' });
    await keep(PEOPLE, { keyId: 'new', label: 'people', role: 'importer' });
  });

  it('are each used for what they are for, the least able first', async () => {
    expect(await Promise.all((['send', 'cancel', 'read', 'import'] as const).map(lend))).toEqual([
      PRACTICE_KEY,
      PRACTICE_KEY,
      OTHER,
      PEOPLE,
    ]);
  });

  it('are removed one by one, and the others stay', async () => {
    const found = (await keys()).find(({ label }) => label === 'headquarters')!;
    expect(await removeKey({ keyId: found.id }, stage.ports)).toMatchObject({ ok: true });
    expect([await lend('send'), await lend('read'), await there()]).toEqual([undefined, OTHER, 'present']);
    const able = await stage.ports.canAct((await stage.db.tenant(PRACTICE_TENANT))!, 'send');
    expect(able).toMatchObject({ ok: false, problem: { kind: 'key-cannot' } });
    expect(await removeKey({ keyId: found.id }, stage.ports)).toMatchObject({ ok: true });
  });

  it('may be called and declared otherwise', async () => {
    const found = (await keys()).find(({ label }) => label === 'numbers')!;
    await describeKey({ keyId: found.id, label: ' west region ', role: 'sender' }, stage.ports);
    expect((await keys()).find(({ id }) => id === found.id)).toMatchObject({
      label: 'west region',
      role: 'sender',
    });
    expect(
      await describeKey({ keyId: 'gone' as KeyId, label: '', role: 'sender' }, stage.ports),
    ).toMatchObject({ ok: false });
  });

  it('leave nothing stored that no row names', async () => {
    await stage.tables.keys.clear();
    await forgetLeftovers(stage.ports);
    expect([await lend(), stage.memory.disk.halves.size]).toEqual([undefined, 0]);
  });
});

describe('a forgotten or changed passphrase', () => {
  it('costs the key and nothing else', async () => {
    await keep(PRACTICE_KEY, { passphrase: WORDS, label: 'stores' });
    const id = await scheduled(stage);
    const [sends, drafts] = [await stage.tables.sends.count(), await stage.tables.drafts.count()];
    await lockVault(stage.ports);
    await forgetPassphrase({}, stage.ports);
    expect([await there(), (await theKey()).label, stage.memory.disk.rows.size]).toEqual([
      'gone',
      'stores',
      0,
    ]);
    expect([await stage.tables.sends.count(), await stage.tables.drafts.count()]).toEqual([sends, drafts]);
    expect((await stage.send(id)).state.is).toBe('armed');
    await keep(PRACTICE_KEY, { passphrase: 'five words that are quite new' });
    expect([await lend(), await there()]).toEqual([PRACTICE_KEY, 'present']);
  });

  it('is changed with the old one only', async () => {
    await keep(PRACTICE_KEY, { passphrase: WORDS });
    const to = 'five words that are quite new';
    expect(await changePassphrase({ from: 'wrong', to }, stage.ports)).toMatchObject({ ok: false });
    expect(await changePassphrase({ from: WORDS, to: 'short' }, stage.ports)).toMatchObject({ ok: false });
    expect(await changePassphrase({ from: WORDS, to }, stage.ports)).toMatchObject({ ok: true });
    await lockVault(stage.ports);
    expect(await unlock({ passphrase: WORDS }, stage.ports)).toMatchObject({
      problem: { kind: 'passphrase-wrong' },
    });
    expect(await unlock({ passphrase: to }, stage.ports)).toMatchObject({ ok: true, value: { opened: 1 } });
  });
});

describe('several keys that send', () => {
  const named = async (label: string): Promise<KeyInfo> => (await keys()).find((key) => key.label === label)!;
  const choose = async (label: string) => chooseForSending({ keyId: (await named(label)).id }, stage.ports);
  beforeEach(async () => {
    stage.world().keys.push({ key: OTHER, permissions: [...ALL_PERMISSIONS] });
    await keep(PRACTICE_KEY, { label: 'headquarters' });
    stage.state.now += 1;
    await keep(OTHER, { keyId: 'new', label: 'west region', passphrase: WORDS });
  });

  it('use the first that was put in, until somebody chooses another, and back', async () => {
    expect(await lend()).toBe(PRACTICE_KEY);
    expect(await choose('west region')).toEqual({ ok: true, value: {} });
    expect(await lend()).toBe(OTHER);
    stage.state.now -= HOUR; // the clock is set back: the last word counts all the same
    await choose('headquarters');
    expect(await lend()).toBe(PRACTICE_KEY);
  });

  it('keep the choice when the chosen one is named, replaced and locked; another isn’t taken in its place', async () => {
    await choose('west region');
    const { id } = await named('west region');
    await describeKey({ keyId: id, label: 'west', role: 'sender' }, stage.ports);
    await keep(OTHER, { keyId: id, passphrase: WORDS });
    expect(await lend()).toBe(OTHER);
    await lockVault(stage.ports);
    const tenant = (await stage.db.tenant(PRACTICE_TENANT))!;
    expect(await stage.ports.canAct(tenant, 'send')).toMatchObject({ problem: { kind: 'vault-locked' } });
    await removeKey({ keyId: id }, stage.ports);
    expect(await lend()).toBe(PRACTICE_KEY);
  });

  it('end what the other one began: a schedule is the workspace’s', async () => {
    const used: (string | null)[] = [];
    stage.state.wire = (request, through) => {
      used.push(request.headers.get('authorization'));
      return through();
    };
    const id = await scheduled(stage);
    await choose('west region');
    expect(armedAtBraze(stage)).toHaveLength(1);
    await cancelSend({ sendId: id }, stage.ports);
    await pass(stage, 2 * 60_000);
    expect([(await stage.send(id)).state.is, armedAtBraze(stage)]).toEqual(['cancelled', []]);
    expect([used[0], used.at(-1)]).toEqual([`Bearer ${PRACTICE_KEY}`, `Bearer ${OTHER}`]);
  });

  it('refuse one that looks only, one that has to be put in again, and one that is gone', async () => {
    await keep(PEOPLE, { keyId: 'new', label: 'numbers', role: 'checker' });
    expect(await choose('numbers')).toMatchObject({ problem: { kind: 'key-cannot' } });
    const { id } = await named('headquarters');
    stage.memory.browserEnds();
    await sayKeys(stage.ports);
    expect(await choose('headquarters')).toMatchObject({ problem: { kind: 'key-needed' } });
    await removeKey({ keyId: id }, stage.ports);
    expect(await chooseForSending({ keyId: id }, stage.ports)).toMatchObject({
      problem: { kind: 'key-needed' },
    });
    expect((await keys()).map(({ chosenAt }) => chosenAt)).toEqual([undefined, undefined]);
  });
});
