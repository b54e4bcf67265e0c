// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { ProblemNotice } from '@/components/sends/ProblemNotice';
import { cancelSend } from '@/lib/commands/change-send';
import { checkTenant } from '@/lib/commands/check-tenant';
import { PRACTICE_TENANT } from '@/lib/practice/demo';
import { PRACTICE_KEY } from '@/lib/practice/ids';
import { plain, speak } from '../components/words';
import { makeStage, type Stage } from './stage';
import { armedAtBraze, must, pass, press, scheduled, toReview } from './steps';

// The key is deleted in Braze while emails wait.

const revoke = (stage: Stage): void =>
  void (stage.world().keys.find(({ key }) => key === PRACTICE_KEY)!.key = 'gone');
const giveBack = (stage: Stage): void =>
  void (stage.world().keys.find(({ key }) => key === 'gone')!.key = PRACTICE_KEY);

afterEach(cleanup);

describe('a key that is revoked', () => {
  it('between park and arm leaves nothing that reaches anybody, and the send says why', async () => {
    const stage = await makeStage();
    stage.state.wire = async (request, through) => {
      if (request.url.includes('schedule/update')) revoke(stage);
      return through();
    };
    const { sendId } = must(await press(stage, await toReview(stage)));
    await stage.settled();
    const { state } = await stage.send(sendId);
    expect([state.is, armedAtBraze(stage)]).toEqual(['refused', []]);
    if (state.is !== 'refused') return;
    expect(state.problem.kind).toBe('key-refused');
    for (const [language, title] of [
      ['en', 'Braze doesn’t accept this key'],
      ['es', 'Braze no acepta esta clave'],
    ] as const) {
      speak(language);
      const { container } = render(<ProblemNotice problem={state.problem} />);
      expect(plain(container.textContent)).toContain(title);
      expect(container.textContent).not.toContain(PRACTICE_KEY);
      cleanup();
    }
  });

  it('after it was scheduled doesn’t hinder it, and the check says that the key is refused', async () => {
    const stage = await makeStage();
    const sendId = await scheduled(stage);
    revoke(stage);
    expect(await checkTenant({ tenantId: PRACTICE_TENANT }, stage.ports)).toMatchObject({
      problem: { kind: 'key-refused' },
    });
    expect([(await stage.send(sendId)).state.is, armedAtBraze(stage).length]).toEqual(['armed', 1]);
  });

  it('can’t stop a scheduled one: it is never said to be stopped while Braze holds it', async () => {
    const stage = await makeStage();
    const sendId = await scheduled(stage);
    revoke(stage);
    must(await cancelSend({ sendId }, stage.ports));
    await stage.settled();
    await pass(stage, 60_000);
    expect(armedAtBraze(stage)).toHaveLength(1);
    expect((await stage.send(sendId)).state.is).not.toMatch(/cancelled|not-sent/);
    giveBack(stage);
    await pass(stage, 60 * 60_000);
    const after = await stage.send(sendId);
    // With the key back it is stopped, or a person is told that it isn't.
    expect([after.state.is, armedAtBraze(stage).length]).toEqual(['cancelled', 0]);
  });
});
