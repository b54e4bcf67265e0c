import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, type Chromium } from '../harness/browser/chromium.ts';
import { makeScratch } from '../harness/browser/scratch.ts';
import {
  campaignPage,
  CAMPAIGN_ID,
  CAMPAIGN_PATH,
  DASHBOARD,
  startDashboard,
  type DashboardServer,
} from '../harness/dashboard-page.ts';
import { trayOpened } from '../harness/drive/closed.ts';
import { soon } from '../harness/drive/find.ts';
import { seriousFindings } from './support/axe.ts';
import { tell } from './support/background.ts';
import { chromeBuild } from './support/build.ts';
import { rowsOf } from './support/database.ts';
import { withHosts } from './support/granted.ts';
import { chipBoxes, covered, openUp, pressOurs, shifts, tells, told, trayWords } from './support/opened.ts';
import { inScheme, picture } from './support/picture.ts';

const VARIATIONS = [
  { id: 'email-742', name: 'Everybody' },
  { id: 'email-745', name: 'Hawthorne' },
  { id: 'webPush-748', name: 'Ballard' },
];
const ALL = [CAMPAIGN_ID, ...VARIATIONS.map(({ id }) => id)];
/** Every value has controls close by: in its row, below it, above it. */
const BUSY = campaignPage("Edit 'Busy'", CAMPAIGN_ID, VARIATIONS)
  .replaceAll(
    '</span></div>',
    '</span> <button>Test</button> <input type="checkbox"> <button>Duplicate</button></div>',
  )
  .replace(
    `${CAMPAIGN_ID}</code>`,
    `${CAMPAIGN_ID}</code> <button>Duplicate</button><div><input value="Name"><button>Rename</button></div>`,
  )
  .replace('<h2>', '<a href="#back">Back</a> <input type="search"> <h2>');
const FRAME = `${CAMPAIGN_PATH}?part=1`;
const ANOTHER = '/engagement/preview/1';
const IN_FRAME = `<!doctype html><html lang="en"><head></head><body>
  <h4>Message Variation ID</h4>
  ${VARIATIONS.map(({ id, name }) => `<div><code>${id}</code> <span>(${name})</span> <button>Test</button></div>`).join('')}
  <div id="tail">The end.</div></body></html>`;
/** The campaign in an open shadow root, its variations in a frame of its own; a preview's, and another page's, look like them. */
const INSIDE = `<!doctype html><html lang="en"><head><title>Edit 'Inside'</title></head><body><h2>Inside</h2>
  <div><template shadowrootmode="open"><h4>Campaign ID</h4><div><code>${CAMPAIGN_ID}</code></div></template></div>
  <iframe id="part" src="${FRAME}" width="600" height="90"></iframe>
  <iframe src="${ANOTHER}"></iframe>
  <iframe srcdoc="<h4>Campaign ID</h4><code>99999999-1234-7abc-cdef-0123456789ab</code>"></iframe></body></html>`;

const PREVIEW = '<h4>Campaign ID</h4><code>88888888-1234-7abc-cdef-0123456789ab</code>';

