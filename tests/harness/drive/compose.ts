import { choose, fillDate, fillTime, press } from './act.ts';
import { find, see, soon, type Screen } from './find.ts';
import { escape } from './words.ts';

const STEPS = ['template', 'content', 'people', 'time', 'review'] as const;
export type Step = (typeof STEPS)[number];

/** Waits until this step is the one that is shown. */
export const seeStep = (screen: Screen, step: Step): Promise<true> =>
  soon(
    async () => {
      const current = await screen.page.evaluate(
        () => document.querySelector('[aria-current=step]')?.textContent,
      );
      return screen.words(`compose.step.${step}`).test(current ?? '');
    },
    () => `The step “${step}” did not come.`,
  );

/** Chooses a template by its name: the fields are there. */
export async function chooseTemplate(screen: Screen, name: string): Promise<void> {
  await seeStep(screen, 'template');
  await press(screen, new RegExp(`^${escape(name)} `, 'u'));
  await seeStep(screen, 'content');
}

/** Brings the preview into sight, where it stands below the form. */
export async function lookAtPreview(screen: Screen): Promise<void> {
  const preview = await find(screen, { role: 'region', name: screen.words('compose.preview.title') });
  await preview.evaluate((at) => at.scrollIntoView({ block: 'center', behavior: 'instant' }));
}

/** Switches the preview between light and dark. */
export const darkPreview = (screen: Screen): Promise<void> =>
  press(screen, screen.words('compose.preview.dark'));

export async function toPeople(screen: Screen): Promise<void> {
  await press(screen, screen.words('compose.next.people'));
  await seeStep(screen, 'people');
}

/** Waits until the size is there, or that nobody can say it; gives what is said. */
export async function seeSize(screen: Screen): Promise<string> {
  const inside = (key: string): string => screen.words(key).source.slice(1, -1);
  const counted = ['compose.people.upTo', 'compose.people.about'].map(inside).join('|');
  const said = `(?:${counted}) [\\d.,\\u00a0]+ ${inside('compose.people.unit')}`;
  return see(
    screen,
    new RegExp(
      `^${said} ${inside('compose.people.counted')}$|${screen.words('compose.people.cantSay').source}`,
      'u',
    ),
  );
}

/** The sentence that says so far what goes to whom and when. */
export const sentence = (screen: Screen): Promise<string> => {
  const key = (name: string): string => screen.words(`compose.sentence.${name}`).source;
  return see(screen, new RegExp(`${key('whole')}|${key('soonest')}`, 'u'));
};

export async function toTime(screen: Screen): Promise<void> {
  await press(screen, screen.words('compose.next.time'));
  await seeStep(screen, 'time');
}

/** `2026-06-11T10:00` by the store's clock, or as soon as possible. */
export async function chooseTime(screen: Screen, when: string): Promise<void> {
  const { words } = screen;
  const pattern = (key: string): RegExp => new RegExp(`${words(key).source.slice(0, -1)}`, 'u');
  if (when === 'soonest') return choose(screen, pattern('compose.time.soonest'));
  await choose(screen, pattern('compose.time.at'));
  await fillWhen(screen, when);
}

/** The two fields of day and time, here and in the sheet that reschedules. */
export async function fillWhen(screen: Screen, wall: string): Promise<void> {
  const [day = '', clock = ''] = wall.split('T');
  await fillDate(screen, screen.words('compose.time.date'), day);
  await fillTime(screen, screen.words('compose.time.clock'), clock);
}

export async function toReview(screen: Screen): Promise<void> {
  await press(screen, screen.words('compose.next.review'));
  await seeStep(screen, 'review');
}

const scheduleNames = (screen: Screen): RegExp =>
  new RegExp(
    `${screen.words('compose.review.scheduleFor').source}|${screen.words('compose.review.schedule').source}`,
  );

/** Waits until everything is checked and the button takes a press. */
export async function readyToSchedule(screen: Screen): Promise<void> {
  await find(screen, { name: screen.words('compose.review.cancelUntil') });
  await find(screen, { role: 'button', name: scheduleNames(screen) });
}

/** What the review shows of the hash of exactly this email: its first eight characters. */
export async function fingerprint(screen: Screen): Promise<string> {
  const said = await see(
    screen,
    new RegExp(`${screen.words('compose.review.hash').source.slice(0, -1)} [0-9a-f]{8}$`, 'u'),
  );
  return said.slice(-8);
}

/** Presses Schedule; gives nothing back before Braze has it for certain. */
export async function schedule(screen: Screen): Promise<void> {
  await readyToSchedule(screen);
  await pressSchedule(screen);
  await find(screen, { role: 'heading', name: screen.words('send.done.title') }, 60_000);
}

/** Presses Schedule once, and looks no further. */
export const pressSchedule = (screen: Screen): Promise<void> => press(screen, scheduleNames(screen));
