import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Group } from '../../lib/group/group.ts';
import { launchChromium, type Chromium } from '../harness/browser/chromium.ts';
import { makeScratch } from '../harness/browser/scratch.ts';
import * as to from '../harness/dashboard-page.ts';
import { press } from '../harness/drive/act.ts';
import { trayOpened, ours } from '../harness/drive/closed.ts';
import { openForm, takeFromDashboard } from '../harness/drive/dashboard.ts';
import { find, screenOf, see, soon, type Screen } from '../harness/drive/find.ts';
import { tell } from './support/background.ts';
import { chromeBuild } from './support/build.ts';
import { addStore } from './support/connect.ts';
import { saveRest } from './support/dashboard-walk.ts';
import { rowsOf } from './support/database.ts';
import { seriousFindings } from './support/axe.ts';
import { withHosts } from './support/granted.ts';
import { atWidth, inScheme, picture, sideways } from './support/picture.ts';

const { CAMPAIGN_ID, CAMPAIGN_PATH, DASHBOARD } = to;
const VARIATIONS = [
  { id: 'email-742', name: 'Everybody' },
  { id: 'email-745', name: 'Hawthorne' },
  { id: 'email-751', name: 'Ballard email' },
  { id: 'email-754', name: 'Copy of email 3' },
];
/** Another campaign of the same workspace, with a variation of a store's very name. */
const JULY = {
  id: 'c7d8e9f0-5432-4def-8abc-0123456789ab',
  path: CAMPAIGN_PATH.replace(/[0-9a-f]{24}/, 'e'.repeat(24)),
};
const ELSEWHERE = `/engagement/segments/${'c'.repeat(24)}/${'d'.repeat(24)}`;

describe('what was captured', () => {
  const scratch = makeScratch('captured');
  let server: to.DashboardServer;
  let chromium: Chromium;
  let studio: Screen;
  let page: Page;
  const handAll = async (path: string, count: number): Promise<void> => {
    await page.bringToFront();
    await page.goto(`https://${DASHBOARD}${path}`);
    await trayOpened(page);
    const send = await soon(
      async () => (await ours(page)).find(({ name }) => name === 'Use all in Outpost'),
      () => 'The tray has nothing to hand over.',
    );
    await send.click();
    await soon(
      async () => (await rowsOf(studio.page, 'captures')).length === count,
      async () => JSON.stringify(await rowsOf(studio.page, 'captures')),
    );
    await studio.page.bringToFront();
  };

  beforeAll(async () => {
    server = await to.startDashboard({
      [CAMPAIGN_PATH]: to.campaignPage("Edit 'Store emails'", CAMPAIGN_ID, VARIATIONS),
      [JULY.path]: to.campaignPage("Edit 'July'", JULY.id, [{ id: 'email-760', name: 'Hawthorne' }]),
      [ELSEWHERE]:
        '<html lang="en"><head></head><body><h4>Segment Identifier</h4><code>b7c8d9e0-4321-4def-8abc-9876543210fe</code></body></html>',
    });
    chromium = await launchChromium({
      extensionDir: withHosts(chromeBuild(), scratch.folder, [DASHBOARD]),
      hostMap: { [DASHBOARD]: server.port },
    });
    studio = screenOf(await chromium.openStudio());
    await tell(studio.page, 'helper.turn', { instance: 'US-01', on: true });
    page = await chromium.browser.newPage();
    await handAll(CAMPAIGN_PATH, 5);
    await openForm(studio);
    await takeFromDashboard(studio, CAMPAIGN_ID, 'email-742');
    await saveRest(studio);
    const store = { place: 'Portland, OR', variationId: '', segmentId: '' };
    await addStore(studio, { ...store, name: 'Hawthorne', value: 'hawthorne' });
    await addStore(studio, { ...store, name: 'Ballard', value: 'ballard' });
    await handAll(ELSEWHERE, 6);
    await handAll(JULY.path, 8);
  });
  afterAll(async () => {
    await chromium.close();
    server.close();
    scratch.remove();
  });

  it('proposes a store for each variation, marks what it is unsure of, and saves nothing by itself', async () => {
    await studio.page.evaluate(() => (location.hash = '#captured'));
    const { words } = studio;
    await find(studio, { role: 'heading', name: words('captured.match') });
    for (const is of ['sure', 'unsure', 'none']) await see(studio, words(`captured.count.${is}`, '1'));
    await see(studio, words('captured.probably', 'Ballard'));
    const groups = await rowsOf<Group>(studio.page, 'groups');
    expect(groups.filter(({ variationId }) => /^email-(?:745|751)$/.test(variationId ?? ''))).toEqual([]);
  });

  it('marks what is of another workspace', async () => {
    await see(studio, studio.words('captured.foreign', 'Halfmoon on the air'));
    await see(studio, studio.words('captured.inUse'));
  });

  it('marks what is of another campaign, and proposes it for no store', async () => {
    const { words } = studio;
    await see(studio, words('captured.otherCampaign', 'Halfmoon on the air'));
    await see(studio, words('captured.ofOthers', '1'));
  });

  it('can be read by everybody, in both lights and on a narrow screen', async () => {
    for (const scheme of ['light', 'dark'] as const) {
      await inScheme(studio.page, scheme);
      await picture(studio.page, `captured-${scheme}`, 0);
      expect(await seriousFindings(studio.page)).toEqual([]);
    }
    await inScheme(studio.page, 'light');
    await atWidth(studio.page, 320, async () => {
      await picture(studio.page, 'captured-narrow', 0);
      expect(await sideways(studio.page)).toBe(0);
    });
  });

  it('saves what the admin confirms by one press, and remembers for whom', async () => {
    const { words } = studio;
    await press(studio, words('captured.rightFor', 'Ballard email', 'Ballard'));
    await press(studio, words('captured.save', '2'));
    await see(studio, words('captured.acceptedFor', 'Ballard'));
    const groups = await rowsOf<Group>(studio.page, 'groups');
    const of = (name: string) =>
      groups.find(
        (one) => one.name === name && one.place === 'Portland, OR' && !one.id.startsWith('practice'),
      )?.variationId;
    expect([of('Hawthorne'), of('Ballard')]).toEqual(['email-745', 'email-751']);
  });

  it('is taken away for good', async () => {
    const { words } = studio;
    await press(studio, words('dashboard.dismiss', 'email-754'));
    await soon(
      async () =>
        (await rowsOf<{ value: string }>(studio.page, 'captures')).every(
          ({ value }) => value !== 'email-754',
        ),
      () => 'It is still there.',
    );
  });
});
