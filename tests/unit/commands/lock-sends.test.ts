import { beforeEach, describe, expect, it } from 'vitest';
import { cancelSend } from '@/lib/commands/change-send';
import { resumeSends } from '@/lib/commands/resume-sends';
import { lockVault, unlock } from '@/lib/commands/unlock';
import type { SendId } from '@/lib/ids';
import { CLOSING_MS, IDLE_MS } from '@/lib/key/lock';
import { PRACTICE_TENANT } from '@/lib/practice/demo';
import { PRACTICE_KEY } from '@/lib/practice/ids';
import { behindPassphrase, WORDS } from './locked-stage';
import { HOUR, type Stage } from './stage';
import { armedAtBraze, must, pass, press, scheduled, toReview } from './steps';

// What a lock does to an email that is on its way (security-and-reliability.md 2.5).

const freshStage = behindPassphrase();
const MINUTE = 60_000;

let stage: Stage;
beforeEach(async () => {
  stage = await freshStage();
});
const stateOf = async (id: SendId) => (await stage.send(id)).state;
const open = async () => {
  must(await unlock({ passphrase: WORDS }, stage.ports));
  await resumeSends(stage.ports);
  await stage.settled();
};
const lend = async (use: 'send' | { cancel: SendId }) =>
  stage.keys.lend((await stage.db.tenant(PRACTICE_TENANT))!, use);

describe('a lock between park and arm', () => {
  let id: SendId;
  beforeEach(async () => {
    stage.state.wire = async (request, through) => {
      const answer = await through();
      if (request.url.endsWith('/messages/schedule/create')) await lockVault(stage.ports);
      return answer;
    };
    id = must(await press(stage, await toReview(stage))).sendId;
    await stage.settled();
    stage.state.wire = undefined;
  });

  it('leaves nothing that could email anybody, and says that it waits to be unlocked', async () => {
    expect(await stateOf(id)).toEqual({ is: 'key-needed', doing: 'scheduling', locked: true });
    expect([stage.world().schedules.length, armedAtBraze(stage)]).toEqual([1, []]);
  });

  it('goes on by itself when it is unlocked soon', async () => {
    stage.state.now += 14 * MINUTE;
    await open();
    expect([(await stateOf(id)).is, armedAtBraze(stage).length]).toEqual(['armed', 1]);
  });

  it('asks first when it is older than 15 minutes', async () => {
    stage.state.now += 16 * MINUTE;
    await open();
    expect([(await stateOf(id)).is, armedAtBraze(stage)]).toEqual(['asks', []]);
  });

  it('ends as not sent when nobody unlocks by 20 minutes before', async () => {
    const { instant } = await stage.send(id);
    stage.state.now += instant - stage.state.now - 20 * MINUTE + 1000;
    await resumeSends(stage.ports);
    expect([(await stateOf(id)).is, armedAtBraze(stage)]).toEqual(['not-sent', []]);
    await open();
    expect((await stateOf(id)).is).toBe('not-sent');
  });
});

describe('a lock while an email is being cancelled', () => {
  it('waits for the cancel, and then leaves nothing to use', async () => {
    const id = await scheduled(stage);
    must(await cancelSend({ sendId: id }, stage.ports));
    await stage.settled();
    expect(await stateOf(id)).toMatchObject({ is: 'cancelling' });
    await lockVault(stage.ports);
    expect([await lend('send'), await lend({ cancel: id })]).toEqual([undefined, PRACTICE_KEY]);
    expect(await stage.db.setting(`key:${PRACTICE_TENANT}`)).toBe('locked');
    await pass(stage, 2 * MINUTE);
    expect((await stateOf(id)).is).toBe('cancelled');
    await stage.keys.tidy(stage.ports);
    expect([await lend({ cancel: id }), stage.memory.disk.halves.size]).toEqual([undefined, 0]);
  });

  it('waits three minutes at the most, then says “unlock to finish stopping it”, and finishes', async () => {
    const id = await scheduled(stage);
    stage.state.wire = async () => Promise.reject(new TypeError('offline'));
    must(await cancelSend({ sendId: id }, stage.ports));
    await stage.settled();
    await lockVault(stage.ports);
    await pass(stage, CLOSING_MS + 2 * MINUTE);
    expect(await stateOf(id)).toEqual({ is: 'key-needed', doing: 'cancelling', locked: true });
    await stage.keys.tidy(stage.ports); // the alarm
    expect(stage.memory.disk.halves.size).toBe(0);
    stage.state.wire = undefined;
    await open();
    await pass(stage, 5 * MINUTE);
    expect([(await stateOf(id)).is, armedAtBraze(stage)]).toEqual(['cancelled', []]);
  });

  it('leaves no moment to another cancel that begins while it waits: that one says so, and ends after unlocking', async () => {
    const [first, second] = [await scheduled(stage), await scheduled(stage)];
    must(await cancelSend({ sendId: first }, stage.ports));
    await stage.settled();
    await lockVault(stage.ports);
    stage.state.log.length = 0;
    must(await cancelSend({ sendId: second }, stage.ports));
    await stage.settled();
    await lockVault(stage.ports); // somebody looks again: it waits for no more than before
    expect([await lend({ cancel: first }), await lend({ cancel: second })]).toEqual([
      PRACTICE_KEY,
      undefined,
    ]);
    await resumeSends(stage.ports);
    expect(await stateOf(second)).toEqual({ is: 'key-needed', doing: 'cancelling', locked: true });
    expect([stage.state.log, armedAtBraze(stage).length]).toEqual([[], 1]);
    await pass(stage, 2 * MINUTE);
    expect((await stateOf(first)).is).toBe('cancelled');
    await open();
    await pass(stage, 2 * MINUTE);
    expect([(await stateOf(second)).is, armedAtBraze(stage)]).toEqual(['cancelled', []]);
  });

  it('leaves no moment to a cancel that begins after it', async () => {
    const id = await scheduled(stage);
    await lockVault(stage.ports);
    must(await cancelSend({ sendId: id }, stage.ports));
    await stage.settled();
    expect(await stateOf(id)).toEqual({ is: 'key-needed', doing: 'cancelling', locked: true });
    expect(armedAtBraze(stage)).toHaveLength(1);
  });
});

describe('a lock that nobody pressed', () => {
  it('stands after ten minutes, although no alarm rang, and is said', async () => {
    const id = await scheduled(stage);
    stage.state.now += IDLE_MS;
    const able = await stage.ports.canAct((await stage.db.tenant(PRACTICE_TENANT))!, 'send');
    expect(able).toEqual({ ok: false, problem: { kind: 'vault-locked' } });
    expect(await stage.db.setting(`key:${PRACTICE_TENANT}`)).toBe('locked');
    expect((await stateOf(id)).is).toBe('armed');
  });

  it('stops no email that is in Braze', async () => {
    const id = await scheduled(stage);
    await lockVault(stage.ports);
    const { instant } = await stage.send(id);
    await stage.practice.skipTo(instant);
    stage.state.now += HOUR;
    await resumeSends(stage.ports);
    expect(stage.world().fired[0]?.people.length).toBeGreaterThan(2000);
  });
});
