import { afterEach, expect, it } from 'vitest';
import type { Chromium } from '../harness/browser/chromium.ts';
import { startXvfb } from '../harness/browser/xvfb.ts';
import { screenOf, soon } from '../harness/drive/find.ts';
import { chooseGroup, newEmail } from '../harness/drive/home.ts';
import { showPanel } from '../harness/tour/show.ts';
import { chromeBuild } from './support/build.ts';

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

/** The real side panel, which has no tab; the other pages are tabs. */
const panelOf = ({ browser, extensionId }: Chromium) =>
  soon(
    () =>
      Promise.resolve(
        browser.targets().find((each) => each.url() === `chrome-extension://${extensionId}/sidepanel.html`),
      ),
    () => 'There is no side panel.',
  );

it('npm start with a display shows the side panel on the practice tenant, ready to send', async () => {
  const screen = await startXvfb();
  ends.push(screen.stop);
  const { chromium, where } = await showPanel({ extensionDir: chromeBuild(), display: screen.display });
  ends.push(chromium.close);
  expect(where).toBe('side panel');
  const panel = screenOf(await (await panelOf(chromium)).asPage());
  await chooseGroup(panel, 'Hawthorne');
  await newEmail(panel);
});
