import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, type Chromium } from '../harness/browser/chromium.ts';
import { makeScratch } from '../harness/browser/scratch.ts';
import { fill, paste, press, valueOf } from '../harness/drive/act.ts';
import { chooseTemplate, seeStep } from '../harness/drive/compose.ts';
import { gone, screenOf, see, soon, type Screen } from '../harness/drive/find.ts';
import { chooseGroup, newEmail, seeHome } from '../harness/drive/home.ts';
import type { Draft } from '../../lib/draft/draft.ts';
import { chromeBuild } from './support/build.ts';
import { breakContext } from './support/background.ts';
import { rowsOf } from './support/database.ts';

describe('a draft', () => {
  const profile = makeScratch('profile');
  let chromium: Chromium;
  const launch = () => launchChromium({ extensionDir: chromeBuild(), userDataDir: profile.folder });
  beforeAll(async () => {
    chromium = await launch();
    const panel = screenOf(await chromium.openPanel());
    await chooseGroup(panel, 'Hawthorne');
    await newEmail(panel);
    await chooseTemplate(panel, 'New flavor');
    await fill(panel, 'Subject', 'Ours');
    await see(panel, panel.words('compose.saved.at'));
    await panel.page.close();
  });
  afterAll(async () => {
    await chromium.close();
    profile.remove();
  });

  /** A panel window with the draft open. */
  async function openDraft(): Promise<Screen> {
    const panel = screenOf(await chromium.openPanel());
    await seeHome(panel);
    const { words } = panel;
    const drafts = new RegExp(`${words('home.drafts').source.slice(0, -1)} `, 'u');
    await press(panel, /^Ours /u, { within: { role: 'region', name: drafts } });
    await seeStep(panel, 'content');
    return panel;
  }
  const holds = (panel: Screen, label: string, text: string) =>
    soon(
      async () => (await valueOf(panel, label)) === text,
      async () => `${label} holds “${await valueOf(panel, label)}” and not “${text}”.`,
    );

  it('keeps what was typed last when the panel is closed in the middle of a word', async () => {
    const panel = await openDraft();
    await fill(panel, 'Headline', 'Closed at once');
    await panel.page.close({ runBeforeUnload: true });
    const again = await openDraft();
    await holds(again, 'Headline', 'Closed at once');
    await again.page.close();
  });

  it('is saved although the background was stopped while one types', async () => {
    const panel = await openDraft();
    await fill(panel, 'Headline', 'Typed before');
    await chromium.killWorker();
    await fill(panel, 'Message', 'Typed after the worker was stopped.');
    await see(panel, panel.words('compose.saved.at'));
    await panel.page.close();
    const again = await openDraft();
    await holds(again, 'Headline', 'Typed before');
    await holds(again, 'Message', 'Typed after the worker was stopped.');
    await again.page.close();
  });

  it('survives the end of the browser', async () => {
    await chromium.close();
    chromium = await launch();
    const panel = await openDraft();
    await holds(panel, 'Headline', 'Typed before');
    await holds(panel, 'Message', 'Typed after the worker was stopped.');
    await panel.page.close();
  });

  it('open in two windows: the later edit wins, the earlier is offered back', async () => {
    const [one, two] = [await openDraft(), await openDraft()];
    // One writes and is saved while two is typing; two goes on until then, so that it is the later one.
    await fill(two, 'Headline', 'From the second window');
    await paste(one, 'Headline', 'From the first window');
    await soon(
      async () => {
        await two.page.keyboard.type('!');
        const drafts = await rowsOf<Draft>(two.page, 'drafts');
        return drafts.some(({ values }) => values['headline'] === 'From the first window');
      },
      () => 'The first window was not saved.',
    );
    const second = await valueOf(two, 'Headline');
    await see(two, two.words('compose.other.title'));
    await holds(two, 'Headline', second);
    await holds(one, 'Headline', second);
    await press(two, two.words('compose.other.take'));
    await holds(two, 'Headline', 'From the first window');
    await gone(two, { name: two.words('compose.other.title') });
    // What it replaced is offered in its turn: nothing is ever lost.
    await see(one, one.words('compose.other.title'));
    await press(one, one.words('compose.other.take'));
    await holds(one, 'Headline', second);
    await holds(two, 'Headline', second);
    await one.page.close();
    await two.page.close();
  });

  it.each(['another build', 'no context'] as const)(
    'is kept by a panel that the extension left behind (%s): it says to reload',
    async (how) => {
      const panel = await openDraft();
      await breakContext(panel.page, how);
      await fill(panel, 'Headline', 'Typed too late');
      await see(panel, panel.words('problem.reloadNeeded.title'));
      await holds(panel, 'Headline', 'Typed too late');
      await panel.page.close();
    },
  );

  it('is there when the extension was reloaded', async () => {
    const panel = await openDraft();
    await chromium.browser.installExtension(chromeBuild()); // of one that is there: a reload
    expect(panel.page.isClosed()).toBe(true); // Chromium closes every page of an extension that is reloaded
    const again = await openDraft();
    await holds(again, 'Message', 'Typed after the worker was stopped.');
  });
});
