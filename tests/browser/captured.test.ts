import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Group } from '../../lib/group/group.ts';
import { CAMPAIGN_ID, CAMPAIGN_PATH } from '../harness/dashboard-page.ts';
import { press } from '../harness/drive/act.ts';
import { suggestion } from '../harness/drive/dashboard.ts';
import { find, gone, look, screenOf, see, soon, type Screen, type Wanted } from '../harness/drive/find.ts';
import { seriousFindings } from './support/axe.ts';
import {
  ELSEWHERE,
  JULY,
  startCaptured,
  VARIATIONS,
  WORKSPACE,
  type CapturedRig,
} from './support/captured-rig.ts';
import { rowsOf } from './support/database.ts';
import { tells } from './support/opened.ts';
import { atWidth, inScheme, picture, sideways } from './support/picture.ts';

/** The campaign with its 60 variations; then another campaign with one, and one of another workspace. */
const OWN = VARIATIONS.length + 1;

/** Tab, until this has the focus; then Enter. */
async function enter(screen: Screen, wanted: Wanted): Promise<void> {
  await find(screen, wanted);
  for (let stops = 0; stops < 200; stops += 1) {
    const element = await look(screen, wanted);
    if (await element?.evaluate((at) => at === document.activeElement))
      return screen.page.keyboard.press('Enter');
    await screen.page.keyboard.press('Tab');
  }
  throw new Error(`${String(wanted.name)} is never reached by Tab.`);
}

/** In both lights and at 320 px: axe finds nothing serious, and nothing is wider than the screen. */
async function canBeRead({ page }: Screen, name: string): Promise<void> {
  for (const scheme of ['light', 'dark'] as const) {
    await inScheme(page, scheme);
    await picture(page, `${name}-${scheme}`, 0);
    expect([name, scheme, await seriousFindings(page)]).toEqual([name, scheme, []]);
  }
  await inScheme(page, 'light');
  await atWidth(page, 320, async () => {
    await picture(page, `${name}-narrow`, 0);
    expect([name, await sideways(page), await seriousFindings(page)]).toEqual([name, 0, []]);
  });
}

const row = (value: string, nth = 0): Wanted => ({ role: 'group', name: suggestion(value), nth });

/** Both campaigns were handed over, and nothing is connected. */
async function handedOver(language: 'en' | 'es'): Promise<CapturedRig> {
  const rig = await startCaptured(language);
  await rig.handAll(CAMPAIGN_PATH, OWN);
  await rig.handAll(JULY.path, OWN + 2);
  await rig.handAll(ELSEWHERE.path, OWN + 4);
  await rig.studio.page.bringToFront();
  return rig;
}

/** The connection's form, with what came below it. */
async function openSaved({ page, words }: Screen): Promise<void> {
  await page.reload();
  await press({ page, words }, words('studio.tenants.open', WORKSPACE));
  await find({ page, words }, { name: words('dashboard.foreignCampaign') });
}

