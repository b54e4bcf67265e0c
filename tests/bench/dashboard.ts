import type { Page } from 'puppeteer-core';
import { launchChromium } from '../harness/browser/chromium.ts';
import { makeScratch } from '../harness/browser/scratch.ts';
import { CAMPAIGN_PATH, DASHBOARD, startDashboard } from '../harness/dashboard-page.ts';
import { tell } from '../browser/support/background.ts';
import { withHosts } from '../browser/support/granted.ts';
import { type Line, ratioOf, rounds, shown } from './stats.ts';

/** The same server by two more names, where nothing of ours is. */
const ALONE = 'dashboard-02.braze.com';
const NAIVE = 'dashboard-03.braze.com';

type Cost = { cpu: number; script: number };

/** A long day on a heavy dashboard page: with us, without us (twice, for the noise), and with a naive reader. */
export async function benchDashboard(extensionDir: string): Promise<Line[]> {
  const empty = '<!doctype html><html lang="en"><head><title>Heavy</title></head><body></body></html>';
  const server = await startDashboard({ [CAMPAIGN_PATH]: empty });
  const scratch = makeScratch('bench-dashboard');
  const chromium = await launchChromium({
    extensionDir: withHosts(extensionDir, scratch.folder, [DASHBOARD]),
    hostMap: { [DASHBOARD]: server.port, [ALONE]: server.port, [NAIVE]: server.port },
  });
  try {
    const studio = await chromium.openStudio();
    await tell(studio, 'helper.turn', { instance: 'US-01', on: true });
    await studio.close();
    const script: Record<string, number[]> = {};
    const day = (name: string, host: string) => async () => {
      const page = await chromium.browser.newPage();
      const cost = await spend(page, host);
      await page.close();
      (script[name] ??= []).push(cost.script);
      return cost.cpu;
    };
    const cpu = await rounds({
      alone: day('alone', ALONE),
      again: day('again', ALONE),
      us: day('us', DASHBOARD),
      naive: day('naive', NAIVE),
    });
    for (const list of Object.values(script)) list.shift();
    const line = (what: string, name: 'again' | 'us' | 'naive', goals: [string, string]): Line[] => [
      {
        what: `dashboard page ${what}, CPU`,
        control: 'page alone',
        result: shown(ratioOf(cpu[name], cpu.alone)),
        goal: goals[0],
      },
      {
        what: `dashboard page ${what}, script time`,
        control: 'page alone',
        result: shown(ratioOf(script[name] ?? [], script['alone'] ?? [])),
        goal: goals[1],
      },
    ];
    return [
      ...line('alone, measured again', 'again', ['– (noise)', '– (noise)']),
      ...line('with us', 'us', ['inside the noise', '≤ 1.10']),
      ...line('with a naive reader', 'naive', ['–', '–']),
    ];
  } finally {
    await chromium.close();
    server.close();
    scratch.remove();
  }
}

/** What the page's process spends, in seconds of its own thread: ours in it is counted there too. */
async function spend(page: Page, host: string): Promise<Cost> {
  await page.setViewport({ width: 1280, height: 900 });
  if (host === NAIVE) await page.evaluateOnNewDocument(readNaively);
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(`https://${host}${CAMPAIGN_PATH}`);
  await page.evaluate(livePage);
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name: string) => metrics.find((one) => one.name === name)?.value ?? Number.NaN;
  return { cpu: of('TaskDuration'), script: of('ScriptDuration') };
}

/**
 * In the page: 100 rebuilds of a table, the identifiers coming half-way, then 10 routes. All of it in timers' own
 * calls: Chromium doesn't count what goes on after an `await` as script.
 */
function livePage(): Promise<void> {
  const make = (name: string, text = '') => {
    const made = document.createElement(name);
    if (text !== '') made.textContent = text;
    return made;
  };
  const table = make('table');
  const campaign = make('section');
  const fill = (): void => {
    const menu = make('nav');
    for (let i = 0; i < 2_000; i += 1) menu.append(make('div', `Segment ${i}, ids and campaigns`));
    document.body.append(menu, campaign, table);
  };
  const rebuild = (turn: number): void => {
    const rows = Array.from({ length: 300 }, (_, row) => {
      const made = make('tr');
      const cells = [`Campaign ${row}`, new Date(row * 86_400_000).toLocaleDateString('en'), `${turn * row}`];
      for (const cell of [...cells, 'Email', 'Active', (row / 7).toFixed(2)]) made.append(make('td', cell));
      return made;
    });
    table.replaceChildren(...rows);
  };
  const identify = (): void => {
    campaign.append(make('h4', 'Campaign ID'), make('code', 'a1b2c3d4-1234-7abc-cdef-0123456789ab'));
    campaign.append(make('h4', 'Message Variation ID'));
    for (let i = 0; i < 20; i += 1) {
      const line = make('div');
      line.append(make('code', `email-${700 + i}`), make('span', ` (Store ${i})`));
      campaign.append(line);
    }
  };
  const here = location.href;
  return new Promise((done) => {
    let turn = 0;
    const step = (): void => {
      turn += 1;
      if (turn === 1) fill();
      if (turn === 50) identify();
      if (turn > 111) return done();
      if (turn > 100) history.pushState({}, '', turn % 2 === 0 ? here : '/engagement/segments');
      rebuild(turn);
      setTimeout(step, turn < 100 ? 15 : 300);
    };
    setTimeout(step);
  });
}

/** What a reader does that nobody measured: the whole page at every change. */
function readNaively(): void {
  const read = () => {
    for (const one of document.querySelectorAll('body *')) /\b[0-9a-f-]{36}\b/.test(one.textContent ?? '');
  };
  new MutationObserver(read).observe(document, { childList: true, subtree: true, characterData: true });
}
