import type { Chromium } from '../browser/chromium.ts';
import { fill, pick } from '../drive/act.ts';
import * as compose from '../drive/compose.ts';
import { find, screenOf, see, type Screen } from '../drive/find.ts';
import * as home from '../drive/home.ts';
import { seeInPreview, seePictures } from '../drive/pictures.ts';
import * as send from '../drive/send.ts';
import type { Guide } from './guide.ts';
import { FIRST, lower, SECOND, STORE, storeTime } from './plan.ts';

// The acts of the tour, in the order they are played.

export async function arrive(guide: Guide, chromium: Chromium): Promise<Screen> {
  const panel = screenOf(await chromium.openPanel());
  const { page } = panel;
  guide.watch(page);
  await guide.step(
    'Opens the side panel on the practice tenant',
    'the question which store I am',
    async () => {
      await find(panel, { role: 'textbox', name: panel.words('group.search') });
      await guide.shot(page, 'which-store');
    },
  );
  await guide.step(`Says which store I am: ${STORE}`, 'Home, with what was sent before', async () => {
    await home.chooseGroup(panel, STORE);
    await see(panel, panel.words('home.opened'));
    await guide.shot(page, 'home');
  });
  return panel;
}

export async function scheduleFirst(guide: Guide, panel: Screen): Promise<void> {
  const { page } = panel;
  await guide.step('Presses New email', 'the approved templates, with their pictures', async () => {
    await home.newEmail(panel);
    await seePictures(panel, 4);
    await guide.shot(page, 'templates');
  });
  await guide.step(
    `Picks the template “${FIRST.template}” and fills it in`,
    'a field for each slot',
    async () => {
      await compose.chooseTemplate(panel, FIRST.template);
      await fill(panel, 'Subject', FIRST.subject);
      await fill(panel, 'Preview text', FIRST.preheader);
      await pick(panel, 'Day of the week', FIRST.day);
      await fill(panel, 'Message', FIRST.message);
      await fill(panel, 'Headline', FIRST.headline);
      await seeInPreview(panel, FIRST.headline);
      await guide.shot(page, 'content');
      return `“${FIRST.subject}”`;
    },
  );
  await guide.step(
    'Looks at the preview, by day and in the dark',
    'the exact email beside the form',
    async () => {
      await compose.lookAtPreview(panel);
      await seePictures(panel, 1);
      await guide.shot(page, 'preview');
      await compose.darkPreview(panel);
      await seePictures(panel, 1);
      await guide.shot(page, 'preview-dark');
    },
  );
  await guide.step('Goes on to the people', 'how many get it', async () => {
    await compose.toPeople(panel);
    const size = await compose.seeSize(panel);
    await guide.shot(page, 'people');
    return lower(size.replace(' Counted', ', counted'));
  });
  await guide.step(
    'Chooses a day and a time by the store’s clock',
    'the time in the sentence below',
    async () => {
      await compose.toTime(panel);
      await compose.chooseTime(panel, storeTime(2, '10:00'));
      const said = await compose.sentence(panel);
      await guide.shot(page, 'time');
      return `“${said.replace(/\.$/, '')}”`;
    },
  );
  await guide.step('Reviews it', 'every check passed, and the fingerprint of the exact bytes', async () => {
    await compose.toReview(panel);
    await compose.readyToSchedule(panel);
    await seePictures(panel, 1);
    await guide.shot(page, 'review');
    return `all checks passed, fingerprint ${await compose.fingerprint(panel)}`;
  });
  await guide.step('Presses Schedule', '“It’s scheduled”, with the minute to undo', async () => {
    await compose.schedule(panel);
    await guide.shot(page, 'scheduled');
  });
}

/** Gives the schedule's ID. */
export async function moveFirst(guide: Guide, panel: Screen): Promise<string> {
  const { page } = panel;
  let id = '';
  await guide.step('Opens the email’s own page', 'its state and the ID of its schedule', async () => {
    await send.seeThisEmail(panel);
    id = await send.scheduleId(panel);
    await send.seeState(panel, 'armed');
    await seePictures(panel, 1);
    await guide.shot(page, 'email');
    return `Braze calls its schedule ${id}`;
  });
  await guide.step(
    'Moves it from 10 in the morning to 4 in the afternoon',
    'the state “Changing the time”',
    async () => {
      await send.openMove(panel);
      await compose.fillWhen(panel, storeTime(2, '16:00'));
      await guide.shot(page, 'reschedule');
      await send.confirmMove(panel);
      await send.seeState(panel, 'moving');
      await guide.shot(page, 'moving');
      return 'it says “Changing the time” until Braze has confirmed it twice, 90 seconds apart. Meanwhile, a second email';
    },
  );
  return id;
}

export async function cancelSecond(guide: Guide, panel: Screen): Promise<void> {
  const { page } = panel;
  await guide.step(`Schedules the second, “${SECOND.subject}”`, '“It’s scheduled”', async () => {
    await home.goHome(panel);
    await home.newEmail(panel);
    await compose.chooseTemplate(panel, SECOND.template);
    await fill(panel, 'Subject', SECOND.subject);
    await fill(panel, 'Headline', SECOND.headline);
    await compose.toPeople(panel);
    await compose.toTime(panel);
    await compose.chooseTime(panel, storeTime(3, '12:00'));
    await compose.toReview(panel);
    await compose.schedule(panel);
    await home.goHome(panel);
    await guide.shot(page, 'home-two-scheduled');
  });
  await guide.step('Cancels the second', 'the state “Cancelling”', async () => {
    await home.openSend(panel, SECOND.subject);
    await send.openCancel(panel);
    await guide.shot(page, 'cancel');
    await send.confirmCancel(panel);
    await send.seeState(panel, 'cancelling');
    await seePictures(panel, 1);
    await guide.shot(page, 'cancelling');
    return 'this too is said only once Braze has confirmed it';
  });
}
