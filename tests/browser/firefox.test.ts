import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchFirefox, type Firefox } from '../harness/browser/firefox.ts';
import { schedule } from '../harness/drive/compose.ts';
import { screenOf, see, type Screen } from '../harness/drive/find.ts';
import { chooseGroup, goHome, openSend, skipToHour } from '../harness/drive/home.ts';
import { cancel, seeState, seeThisEmail, seeWhoGotIt } from '../harness/drive/send.ts';
import { firefoxBuild } from './support/build.ts';
import { sendOf } from './support/database.ts';
import { writeEmail } from './support/write-email.ts';

const SUBJECT = 'Strawberry Basil is back';

describe('the main job on practice in Firefox', () => {
  let firefox: Firefox;
  let sidebar: Screen;
  beforeAll(async () => {
    firefox = await launchFirefox({ extensionDir: firefoxBuild() });
    sidebar = screenOf(await firefox.openPanel());
    await chooseGroup(sidebar, 'Hawthorne');
  });
  afterAll(() => firefox.close());

  it('writes an approved email and schedules it', async () => {
    await writeEmail(sidebar, { template: 'New flavor', fields: { Subject: SUBJECT }, when: 'soonest' });
    await see(sidebar, sidebar.words('compose.sentence.soonest', SUBJECT, 'up to 2,418 people'));
    await schedule(sidebar);
    await seeThisEmail(sidebar);
    await seeState(sidebar, 'armed');
    await goHome(sidebar);
  });

  it('lets it run to its hour, and shows who got it', async () => {
    await skipToHour(sidebar);
    await openSend(sidebar, SUBJECT);
    await seeWhoGotIt(sidebar);
    expect((await sendOf(sidebar.page, SUBJECT)).state).toMatchObject({ is: 'sent' });
    await goHome(sidebar);
  });

  it('takes another one back', async () => {
    await writeEmail(sidebar, { template: 'Two for one', fields: { Subject: 'Never mind' } });
    await schedule(sidebar);
    await seeThisEmail(sidebar);
    await cancel(sidebar);
    await seeState(sidebar, 'cancelling');
  });

  it('has asked for no host at all', async () => {
    expect(firefox.hostsSeen()).toEqual([]);
    // One that its policy allows would have been seen.
    await sidebar.page.evaluate(() => fetch('https://rest.iad-01.braze.com/').catch(() => undefined));
    expect(firefox.hostsSeen()).toEqual(['rest.iad-01.braze.com']);
  });
});
