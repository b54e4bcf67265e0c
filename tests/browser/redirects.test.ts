import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { soon } from '../harness/drive/find.ts';
import type { SendState } from '../../lib/send/send.ts';
import { startCanary, type Canary } from './support/canary.ts';
import {
  beginOne,
  putKeyRight,
  startCanaryRun,
  untilTheBrowserCloses,
  type CanaryRun,
} from './support/canary-run.ts';
import { journalEndsWith, keptOf } from './support/confirm.ts';

// T13 of security-and-reliability.md 1.

const ELSEWHERE = 'rest.iad-02.braze.com';
const STATUSES = [301, 302, 303, 307, 308];
const CALLS = ['/messages/schedule/create', '/messages/schedule/update'];

describe.each(['chromium', 'firefox'] as const)('a redirect to another host in %s', (browser) => {
  let run: CanaryRun;
  let elsewhere: Canary;
  let redirected = 0;
  const asked = async (path: string): Promise<number> =>
    (await run.braze.behind('GET requests')).filter((one) => one.path === path).length;

  beforeAll(async () => {
    elsewhere = await startCanary();
    run = await startCanaryRun(browser, untilTheBrowserCloses, { [ELSEWHERE]: elsewhere.port });
    await putKeyRight(run, untilTheBrowserCloses);
  });
  afterAll(async () => {
    await run.close();
    elsewhere.close();
  });

  it.each(STATUSES.flatMap((status) => CALLS.map((path) => [status, path] as const)))(
    '%i of %s: nobody else is asked, and the email is not said to be scheduled until Braze says so',
    async (status, path) => {
      const { page } = run.studio;
      const headers = { location: `https://${ELSEWHERE}${path}` };
      await run.braze.faults({ match: { method: 'POST', path }, times: 99, status, headers, body: '' });
      const before = await asked(path);
      const sendId = await beginOne(run, `${status} of ${path.split('/').at(-1)}`);
      const state = (): Promise<SendState | undefined> =>
        keptOf(page, sendId).then(({ send }) => send?.state);
      await soon(
        async () => {
          const now = await state();
          return now?.is === 'scheduling' && now.problem !== undefined;
        },
        async () => `It does not wait: ${JSON.stringify(await state())}`,
      );
      expect(await state()).toMatchObject({ is: 'scheduling', problem: { kind: 'not-braze' } });
      redirected += (await asked(path)) - before;
      expect([elsewhere.connections(), elsewhere.asked()]).toEqual([0, []]);
      await run.braze.behind('DELETE faults');
      await journalEndsWith(page, sendId, 'armed', 60_000);
    },
  );

  it('was followed never', () => {
    expect(redirected).toBeGreaterThanOrEqual(STATUSES.length * CALLS.length);
    expect(elsewhere.connections()).toBe(0);
    console.log(`Redirects in ${browser}: ${redirected} answers, 0 second requests, 0 connections elsewhere`);
  });
});
