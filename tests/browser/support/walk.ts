import type { Chromium } from '../../harness/browser/chromium.ts';
import { fill, press } from '../../harness/drive/act.ts';
import {
  chooseTemplate,
  readyToSchedule,
  schedule,
  seeSize,
  toPeople,
  toReview,
  toTime,
} from '../../harness/drive/compose.ts';
import { find, screenOf, see, type Screen } from '../../harness/drive/find.ts';
import { chooseGroup, goHome, newEmail } from '../../harness/drive/home.ts';
import { openCancel, openMove, seeThisEmail } from '../../harness/drive/send.ts';
import { forget } from './background.ts';

export type Language = 'en' | 'es';

/** A screen that the walk has come to: `main` ones are what a store's people use each time. */
export type Stop = { name: string; screen: Screen; main: boolean; frames: number };

const SUBJECT = 'Strawberry Basil is back';

/** Goes through every screen as a person would, and stops at each. */
export async function* walk(chromium: Chromium, language: Language): AsyncGenerator<Stop> {
  const panel = screenOf(await chromium.openPanel(), language);
  const { words } = panel;
  const at = (name: string, frames = 0): Stop => ({ name, screen: panel, main: true, frames });
  const aside = (name: string, frames = 0): Stop => ({ ...at(name, frames), main: false });
  const close = (role: 'dialog' | 'alertdialog') => press(panel, words('ui.close'), { within: { role } });

  await find(panel, { role: 'heading', name: words('group.title') });
  yield at('groups');
  await chooseGroup(panel, 'Hawthorne');
  await see(panel, words('home.noMachine'));
  yield at('home');
  await newEmail(panel);
  yield at('templates', 4);
  await chooseTemplate(panel, 'New flavor');
  await fill(panel, 'Subject', SUBJECT);
  yield at('content', 1);
  await toPeople(panel);
  await seeSize(panel);
  yield at('people');
  await toTime(panel);
  yield at('time');
  await toReview(panel);
  await readyToSchedule(panel);
  yield at('review', 1);
  await schedule(panel);
  yield at('scheduled');
  await seeThisEmail(panel);
  yield at('detail', 1);
  await openMove(panel);
  yield aside('move');
  await close('dialog');
  await openCancel(panel);
  yield aside('cancel');
  await close('alertdialog');
  await goHome(panel);
  await see(panel, words('home.noMachine'));
  yield aside('home-scheduled');
  const sent = new RegExp(`${words('home.sent').source.slice(0, -1)} `, 'u');
  await press(panel, /./u, { within: { role: 'region', name: sent } });
  await see(panel, words('send.results.got'));
  yield aside('detail-sent');
  await panel.page.close();
  yield* popup(chromium, language);
  yield* studio(chromium, language);
}

async function* popup(chromium: Chromium, language: Language): AsyncGenerator<Stop> {
  const screen = screenOf(await chromium.openPopup(), language);
  await screen.page.setViewport({ width: 360, height: 520 }); // what the popup grows to
  await see(screen, SUBJECT);
  yield { name: 'popup', screen, main: false, frames: 0 };
  await forget(screen.page, 'local');
  await find(screen, { role: 'heading', name: screen.words('popup.first.title') });
  yield { name: 'popup-first', screen, main: false, frames: 0 };
  await screen.page.close();
}

async function* studio(chromium: Chromium, language: Language): AsyncGenerator<Stop> {
  const screen = screenOf(await chromium.openStudio(), language);
  await find(screen, { role: 'heading', name: screen.words('studio.groups.title') });
  yield { name: 'studio', screen, main: true, frames: 0 };
  await press(screen, screen.words('studio.tenants.add'));
  await find(screen, { role: 'heading', name: screen.words('studio.form.where') });
  await press(screen, screen.words('studio.form.save'));
  yield { name: 'studio-form', screen, main: true, frames: 0 };
  await screen.page.evaluate(() => {
    location.hash = 'trust';
  });
  await find(screen, { role: 'heading', name: screen.words('trust.kept.title') });
  yield { name: 'studio-trust', screen, main: true, frames: 0 };
  await press(screen, screen.words('trust.wipe.everything'));
  await find(screen, { role: 'alertdialog', name: screen.words('trust.wipe.confirm.everything') });
  yield { name: 'studio-wipe', screen, main: true, frames: 0 };
  await screen.page.close();
}
