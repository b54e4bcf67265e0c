import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, type Chromium } from '../harness/browser/chromium.ts';
import { makeScratch } from '../harness/browser/scratch.ts';
import {
  CAMPAIGN_ID,
  CAMPAIGN_PATH,
  DASHBOARD,
  startDashboard,
  type DashboardServer,
} from '../harness/dashboard-page.ts';
import { trayOpened } from '../harness/drive/closed.ts';
import * as drive from '../harness/drive/dashboard.ts';
import { soon } from '../harness/drive/find.ts';
import { tell } from './support/background.ts';
import { chromeBuild } from './support/build.ts';
import { cleaned, isClean } from './support/dashboard-walk.ts';
import { rowsOf } from './support/database.ts';
import { withHosts } from './support/granted.ts';
import { chipBoxes, trayWords } from './support/opened.ts';

const OTHER = 'b7c8d9e0-4321-4def-8abc-9876543210fe';
const WORKSPACE = '9'.repeat(24);
const SEGMENT = `/engagement/segments/${'c'.repeat(24)}/${WORKSPACE}`;
/** What takes a press, beside an identifier. */
const CONTROLS = {
  button: '<button id="x">Active now</button>',
  label: '<label id="x"><input type="checkbox" hidden> Active now</label>',
  checkbox: '<span id="x" role="checkbox" tabindex="0">Active now</span>',
  'menu item': '<span id="x" role="menuitem">Active now</span>',
  focusable: '<span id="x" tabindex="0">Active now</span>',
  editable: '<span id="x" contenteditable>Active now</span>',
  summary: '<details><summary id="x">Active now</summary></details>',
  frame: '<iframe id="x" width="120" height="30" src="/frame"></iframe>',
  'fifth of five': `${'<button>Copy</button> '.repeat(4)}<button id="x">Active now</button>`,
  'of a shadow root': '<x-button id="x"></x-button>',
};

