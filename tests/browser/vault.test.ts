import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lockComputer, pressKeys, unlockComputer } from '../harness/browser/xvfb.ts';
import { choose, fill, press, valueOf } from '../harness/drive/act.ts';
import {
  chooseTemplate,
  pressSchedule,
  schedule,
  seeSize,
  toPeople,
  toReview,
  toTime,
} from '../harness/drive/compose.ts';
import { find, gone, see, soon, type Screen } from '../harness/drive/find.ts';
import { newEmail, seeHome } from '../harness/drive/home.ts';
import { stored, tell, typedLongAgo } from './support/background.ts';
import { seriousFindings } from './support/axe.ts';
import { told } from './support/confirm.ts';
import { beginning } from './support/connect.ts';
import { rowsOf } from './support/database.ts';
import { startBehind, type Behind } from './support/kept-behind.ts';
import { NOTE } from './support/live.ts';
import { atWidth, inScheme, picture, sideways } from './support/picture.ts';

const ON_THE_WAY = 'Half of a sentence, when';
const MANY = 'To everybody who comes here';

describe.each(['chromium', 'firefox'] as const)('a key behind its passphrase in %s', (browser) => {
  let at: Behind;
  let panel: Screen;
  const locked = (screen: Screen) => find(screen, { role: 'dialog', name: screen.words('vault.title') });
  const unlocked = (screen: Screen) => gone(screen, { role: 'dialog', name: screen.words('vault.title') });
  const unlock = async (screen: Screen, words: string): Promise<void> => {
    await fill(screen, screen.words('vault.passphrase'), words);
    await press(screen, screen.words('vault.unlock'));
  };
  beforeAll(async () => {
    at = await startBehind(browser);
    panel = await at.openPanel();
    await seeHome(panel);
  });
  afterAll(() => at.close());

  it('is offered five words, and lies in the browser sealed', async () => {
    expect(at.words.split(' ')).toHaveLength(5);
    const rows = await rowsOf<{ kdf: { iter: number } }>(at.studio().page, 'vault');
    expect(rows).toHaveLength(1);
    expect(rows[0]?.kdf.iter).toBeGreaterThanOrEqual(1_000_000);
    const all = JSON.stringify([
      rows,
      await stored(at.studio().page, 'session'),
      await stored(at.studio().page, 'local'),
    ]);
    expect(all).toContain('wrapped:');
    for (const secret of [at.braze.key, at.words]) expect(all).not.toContain(secret);
  });

  it('locks in the middle of a word; the place and the words are there after unlocking', async () => {
    await newEmail(panel);
    await chooseTemplate(panel, NOTE.template);
    await fill(panel, 'Subject', ON_THE_WAY);
    await told(tell(panel.page, 'vault.lock', {}));
    await locked(panel);
    expect(await seriousFindings(panel.page)).toEqual([]);
    if (browser === 'chromium') {
      for (const scheme of ['light', 'dark'] as const) {
        await inScheme(panel.page, scheme);
        await picture(panel.page, `01-unlock.${scheme}`, 0);
        expect(await seriousFindings(panel.page)).toEqual([]);
      }
      await atWidth(panel.page, 320, async () => {
        await picture(panel.page, '01-unlock.320', 0);
        expect(await sideways(panel.page)).toBe(0);
      });
      await inScheme(panel.page, 'light');
    }
    // What is behind it can't be reached, and keys of the screen do nothing.
    expect(await panel.page.evaluate(() => document.activeElement?.closest('[data-locked]') !== null)).toBe(
      true,
    );
    await panel.page.keyboard.press('Escape');
    await locked(panel);
    await unlock(panel, `${at.words} not`);
    await see(panel, new RegExp(panel.words('problem.passphraseWrong.title').source.slice(1, -1), 'u'));
    await unlock(panel, at.words);
    await unlocked(panel);
    expect(await valueOf(panel, 'Subject')).toBe(ON_THE_WAY);
  });

  it('locks by its button, in every window at once', async () => {
    const other = await at.openPanel();
    await seeHome(other);
    await press(other, other.words('home.lockNow'));
    await locked(other);
    await locked(panel);
    await see(at.studio(), at.studio().words('vault.studio'));
    await Promise.all([unlock(other, at.words), unlocked(panel)]);
    await unlocked(other);
    await other.page.close();
  });

  it('locks by Alt+Shift+L, and in Chromium with the computer', async () => {
    await pressKeys(at.display, panel.page, 'alt+shift+l');
    await locked(panel);
    await unlock(panel, at.words);
    await unlocked(panel);
    if (browser === 'firefox') return; // it tells no extension of that
    await lockComputer(at.display);
    await locked(panel);
    await unlockComputer(at.display);
    await unlock(panel, at.words);
    await unlocked(panel);
  });

  it('asks for the words once more before so many people, sends nothing on wrong ones, and leaves them nowhere', async () => {
    const { page } = panel;
    for (const [label, text] of Object.entries({ ...NOTE.fields, Subject: MANY }))
      await fill(panel, label, text);
    await toPeople(panel);
    await seeSize(panel);
    await toTime(panel);
    await typedLongAgo(page);
    await toReview(panel);
    const asked = panel.words('compose.confirm.words');
    await fill(panel, panel.words('compose.confirm.type', NOTE.count), NOTE.count);
    await see(panel, panel.words('compose.confirm.wordsFirst'));
    await fill(panel, asked, `${at.words} not`);
    await pressSchedule(panel);
    await see(panel, panel.words('compose.confirm.wordsWrong'));
    expect(await seriousFindings(page)).toEqual([]);
    if (browser === 'chromium') await picture(page, '08-review-words', 0);
    expect([await valueOf(panel, asked), (await at.braze.behind('GET schedules')).length]).toEqual([
      `${at.words} not`,
      0,
    ]);
    await fill(panel, asked, at.words);
    await schedule(panel);
    expect((await at.braze.behind('GET schedules')).map(({ state }) => state)).toEqual(['waiting']);
    const tables = ['settings', 'drafts', 'sends', 'journal', 'contents', 'calls', 'vault', 'keys'];
    const kept = await Promise.all(tables.map((table) => rowsOf(page, table)));
    const areas = [await stored(page, 'local'), await stored(page, 'session')];
    const all = JSON.stringify([kept, areas, await at.braze.behind('GET requests')]);
    expect([all.includes(MANY), all.includes(at.words)]).toEqual([true, false]);
  });

  it('is replaced, named and declared in the Studio, and the old one stays until the new one works', async () => {
    const studio = at.studio();
    const { words, page } = studio;
    await press(studio, words('studio.key.replace'));
    await find(studio, { role: 'dialog' });
    await fill(studio, words('studio.key.placeNew'), '3f2e1d0c-9b8a-4776-8554-4332211000aa');
    await fill(studio, words('studio.passphrase.yours'), at.words);
    await press(studio, words('studio.key.save'));
    await see(studio, words('problem.keyRefused.title'));
    const { key } = await at.braze.behind('POST keys', { permissions: ['segments.list'] });
    await fill(studio, words('studio.key.placeNew'), key);
    if (browser === 'chromium') await picture(page, '15-key-replace', 0);
    expect(await seriousFindings(page)).toEqual([]);
    await press(studio, words('studio.key.save'));
    await gone(studio, { role: 'dialog' });
    await see(studio, beginning(studio, 'studio.key.savedBehind'));
    expect((await rowsOf<{ gen: number }>(page, 'vault')).map(({ gen }) => gen)).toEqual([2]);
    await press(studio, words('studio.key.editTitle', 'REST API key'));
    await find(studio, { role: 'dialog' });
    await fill(studio, words('studio.key.label.label'), 'west region');
    await choose(studio, beginning(studio, 'studio.key.role.checker'));
    if (browser === 'chromium') await picture(page, '15-key-edit', 0);
    expect(await seriousFindings(page)).toEqual([]);
    await press(studio, words('studio.key.done'));
    await gone(studio, { role: 'dialog' });
    await see(studio, /west region/u);
    const home = await at.openPanel();
    await see(home, home.words('home.lookOnly'));
    await home.page.close();
    if (browser === 'chromium') await picture(page, '15-key-card', 0);
  });

  it('is locked after the browser’s end, and opens with the words alone', async () => {
    await at.restart();
    panel = await at.openPanel();
    await locked(panel);
    const denied = await tell(panel.page, 'tenant.check', { tenantId: at.tenantId });
    expect(denied).toMatchObject({ ok: false, problem: { kind: 'vault-locked' } });
    await unlock(panel, at.words);
    await unlocked(panel);
    const before = (await at.braze.behind('GET requests')).length;
    await soon(
      async () => ((await tell(panel.page, 'tenant.check', { tenantId: at.tenantId })) as { ok: boolean }).ok,
      () => 'The key can’t be used.',
    );
    expect((await at.braze.behind('GET requests')).length).toBeGreaterThan(before);
  });
});
