import { beforeEach, describe, expect, it } from 'vitest';
import { cancelSend, moveSend } from '@/lib/commands/change-send';
import { resumeSends } from '@/lib/commands/resume-sends';
import { lockVault } from '@/lib/commands/unlock';
import type { SendId } from '@/lib/ids';
import { PRACTICE_TENANT } from '@/lib/practice/demo';
import { behindPassphrase } from './locked-stage';
import { HOUR, type Stage } from './stage';
import { armedAtBraze, must, press, scheduled, toReview } from './steps';

// An email whose next step needs a key that is locked away ends at its hour all the same, with nobody there.

const freshStage = behindPassphrase();
const MINUTE = 60_000;

let stage: Stage;
beforeEach(async () => {
  stage = await freshStage();
});

/** Only the alarm that was asked for rings. Gives the minutes before the email's hour at which it did. */
async function whenItRings(id: SendId): Promise<number> {
  const wait = await resumeSends(stage.ports);
  if (wait === undefined) throw new Error('nobody would wake up');
  stage.state.now += wait;
  await resumeSends(stage.ports);
  return ((await stage.send(id)).instant - stage.state.now) / MINUTE;
}
/** Locks when a request to this path was answered, or lost. */
const lockAfter = (path: string, lost: boolean) => {
  stage.state.wire = async (request, through) => {
    const answer = await through();
    if (!request.url.endsWith(path)) return answer;
    await lockVault(stage.ports);
    stage.state.wire = undefined;
    if (lost) throw new TypeError('offline');
    return answer;
  };
};

describe('the alarm of an email that waits to be unlocked', () => {
  it('rings when it is certain that it was not sent', async () => {
    lockAfter('/messages/schedule/create', false);
    const id = must(await press(stage, await toReview(stage))).sendId;
    await stage.settled();
    expect((await stage.send(id)).state).toMatchObject({ is: 'key-needed', doing: 'scheduling' });
    expect(await whenItRings(id)).toBeCloseTo(20, 3);
    expect([(await stage.send(id)).state.is, armedAtBraze(stage)]).toEqual(['not-sent', []]);
  });

  it('rings when nobody can tell any more whether it was armed', async () => {
    lockAfter('/messages/schedule/update', true);
    const id = must(await press(stage, await toReview(stage))).sendId;
    await stage.settled();
    stage.state.now += 2 * MINUTE;
    await resumeSends(stage.ports);
    expect((await stage.send(id)).state).toMatchObject({ is: 'key-needed', doing: 'scheduling' });
    expect(await whenItRings(id)).toBeCloseTo(15, 3);
    expect((await stage.send(id)).state.is).toBe('unknown');
  });

  it('rings for a move, before the earlier of its two hours', async () => {
    const id = await scheduled(stage);
    const { instant } = await stage.send(id);
    lockAfter('/messages/schedule/update', true);
    const when = { mode: 'at', wall: '2026-06-12T10:00' as never } as const; // a wall time, a day later
    must(await moveSend({ sendId: id, when }, stage.ports));
    await stage.settled();
    stage.state.now += 2 * MINUTE;
    await resumeSends(stage.ports);
    expect((await stage.send(id)).state).toMatchObject({ is: 'key-needed', doing: 'moving' });
    await whenItRings(id);
    expect((instant - stage.state.now) / MINUTE).toBeCloseTo(15, 3);
    expect((await stage.send(id)).state.is).toBe('unknown');
  });

  it('rings for a cancel that could not begin', async () => {
    const id = await scheduled(stage);
    await lockVault(stage.ports);
    must(await cancelSend({ sendId: id }, stage.ports));
    await stage.settled();
    expect(await whenItRings(id)).toBeCloseTo(15, 3);
    expect((await stage.send(id)).state.is).toBe('unknown');
  });

  it('rings for none that has left: who was emailed is asked after unlocking', async () => {
    const id = await scheduled(stage);
    await lockVault(stage.ports);
    const { instant } = await stage.send(id);
    stage.state.now += instant - stage.state.now + HOUR;
    expect(await resumeSends(stage.ports)).toBeUndefined();
    expect((await stage.send(id)).state.is).toBe('due');
  });
});

describe('a lock', () => {
  it('stands although the database can’t be asked what is being cancelled', async () => {
    const broken = { ...stage.ports.db, openSends: () => Promise.reject(new Error('broken')) };
    await lockVault({ ...stage.ports, db: broken });
    const tenant = (await stage.db.tenant(PRACTICE_TENANT))!;
    expect([await stage.keys.lend(tenant, 'send'), await stage.keys.lend(tenant, 'cancel')]).toEqual([
      undefined,
      undefined,
    ]);
  });
});