describe('the dashboard helper as a guest', () => {
  const scratch = makeScratch('guest');
  let server: DashboardServer;
  let chromium: Chromium;
  let studio: Page;
  let page: Page;
  const go = (path: string) => page.goto(`https://${DASHBOARD}${path}`);
  const captures = () => rowsOf<{ value: string }>(studio, 'captures');
  const until = (is: () => Promise<boolean>, otherwise: string) => soon(is, () => otherwise);
  /** How many points of `#x` are ours. */
  const taken = () =>
    page.evaluate(() => {
      const { left, top, width, height } =
        document.querySelector('#x')?.getBoundingClientRect() ?? new DOMRect();
      return [3, width / 2, width - 3].filter((x) => {
        const hit = document.elementFromPoint(left + x, top + height / 2);
        return hit !== null && hit !== document.body && hit.parentElement === document.documentElement;
      }).length;
    });
  const put = (html: string) =>
    page.evaluate((inner) => {
      const slot = document.querySelector('#slot');
      if (slot) slot.innerHTML = inner;
      const own = document.querySelector('x-button')?.attachShadow({ mode: 'open' });
      if (own) own.innerHTML = '<button>Active now</button>';
    }, html);
  const ourStyle = (name: string, value: string) =>
    page.evaluate(
      (of, is) => {
        for (const one of document.querySelectorAll<HTMLElement>(':root > :not(head, body)'))
          one.style.setProperty(of, is, 'important');
      },
      name,
      value,
    );

  beforeAll(async () => {
    server = await startDashboard({
      [SEGMENT]: `<!doctype html><html lang="en"><head></head><body><h4>Segment Identifier</h4><div><code>${OTHER}</code> <span id="slot"></span></div></body></html>`,
      '/frame': '<html><body><button>Press</button></body></html>',
      '/plain': '<html><body><p>Nothing</p></body></html>',
    });
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

  it('offers nothing of an old page under a new address, and says why, until the page has changed', async () => {
    await go(CAMPAIGN_PATH);
    await drive.chipOf(page, CAMPAIGN_ID);
    await page.evaluate(
      (to) => history.pushState({}, '', to),
      `/engagement/campaigns/${'b'.repeat(24)}/${WORKSPACE}`,
    );
    await cleaned(page);
    await trayOpened(page);
    expect(await trayWords(page)).toContain('These are the IDs of the page before');
    expect(await trayWords(page)).not.toContain(CAMPAIGN_ID);
    await page.evaluate((id) => (document.body.innerHTML = `<h4>Campaign ID</h4><code>${id}</code>`), OTHER);
    await until(async () => (await trayWords(page))?.includes(OTHER) === true, 'The new page is not read.');
  });

  it('covers no control, whenever that comes', async () => {
    await go(SEGMENT);
    await drive.chipOf(page, OTHER);
    for (const [name, html] of Object.entries(CONTROLS)) {
      await put('');
      await until(async () => (await chipBoxes(page)).length === 1, `There is no chip before ${name}.`);
      await put(html);
      await until(async () => (await taken()) === 0, `A ${name} is covered.`);
    }
  });

  it('hides under what opens over its value', async () => {
    await put('');
    await page.evaluate(() => {
      const menu = document.createElement('div');
      menu.id = 'menu';
      Object.assign(menu.style, { position: 'fixed', inset: '0', zIndex: '9' });
      document.body.append(menu);
    });
    await until(async () => (await chipBoxes(page)).length === 0, 'The chip shines through.');
    await page.evaluate(() => document.querySelector('#menu')?.remove());
    await drive.chipOf(page, OTHER);
  });

  it('leaves a press to who goes through a chip to something behind it', async () => {
    await put('<span></span><button id="x">Delete</button>');
    await page.evaluate(() => {
      const gap = document.querySelector<HTMLElement>('#slot > span');
      if (gap) Object.assign(gap.style, { display: 'inline-block', width: '110px' });
      document.querySelector('#x')?.addEventListener('click', () => (document.title = 'pressed'));
    });
    const [chip] = await soon(
      async () => ((await chipBoxes(page)).length === 1 ? chipBoxes(page) : undefined),
      () => 'There is no chip.',
    );
    const at = await page.evaluate(() => {
      const { left, top, height } = document.querySelector('#x')?.getBoundingClientRect() ?? new DOMRect();
      return { x: left + 20, y: top + height / 2 };
    });
    await page.mouse.move((chip?.x ?? 0) + 20, (chip?.y ?? 0) + 12);
    await page.mouse.move(at.x, at.y, { steps: 12 });
    await page.mouse.click(at.x, at.y);
    expect(await page.title()).toBe('pressed');
  });

  it('does nothing that a person cannot see', async () => {
    await go(CAMPAIGN_PATH);
    const says = async () => (await chipBoxes(page)).some(({ text }) => text.includes('Not done'));
    const refused = async () => {
      await drive.pressUse(page, 'email-742');
      await until(says, 'It was done.');
      await page.mouse.move(2, 2);
      await until(async () => !(await says()), 'It is said for ever.');
    };
    await drive.chipOf(page, 'email-742');
    await page.evaluate(() => document.documentElement.style.setProperty('opacity', '0.001'));
    await refused();
    await page.evaluate(() => document.documentElement.style.removeProperty('opacity'));
    await page.evaluate(() => {
      const over = document.createElement('div');
      over.id = 'over';
      over.popover = 'manual';
      Object.assign(over.style, {
        width: '100vw',
        height: '100vh',
        pointerEvents: 'none',
        background: 'white',
      });
      document.body.append(over);
      over.showPopover();
    });
    await refused();
    await page.evaluate(() => document.querySelector('#over')?.remove());
    await ourStyle('opacity', '0.001');
    expect(await isClean(page)).toBe(true); // gone with the change
    expect(await captures()).toEqual([]);
    await page.mouse.move(4, 4);
    await drive.pressUse(page, 'email-745');
    await until(async () => (await captures()).length === 1, 'Nothing was handed over.');
  });

  it('lets the page hear nothing of it beyond what captures before us', async () => {
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(globalThis, { heard });
      const types = Object.keys(Object.getOwnPropertyDescriptors(HTMLElement.prototype))
        .filter((name) => name.startsWith('on'))
        .map((name) => name.slice(2));
      types.push('focusin', 'focusout', 'compositionstart', 'compositionend', 'textInput');
      const hosts = document.querySelectorAll(':root > :not(head, body)');
      for (const type of types.filter((name) => !/(?:enter|leave|scroll\w*)$/.test(name)))
        for (const target of [...hosts, document.documentElement, window])
          target.addEventListener(type, (event) => {
            const at = event.composedPath()[0];
            if ([...hosts].includes(at as Element)) heard.push(type);
          });
    });
    const { x, y } = await drive.pointAt(page, 'email-745');
    await page.mouse.click(x - 70, y);
    await page.mouse.click(x - 70, y, { button: 'right' });
    await page.mouse.wheel({ deltaY: 1 });
    await page.keyboard.press('Tab');
    await page.keyboard.type('a');
    expect(await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)).toEqual([]);
  });

  it('has its badge again when one comes back to a page that the browser kept', async () => {
    const badge = async (): Promise<string> =>
      (await chromium.worker()).evaluate(async () => {
        type Api = {
          tabs: { query(what: object): Promise<{ id: number }[]> };
          action: { getBadgeText(of: object): Promise<string> };
        };
        const { tabs, action } = (globalThis as unknown as { chrome: Api }).chrome;
        const [tab] = await tabs.query({ url: 'https://dashboard-01.braze.com/*' });
        return tab ? action.getBadgeText({ tabId: tab.id }) : 'no tab';
      });
    await go(CAMPAIGN_PATH);
    await until(async () => (await badge()) === '4', 'There is no badge.');
    await go('/plain');
    await until(async () => (await badge()) === '', 'The badge stays.');
    await page.goBack();
    await until(async () => (await badge()) === '4', 'The badge does not come back.');
  });

  it('opens the tray once however long its keys are held', async () => {
    await drive.chipOf(page, 'email-742');
    for (const key of ['Alt', 'Shift', 'KeyO', 'KeyO', 'KeyO'] as const) await page.keyboard.down(key);
    await until(async () => (await trayWords(page)) !== undefined, 'The tray does not open.');
    await page.keyboard.down('KeyO');
    expect(await trayWords(page)).toBeDefined();
    for (const key of ['KeyO', 'Shift', 'Alt'] as const) await page.keyboard.up(key);
  });
});
