import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, type Chromium } from '../harness/browser/chromium.ts';
import { makeScratch } from '../harness/browser/scratch.ts';
import { fill, paste, press, valueOf } from '../harness/drive/act.ts';
import { chooseTemplate, seeStep } from '../harness/drive/compose.ts';
import { find, screenOf, see, sees, soon, type Screen } from '../harness/drive/find.ts';
import { chooseGroup, newEmail, seeHome } from '../harness/drive/home.ts';
import { chromeBuild } from './support/build.ts';
import { breakContext } from './support/background.ts';

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
    await panel.page.reload();
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
    // Two has begun to type when one writes and is saved; two goes on and is the later one.
    await fill(two, 'Headline', 'From the ');
    const typing = two.page.keyboard.type('second window', { delay: 120 });
    await paste(one, 'Headline', 'From the first window');
    await typing;
    await see(two, two.words('compose.other.title'));
    await holds(two, 'Headline', 'From the second window');
    await holds(one, 'Headline', 'From the second window');
    await press(two, two.words('compose.other.take'));
    await holds(two, 'Headline', 'From the first window');
    await see(two, two.words('compose.other.title'));
    await press(two, two.words('compose.other.keep'));
    expect(await sees(two, two.words('compose.other.title'))).toBe(false);
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
    const closed = new Promise((resolve) => panel.page.once('close', resolve));
    const worker = await chromium.worker();
    void worker
      .evaluate(() => (globalThis as unknown as { chrome: { runtime: { reload(): void } } }).chrome.runtime.reload())
      .catch(() => undefined); // the worker ends with the call
    await closed;
    const again = await openDraft();
    await holds(again, 'Message', 'Typed after the worker was stopped.');
    await find(again, { role: 'heading', name: again.words('compose.title') });
  });
});
