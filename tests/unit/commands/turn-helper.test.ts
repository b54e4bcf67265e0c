import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { HelperPort } from '@/lib/commands/ports';
import { isHelperOn, settleHelper, turnHelper } from '@/lib/commands/turn-helper';
import { makeStage } from './stage';

const HOST = 'dashboard-01.braze.com';

describe('the dashboard helper', () => {
  const make = (granted: Set<string>) => {
    const log: string[] = [];
    const helper: HelperPort = {
      granted: async (host) => granted.has(host),
      start: async (host) => void log.push(`start ${host}`),
      stop: async (host) => void (log.push(`stop ${host}`), granted.delete(host)),
    };
    return { helper, log };
  };

  it('starts only where the host was granted, and gives it back when it is turned off', async () => {
    const { db } = await makeStage();
    const granted = new Set<string>();
    const { helper, log } = make(granted);
    expect(await turnHelper({ instance: 'US-01', on: true }, db, helper)).toMatchObject({
      problem: { kind: 'host-not-granted', facts: { host: HOST } },
    });
    expect(await turnHelper({ instance: 'https://evil.example', on: true }, db, helper)).toMatchObject({
      problem: { kind: 'bad-input' },
    });
    granted.add(HOST);
    expect((await turnHelper({ instance: 'US-01', on: true }, db, helper)).ok).toBe(true);
    expect(await db.setting('helper:US-01')).toBe('on');
    await turnHelper({ instance: 'US-01', on: false }, db, helper);
    expect([await db.setting('helper:US-01'), log, granted.size]).toEqual([
      'off',
      [`start ${HOST}`, `stop ${HOST}`],
      0,
    ]);
  });

  it('is off for good when the grant was taken back in the browser, and on again after an update', async () => {
    const { db } = await makeStage();
    const granted = new Set([HOST]);
    const { helper, log } = make(granted);
    await turnHelper({ instance: 'US-01', on: true }, db, helper);
    await settleHelper(db, helper);
    granted.clear();
    await settleHelper(db, helper);
    await settleHelper(db, helper);
    expect(log).toEqual([`start ${HOST}`, `start ${HOST}`, `stop ${HOST}`]);
    expect(await db.setting('helper:US-01')).toBe('off');
  });
  it('hears a page only while it is on and granted, from its first word on', async () => {
    const { db } = await makeStage();
    const granted = new Set([HOST]);
    const { helper } = make(granted);
    const isOn = (host = HOST) => isHelperOn(host, db, helper);
    expect(await isOn()).toBe(false); // a company's policy may grant what nobody turned on
    const heard: boolean[] = [];
    const start = async () => void heard.push(await isOn());
    await turnHelper({ instance: 'US-01', on: true }, db, { ...helper, start });
    expect([heard, await isOn(), await isOn('rest.iad-01.braze.com'), await isOn('evil.example')]).toEqual([
      [true],
      true,
      false,
      false,
    ]);
    granted.clear();
    expect(await isOn()).toBe(false);
    granted.add(HOST);
    await turnHelper({ instance: 'US-01', on: false }, db, { ...helper, stop: async () => undefined });
    expect([granted.has(HOST), await isOn()]).toEqual([true, false]);
  });
});