describe('what was captured', () => {
  let rig: CapturedRig;
  let studio: Screen;
  const groups = () => rowsOf<Group>(studio.page, 'groups');

  beforeAll(async () => {
    rig = await handedOver('en');
    studio = rig.studio;
  });
  afterAll(() => rig.close());

  it('is marked in the connection’s form when it isn’t of its workspace, and nothing takes it', async () => {
    const { words } = studio;
    const tenantId = await rig.connect();
    await openSaved(studio);
    // Two of one number, and one of them alone has a store: the other is of another workspace, and nothing takes it.
    await find(studio, row('email-745', 1));
    const shortcut = { role: 'button', name: words('dashboard.useFor', 'Hawthorne') } as const;
    await find(studio, shortcut);
    expect(await look(studio, { ...shortcut, nth: 1 })).toBeNull();
    await see(studio, words('dashboard.foreign'));
    const campaign = { role: 'group', name: suggestion(ELSEWHERE.campaign) } as const;
    expect(
      await look(studio, { role: 'button', name: words('dashboard.useCampaign'), within: campaign }),
    ).toBeNull();
    await rig.bringForward(tenantId);
  });

  it('waits on the panel’s first screen, and is opened there by keys alone', async () => {
    const panel = screenOf(await rig.chromium.openPanel());
    const { words, page } = panel;
    await find(panel, { role: 'heading', name: words('group.title') });
    await enter(panel, { role: 'button', name: /^Hawthorne/u });
    // All but the campaign and the default, which are in use, and what is of another workspace or campaign; but July's
    // own ID, which could be the connection's.
    await find(panel, { name: words('captured.wait', '60') });
    await enter(panel, { role: 'button', name: words('captured.open') });
    await find(panel, { role: 'heading', name: words('captured.match') });
    await enter(panel, { role: 'button', name: words('captured.rightFor', 'Ballard email', 'Ballard') });
    await find(panel, { role: 'button', name: words('captured.save', '58') });
    await enter(panel, { role: 'button', name: words('ui.back') });
    await find(panel, { name: words('captured.wait', '60') });
    await page.close();
  });

  it('proposes a store for each of 60 variations, marks what it is unsure of, and saves nothing by itself', async () => {
    const { words } = studio;
    await studio.page.bringToFront();
    await studio.page.evaluate(() => (location.hash = '#captured'));
    await find(studio, { role: 'heading', name: words('captured.match') });
    await see(studio, words('captured.count.sure', '57'));
    for (const is of ['unsure', 'none']) await see(studio, words(`captured.count.${is}`, '1'));
    await see(studio, words('captured.probably', 'Ballard'));
    await see(studio, words('captured.foreign', WORKSPACE));
    await see(studio, words('captured.inUse'));
    await see(studio, words('captured.otherCampaign', WORKSPACE));
    await see(studio, words('captured.ofOthers', '1'));
    const given = (await groups()).map(({ variationId }) => variationId ?? '');
    expect(given.filter((id) => /^email-(?:745|751|8\d\d)$/.test(id))).toEqual([]);
  });

  it('can be read by everybody, in both lights and on a narrow screen', () => canBeRead(studio, 'captured'));

  it('saves what the admin confirms by one press, and remembers for whom', async () => {
    const { words } = studio;
    await press(studio, words('captured.rightFor', 'Ballard email', 'Ballard'));
    await press(studio, words('captured.save', '58'));
    await see(studio, words('captured.saved', '58'), 60_000);
    await see(studio, words('captured.acceptedFor', 'Ballard'));
    const given = new Map((await groups()).map(({ name, variationId }) => [variationId, name]));
    for (const { id, name } of VARIATIONS)
      if (!/^(?:Everybody|Copy of email 3)$/.test(name))
        expect([id, given.get(id as Group['variationId'])]).toEqual([id, name.replace(' email', '')]);
    expect((await rig.captures()).find(({ value }) => value === CAMPAIGN_ID)).not.toHaveProperty('accepted');
  });

  it('is taken away for good', async () => {
    await press(studio, studio.words('dashboard.dismiss', 'email-754'));
    await soon(
      async () => (await rig.captures()).every(({ value }) => value !== 'email-754'),
      () => 'It is still there.',
    );
    await gone(studio, row('email-754'));
  });
});

describe('what was captured, in Spanish', () => {
  let rig: CapturedRig;
  beforeAll(async () => {
    rig = await handedOver('es');
  });
  afterAll(() => rig.close());

  it('is told to a screen reader in Spanish on the dashboard’s page', async () => {
    await rig.page.bringToFront(); // a page that nobody sees is told to nobody
    await tells(rig.page, [
      ['group', 'ID de la variación del mensaje, Hawthorne'],
      ['button', 'Copiar: ID de la campaña, Elsewhere'],
      ['dialog', 'ID de esta página'],
      ['heading', 'ID en esta página: 2'],
      ['group', 'Copiar todo como'],
      ['button', 'Usar todos en Outpost'],
      ['button', 'Cerrar'],
    ]);
    await rig.studio.page.bringToFront();
  });

  it('can be read by everybody in the Studio and in the panel, in both lights and on a narrow screen', async () => {
    const { studio, chromium } = rig;
    const tenantId = await rig.connect();
    await openSaved(studio);
    await canBeRead(studio, 'captured-form-es');
    await rig.bringForward(tenantId);
    await studio.page.evaluate(() => (location.hash = '#captured'));
    await find(studio, { role: 'heading', name: studio.words('captured.match') });
    await canBeRead(studio, 'captured-es');
    const panel = screenOf(await chromium.openPanel(), 'es');
    await press(panel, /^Hawthorne/u);
    await find(panel, { name: panel.words('captured.wait', '60') });
    await canBeRead(panel, 'home-waiting-es');
    await press(panel, panel.words('captured.open'));
    await find(panel, { role: 'heading', name: panel.words('captured.match') });
    await canBeRead(panel, 'captured-panel-es');
  });
});
