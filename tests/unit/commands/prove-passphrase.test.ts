import { beforeEach, describe, expect, it } from 'vitest';
import { keepKey } from '@/lib/commands/keep-key';
import { openReview } from '@/lib/commands/open-review';
import { unlock } from '@/lib/commands/unlock';
import { FRESH_MS, IDLE_MS } from '@/lib/key/lock';
import { PRACTICE_TENANT } from '@/lib/practice/demo';
import { PRACTICE_KEY } from '@/lib/practice/ids';
import { asksPassphrase } from '@/lib/send/confirm';
import { quickDerivation } from '../vault/quick';
import { filled, makeStage, type Stage } from './stage';
import { armedAtBraze, must, press, toReview } from './steps';

// The passphrase once more, for a send whose count is typed (security-and-reliability.md T2).

const { deriving, again } = quickDerivation();
const WORDS = 'crate onion velvet lamp harbor';

let stage: Stage;
const keep = async (more: { passphrase?: string } = { passphrase: WORDS }) => {
  await stage.tables.tenants.update(PRACTICE_TENANT, { kind: 'live' });
  must(await keepKey({ tenantId: PRACTICE_TENANT, key: PRACTICE_KEY, ...more }, stage.ports));
  await stage.tables.tenants.update(PRACTICE_TENANT, { kind: 'practice' });
};
beforeEach(async () => {
  again();
  stage = await makeStage();
  stage.state.vaulted = true;
});
/** A review whose passphrase was typed too long ago. */
const later = async (ms = FRESH_MS) => {
  stage.state.now += ms;
  return toReview(stage);
};
const untouched = async (at: { draftId: never }) => {
  await stage.settled();
  expect(stage.state.log.filter((line) => line.startsWith('POST'))).toEqual([]);
  expect(await stage.db.openSends()).toEqual([]);
  const draft = await stage.db.draft(at.draftId);
  expect([draft?.takenBy, draft?.values]).toEqual([undefined, filled().values]);
};

it('is the rule: a count that is typed, a key behind a passphrase, and not typed a moment ago', () => {
  const many = { is: 'type-count', n: 2418 } as const;
  const [behind, session] = [{ keeping: 'passphrase' }, { keeping: 'session' }] as const;
  expect([
    asksPassphrase(many, behind, false),
    asksPassphrase(many, behind, true),
    asksPassphrase(many, session, false),
    asksPassphrase(many, undefined, false),
    asksPassphrase({ is: 'nothing' }, behind, false),
    asksPassphrase({ is: 'tick-unknown' }, behind, false),
  ]).toEqual([true, false, false, false, false, false]);
});

describe('a send to many people, its key behind a passphrase', () => {
  beforeEach(() => keep());

  it('is refused without the passphrase, and nothing is sent or lost', async () => {
    const at = await later();
    expect(at.review.passphrase).toBe(true);
    expect(await press(stage, at)).toEqual({ ok: false, problem: { kind: 'passphrase-needed' } });
    await untouched(at as never);
  });

  it('is refused with wrong words, and goes with the right ones, however they are typed', async () => {
    const at = await later();
    expect(await press(stage, at, { passphrase: `${WORDS} not` })).toEqual({
      ok: false,
      problem: { kind: 'passphrase-wrong' },
    });
    await untouched(at as never);
    must(await press(stage, at, { passphrase: `  ${WORDS.replace(' ', '\n')} ` }));
    await stage.settled();
    expect(armedAtBraze(stage)).toHaveLength(1);
  });

  it('slows down after five wrong tries, for unlocking too, and the right words wait as well', async () => {
    const at = await later();
    for (let i = 0; i < 5; i += 1) await press(stage, at, { passphrase: 'not these words' });
    const until = stage.state.now + 30_000;
    const held = { ok: false, problem: { kind: 'passphrase-held', facts: { until } } };
    expect(await press(stage, at, { passphrase: WORDS })).toEqual(held);
    expect(await unlock({ passphrase: WORDS }, stage.ports)).toEqual(held);
    await untouched(at as never);
    stage.state.now = until;
    must(await press(stage, at, { passphrase: WORDS }));
  });

  it('doesn’t ask within two minutes of unlocking or of the last proof, and asks after', async () => {
    const first = await later(FRESH_MS - 1);
    expect(first.review.passphrase).toBe(false);
    must(await press(stage, first));
    const second = await later();
    must(await press(stage, second, { passphrase: WORDS }));
    const third = await later(FRESH_MS - 1);
    must(await press(stage, third));
    stage.state.now += 1;
    expect(await press(stage, await toReview(stage))).toMatchObject({
      problem: { kind: 'passphrase-needed' },
    });
    must(await unlock({ passphrase: WORDS }, stage.ports));
    must(await press(stage, await toReview(stage)));
  });

  it('goes by the time of the press, not of the review, nor by what the page says', async () => {
    const at = await later(FRESH_MS - 1);
    expect(at.review.passphrase).toBe(false);
    stage.state.now += 1;
    expect(await press(stage, at)).toMatchObject({ problem: { kind: 'passphrase-needed' } });
    // The size that counts is the background's own, bound to the review.
    expect(await press(stage, at, { typedCount: 1, sizeUnknownAccepted: true })).toMatchObject({
      problem: { kind: 'count-not-typed' },
    });
    expect(await press(stage, at, { passphrase: ' ' })).toMatchObject({
      problem: { kind: 'passphrase-wrong' },
    });
  });

  it('is counted as a try only when everything else is right', async () => {
    const at = await later();
    deriving.mockClear();
    await press(stage, at, { typedCount: 12, passphrase: 'not these words' });
    expect([deriving.mock.calls.length, await stage.memory.stores.tries()]).toEqual([0, undefined]);
  });

  it('puts off no lock', async () => {
    const at = await later(IDLE_MS - 1);
    must(await press(stage, at, { passphrase: WORDS }));
    stage.state.now += 1;
    expect(await stage.ports.canAct((await stage.db.tenant(PRACTICE_TENANT))!, 'send')).toMatchObject({
      problem: { kind: 'vault-locked' },
    });
  });

  it('leaves the words nowhere', async () => {
    const at = await later();
    const { sendId } = must(await press(stage, at, { passphrase: WORDS }));
    await stage.settled();
    const rows = await Promise.all(stage.tables.tables.map((table) => table.toArray()));
    const { disk, session } = stage.memory;
    const all = JSON.stringify([rows, [...disk.rows.values()], [...session.values.values()]]);
    expect(all).toContain(sendId);
    for (const word of [WORDS, 'onion', 'velvet']) expect(all).not.toContain(word);
  });

  it('asks nothing for a few people', async () => {
    const kit = await stage.db.kit(PRACTICE_TENANT as never);
    const tenant = await stage.db.tenant(PRACTICE_TENANT);
    await stage.db.putTenant(tenant!, { ...kit!, confirmAbove: 1e6 });
    const at = await later();
    expect(at.review.passphrase).toBe(false);
    must(await press(stage, at));
  });
});

it('is not asked for where the key is kept until the browser closes', async () => {
  await keep({});
  const at = await later();
  expect(at.review.passphrase).toBe(false);
  must(await press(stage, at));
});

it('is asked for by the review that is opened once more, after it was proven too long ago', async () => {
  await keep();
  const at = await later(FRESH_MS - 1);
  stage.state.now += 1;
  const { draftId, rev } = at;
  expect(must(await openReview({ draftId, rev }, stage.ports)).passphrase).toBe(true);
});
