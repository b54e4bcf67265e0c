import { press } from './act.ts';
import { fillWhen } from './compose.ts';
import { find, gone, look, soon, type Screen } from './find.ts';

/** The names of the states, as the words of `ui.status` know them. */
export type State =
  | 'armed'
  | 'asks'
  | 'cancelled'
  | 'cancelling'
  | 'due'
  | 'hostNeeded'
  | 'keyNeeded'
  | 'moving'
  | 'nobodyEmailed'
  | 'notSent'
  | 'refused'
  | 'scheduling'
  | 'sent'
  | 'unknown';

/** Waits until the email that is open says it is in this state. */
export const seeState = (screen: Screen, state: State, milliseconds?: number): Promise<unknown> =>
  find(screen, { name: screen.words(`ui.status.${state}`) }, milliseconds);

/** From "It's scheduled" to the email's own page. */
export async function seeThisEmail(screen: Screen): Promise<void> {
  await press(screen, screen.words('send.done.see'));
  await find(screen, { role: 'button', name: screen.words('send.act.preview') });
}

/** On an email's page: the whole ID of the schedule that carries it. */
export async function scheduleId(screen: Screen): Promise<string> {
  const copy = await find(screen, { role: 'button', name: screen.words('send.act.copyIdLabel') });
  const id = await copy.evaluate((button) => button.parentElement?.querySelector('code')?.title);
  if (id === undefined || id === '') throw new Error('The email shows no schedule ID.');
  return id;
}

/** On an email's page: another time, `2026-06-11T11:00` by the store's clock. It says "Changing the time" until it is certain. */
export async function move(screen: Screen, wall: string): Promise<void> {
  await openMove(screen);
  await fillWhen(screen, wall);
  await confirmMove(screen);
}

export async function openMove(screen: Screen): Promise<void> {
  await press(screen, screen.words('send.act.move'));
  await find(screen, { role: 'dialog', name: screen.words('send.move.title') });
}

export async function confirmMove(screen: Screen): Promise<void> {
  await press(screen, screen.words('send.move.go'));
  await gone(screen, { role: 'dialog' });
}

/** On an email's page: cancels it, and says yes to the question. It says "Cancelling" until it is certain. */
export async function cancel(screen: Screen): Promise<void> {
  await openCancel(screen);
  await confirmCancel(screen);
}

export async function openCancel(screen: Screen): Promise<void> {
  await press(screen, screen.words('send.act.cancel'));
  await find(screen, { role: 'alertdialog', name: screen.words('send.cancel.title') });
}

export async function confirmCancel(screen: Screen): Promise<void> {
  await press(screen, screen.words('send.act.cancel'), { within: { role: 'alertdialog' } });
  await gone(screen, { role: 'alertdialog' });
}

/** Undo, in the first minute or later. */
export const undo = (screen: Screen): Promise<void> => press(screen, screen.words('send.done.undo'));

/** On the page of an email whose hour is past: "1,902 people got it.", once Braze has counted. */
export const seeWhoGotIt = (screen: Screen, milliseconds = 60_000): Promise<string> =>
  soon(
    async () => {
      const said = await look(screen, { name: screen.words('send.results.got') });
      return said?.evaluate((at) => at.textContent);
    },
    () => 'Nobody is said to have got it.',
    milliseconds,
  );
