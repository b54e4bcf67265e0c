import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pressSchedule } from '../harness/drive/compose.ts';
import { soon, type Screen } from '../harness/drive/find.ts';
import { goHome, openSend } from '../harness/drive/home.ts';
import { seeState } from '../harness/drive/send.ts';
import type { JournalEntry } from '../../lib/journal/entry.ts';
import { rowsOf, sendOf } from './support/database.ts';
import { check, connect, NOTE, openStore, startLive, use, type Live } from './support/live.ts';
import { writeEmail } from './support/write-email.ts';

const titled = (title: string) => ({ ...NOTE, fields: { ...NOTE.fields, Subject: title } });
const ARM = 'Stopped while it was armed';
const PARK = 'Stopped while it was parked';

describe('a background that is stopped in the middle of scheduling', () => {
  let live: Live;
  let panel: Screen;
  beforeAll(async () => {
    live = await startLive();
    await connect(live);
    await check(live);
    await use(live);
    panel = await openStore(live);
  });
  afterAll(() => live.close());

  /** Presses Schedule and stops the worker when its journal says that it has begun this. */
  async function stopAt(title: string, event: 'parking' | 'arming'): Promise<void> {
    await writeEmail(panel, titled(title));
    await pressSchedule(panel);
    await soon(
      async () => {
        const send = await sendOf(panel.page, title);
        const entries = await rowsOf<JournalEntry>(panel.page, 'journal');
        const mine = entries.filter(({ sendId }) => sendId === send.id);
        return mine.toSorted((a, b) => a.seq - b.seq).at(-1)?.event.is === event;
      },
      () => `The journal never said ${event}.`,
    );
    await live.chromium.killWorker();
    await panel.page.reload();
  }

  it('ends as one armed schedule when it was stopped between park and arm', async () => {
    await live.braze.faults({ match: { path: '/messages/schedule/update' }, delayMs: 30_000 });
    await stopAt(ARM, 'arming');
    const t0 = Date.now();
    await goHome(panel).catch(() => undefined);
    await openSend(panel, ARM);
    await seeState(panel, 'armed', 115_000);
    console.log('armed after', Date.now() - t0);
    console.log(JSON.stringify((await rowsOf<JournalEntry>(panel.page, 'journal')).filter(({sendId})=>!sendId.startsWith('past'))));
    console.log(JSON.stringify((await live.braze.behind('GET requests')).filter(r=>r.method==='POST').map(r=>[r.time,r.path,r.answer])));
  });
});