describe('chips on a dashboard page', () => {
  const scratch = makeScratch('chips');
  let server: DashboardServer;
  let chromium: Chromium;
  let studio: Page;
  let page: Page;
  const go = async (html: string): Promise<void> => {
    server.pages[CAMPAIGN_PATH] = html;
    await page.goto(`https://${DASHBOARD}${CAMPAIGN_PATH}`);
  };
  const chips = async (): Promise<string[]> => (await chipBoxes(page)).map(({ name }) => name);
  const shown = (count: number) =>
    soon(
      async () => (await chips()).length === count,
      async () => `There are chips of ${(await chips()).join(', ')}`,
    );

  beforeAll(async () => {
    server = await startDashboard({ [FRAME]: IN_FRAME, [ANOTHER]: PREVIEW });
    chromium = await launchChromium({
      extensionDir: withHosts(chromeBuild(), scratch.folder, [DASHBOARD]),
      hostMap: { [DASHBOARD]: server.port },
    });
    studio = await chromium.openStudio();
    await tell(studio, 'helper.turn', { instance: 'US-01', on: true });
    page = await chromium.browser.newPage();
    await page.setViewport({ width: 1000, height: 760 });
  });
  afterAll(async () => {
    await chromium.close();
    server.close();
    scratch.remove();
  });

  it.each([
    ['', 1000, 1, 'light'],
    ['in the dark', 1000, 1, 'dark'],
    ['at 200 %', 500, 2, 'light'],
    ['at 320 px', 320, 1, 'light'],
  ] as const)('covers no control %s, and nothing on the page moves', async (name, width, scale, scheme) => {
    await inScheme(page, scheme);
    await page.setViewport({ width, height: 760, deviceScaleFactor: scale });
    await go(BUSY);
    await shifts(page);
    await soon(
      async () => (await chips()).length > 0,
      () => 'No chip came.',
    );
    const seen = new Set<string>();
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    for (let y = 0; y < height; y += 300) {
      await page.evaluate((top) => scrollTo({ top, behavior: 'instant' }), y);
      await shifts(page);
      for (const one of await chips()) seen.add(one);
      expect([name, y, await covered(page)]).toEqual([name, y, []]);
    }
    // What has no room has no chip: it is in the tray.
    expect(seen.size).toBeGreaterThanOrEqual(width === 320 ? 2 : ALL.length);
    // Pointed at, it is longer.
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await shifts(page);
    const [first] = await chipBoxes(page);
    if (first) await page.mouse.move(first.x + 30, first.y + 12);
    await picture(page, `chips-${name.replaceAll(/\W/g, '') || 'plain'}`, 0);
    expect([name, await covered(page)]).toEqual([name, []]);
    await page.mouse.move(0, 0);
    await trayOpened(page);
    expect(await shifts(page)).toBe(0);
  });

  it('stands where its text stands on a page that is drawn larger by itself', async () => {
    await inScheme(page, 'light');
    await page.setViewport({ width: 1000, height: 760 });
    await go(BUSY);
    await shown(ALL.length);
    await page.evaluate(() => (document.documentElement.style.zoom = '1.5'));
    await page.evaluate(() => dispatchEvent(new Event('resize')));
    await shifts(page);
    const middle = await page.evaluate(() => {
      const [code] = document.querySelectorAll('code');
      const box = code?.getBoundingClientRect();
      return box ? box.top + box.height / 2 : 0;
    });
    const chip = (await chipBoxes(page)).find(({ name }) => name.startsWith('Campaign ID'));
    expect(Math.abs((chip?.y ?? 0) + (chip?.height ?? 0) / 2 - middle)).toBeLessThan(6);
    expect(await covered(page)).toEqual([]);
  });

  it('reads an open shadow root and a frame of the page itself, no other, and stands beside what it found there', async () => {
    await go(INSIDE);
    await soon(
      async () => (await chips()).length >= 2,
      async () => `There are chips of ${(await chips()).join(', ')}`,
    );
    await trayOpened(page);
    expect(await trayWords(page)).toMatch(/^IDs on this page: 4.*email-742.*email-745.*webPush-748/);
    expect(await trayWords(page)).not.toMatch(/99999999|88888888/);
    const before = (await rowsOf(studio, 'captures')).length;
    await pressOurs(page, /^Use all in Outpost$/);
    await soon(
      async () => (await rowsOf(studio, 'captures')).length === before + 4,
      async () => JSON.stringify(await rowsOf(studio, 'captures')),
    );
    await page.keyboard.press('Escape');
    const beside = async (): Promise<number | undefined> => {
      const text = await page.evaluate(() => {
        const frame = document.querySelector<HTMLIFrameElement>('#part');
        const code = frame?.contentDocument?.querySelectorAll('code')[1]?.getBoundingClientRect();
        return code && frame
          ? frame.getBoundingClientRect().top + frame.clientTop + code.top + code.height / 2
          : 0;
      });
      const chip = (await chipBoxes(page)).find(({ name }) => name.endsWith('Hawthorne'));
      return chip && Math.abs(chip.y + 12 - text);
    };
    for (const top of [0, 20, 36]) {
      await page.evaluate((y) => {
        document
          .querySelector<HTMLIFrameElement>('#part')
          ?.contentWindow?.scrollTo({ top: y, behavior: 'instant' });
      }, top);
      await shifts(page);
      const away = await beside();
      if (away !== undefined) expect([top, away < 3]).toEqual([top, true]);
      expect([top, await covered(page)]).toEqual([top, []]);
    }
    await page.evaluate(() => {
      const frame = document.querySelector<HTMLIFrameElement>('#part');
      frame?.contentDocument?.querySelector('code')?.remove();
    });
    await soon(
      async () => !(await chips()).some((name) => name.endsWith('Everybody')),
      () => 'The chip of what is gone stays.',
    );
  });

  it('is told to a screen reader with roles and names, and is no landmark of the page', async () => {
    await go(BUSY);
    await shown(ALL.length);
    await trayOpened(page);
    await tells(page, [
      ['group', 'Campaign ID, Busy'],
      ['group', 'Message variation ID, Hawthorne'],
      ['dialog', 'IDs on this page'],
      ['heading', 'IDs on this page: 4'],
      ['button', 'Copy: Message variation ID, Hawthorne'],
      ['group', 'Copy all as'],
      ['button', 'Use all in Outpost'],
      ['button', 'Close'],
    ]);
    const heard = await told(page, []);
    expect(heard.filter(([role, name]) => role === 'button' && name === '')).toEqual([]);
    expect(heard.filter(([role]) => /banner|contentinfo|main|navigation|region/.test(role))).toEqual([]);
  });

  it('can be used by everybody: nothing serious for axe in chips, tray and guided paste, light and dark', async () => {
    for (const scheme of ['light', 'dark'] as const) {
      await inScheme(page, scheme);
      for (const html of [BUSY, BUSY.replace(CAMPAIGN_ID, '5f3c2b1a0d9e8f7a6b5c4d3e')]) {
        await go(html);
        await trayOpened(page);
        await openUp(page);
        expect([scheme, await seriousFindings(page, ':root > :not(head, body)')]).toEqual([scheme, []]);
      }
      await picture(page, `tray-changed-${scheme}`, 0);
    }
  });
});
