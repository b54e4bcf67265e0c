import type { Page } from 'puppeteer-core';
import type { Chromium } from '../browser/chromium.ts';
import { CAMPAIGN_URL, DASHBOARD } from '../dashboard-page.ts';
import { choose, fill, press, valueOf } from '../drive/act.ts';
import { chipOf, openForm, pointAt, suggestion, takeFromDashboard, pressUse } from '../drive/dashboard.ts';
import { find, gone, screenOf, see, soon, type Screen } from '../drive/find.ts';
import type { Guide } from './guide.ts';
import { CONDITION, CONNECTION, STORE } from './plan.ts';
import type { Pretend } from './pretend.ts';

/** A picture of the Studio with this in the middle of it. */
async function shotAt(guide: Guide, studio: Screen, title: string, name: string): Promise<void> {
  const heading = await find(studio, { role: 'heading', name: studio.words(title) });
  await heading.evaluate((at) => at.scrollIntoView({ block: 'start', behavior: 'instant' }));
  await guide.shot(studio.page, name);
}

/** IDs captured from a dashboard page. Played while the first two emails settle. */
export async function captureIds(
  guide: Guide,
  chromium: Chromium,
  panel: Screen,
  { ids, key }: Pretend,
): Promise<void> {
  const studio = screenOf(await chromium.openStudio());
  const { words } = studio;
  const values = [ids.campaign, ids.variation, ids.storeVariation];
  let page: Page | undefined;
  let typed = 0;
  const type = async (label: string, text: string): Promise<void> => {
    await fill(studio, label, text);
    await studio.page.keyboard.press('Tab'); // closes the list of zones
    typed += text.length;
  };
  const onPage = async <T>(act: (at: Page) => Promise<T>): Promise<T> => {
    page ??= await chromium.browser.newPage();
    await page.bringToFront();
    guide.watch(page);
    return act(page);
  };
  const inStudio = async (): Promise<void> => {
    await studio.page.bringToFront();
    guide.watch(studio.page);
  };
  guide.watch(studio.page);

  await guide.step(
    'Begins a second workspace in the Studio and turns on the dashboard helper',
    `the helper on at ${DASHBOARD}`,
    async () => {
      await openForm(studio);
      await press(studio, words('dashboard.turnOn'));
      await see(studio, words('dashboard.on', DASHBOARD));
      await shotAt(guide, studio, 'dashboard.title', 'helper');
      return 'its host is one of the two granted to this copy, so nothing is asked';
    },
  );
  await guide.step(
    `Opens a pretend API campaign at ${DASHBOARD}, answered by this computer`,
    'a chip beside each ID',
    () =>
      onPage(async (at) => {
        await at.setViewport({ width: 1000, height: 620 });
        await at.goto(CAMPAIGN_URL);
        for (const value of values) await chipOf(at, value);
        await guide.shot(at, 'dashboard');
        return `${values.length} IDs, ${values.length} chips`;
      }),
  );
  await guide.step('Presses “Use in Outpost” at each', 'all three in the Studio', async () => {
    await onPage(async (at) => {
      await pointAt(at, ids.campaign);
      await guide.shot(at, 'dashboard-use');
      for (const value of values) await pressUse(at, value);
    });
    await inStudio();
    for (const value of values) await find(studio, { role: 'group', name: suggestion(value) });
    await shotAt(guide, studio, 'dashboard.title', 'handed-over');
  });
  await guide.step(
    'Accepts the campaign and the default variation',
    'both in the form, nothing typed',
    async () => {
      await takeFromDashboard(studio, ids.campaign, ids.variation);
      await shotAt(guide, studio, 'studio.guide.campaign.title', 'accepted');
    },
  );
  await guide.step('Types the rest, saves, and puts the key in', '“Saved”', async () => {
    await type('App ID', ids.app);
    for (const [label, text] of Object.entries(CONNECTION)) await type(label, text);
    await press(studio, words('studio.form.save'));
    await see(studio, words('studio.form.saved'));
    await type('REST API key', key);
    await choose(studio, /^Only until the browser closes/u);
    await press(studio, words('studio.key.save'));
    await see(studio, words('studio.key.saved'));
  });
  await guide.step(`Makes the store ${STORE} with its variation`, 'both filled in already', async () => {
    await press(studio, words('dashboard.newStore'), {
      within: { role: 'group', name: suggestion(ids.storeVariation) },
    });
    await find(studio, { role: 'dialog', name: words('studio.groups.new') });
    for (const [label, came] of [
      ['Name', STORE],
      ['Message variation ID (optional)', ids.storeVariation],
    ] as const)
      await soon(
        async () => (await valueOf(studio, label)) === came,
        () => `“${came}” did not come into the field “${label}”.`,
      );
    for (const [label, text] of Object.entries(CONDITION)) await type(label, text);
    await guide.shot(studio.page, 'new-store');
    await press(studio, words('studio.form.save'), { within: { role: 'dialog' } });
    await gone(studio, { role: 'dialog' });
  });
  await guide.step('Presses Check', 'Braze’s answer', async () => {
    await press(studio, words('studio.check.button'));
    const found = await see(studio, words('studio.check.found'));
    await shotAt(guide, studio, 'studio.check.title', 'checked');
    return found.replace(/\.$/, '');
  });
  const captured = [...values, STORE].join('').length;
  console.log(
    `    Typed in this act: ${typed} characters. Not typed: ${captured}, of three IDs and the store’s name.`,
  );
  await page?.close();
  await studio.page.close();
  await panel.page.bringToFront();
  guide.watch(panel.page);
}
