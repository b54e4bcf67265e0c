import { fill, press } from './act.ts';
import { find, look, see, soon, type Screen } from './find.ts';
import { escape } from './words.ts';

const starting = (text: string): RegExp => new RegExp(`^${escape(text)}(?: .*)?$`, 'u');

/** Home of a group that is chosen. */
export const seeHome = async (screen: Screen): Promise<void> => {
  await find(screen, { role: 'button', name: screen.words('home.newEmail') });
};

/** On the screen that asks which group I am; from Home it is opened first. */
export async function chooseGroup(screen: Screen, name: string): Promise<void> {
  const { words } = screen;
  const asks = { role: 'heading', name: words('group.title') } as const;
  const switches = {
    role: 'button',
    name: new RegExp(`${words('home.switch').source.slice(1)}`, 'u'),
  } as const;
  const where = await soon(
    async () => ((await look(screen, asks)) ? 'asked' : (await look(screen, switches)) ? 'home' : null),
    () => 'Neither Home nor the choice of a store is there.',
  );
  if (where === 'home') await press(screen, switches.name);
  await find(screen, asks);
  await fill(screen, words('group.search'), name);
  await press(screen, starting(name));
  await seeHome(screen);
}

/** Presses New email on Home: the templates are there. */
export async function newEmail(screen: Screen): Promise<void> {
  await press(screen, screen.words('home.newEmail'));
  await find(screen, { role: 'heading', name: screen.words('compose.title') });
}

/** Opens the email of this title from one of Home's lists. */
export async function openSend(screen: Screen, title: string): Promise<void> {
  await press(screen, starting(title), { within: { role: 'region' } });
  await find(screen, { role: 'button', name: screen.words('ui.back') });
}

/** Opens the email of this title from the folded list of what was cancelled or not sent. */
export async function openEnded(screen: Screen, title: string): Promise<void> {
  await press(screen, screen.words('home.notSent'));
  await press(screen, starting(title), { within: { role: 'group' } });
  await find(screen, { role: 'button', name: screen.words('ui.back') });
}

/** Practice: the clock goes to the hour of the next email. The clock's new time is said. */
export async function skipToHour(screen: Screen): Promise<string> {
  await press(screen, screen.words('home.clock.skip'));
  return see(screen, screen.words('home.clock.skipped'), 60_000);
}

/** From an email, or from a screen of the compose flow, back to Home. */
export async function goHome(screen: Screen): Promise<void> {
  const { words } = screen;
  for (const name of ['send.done.done', 'ui.close', 'ui.back', 'send.home']) {
    if ((await look(screen, { role: 'button', name: words(name) })) === null) continue;
    await press(screen, words(name));
    break;
  }
  await seeHome(screen);
}
