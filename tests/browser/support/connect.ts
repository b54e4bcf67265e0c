import { choose, fill, pick, press, tick } from '../../harness/drive/act.ts';
import { find, gone, see, soon, type Screen } from '../../harness/drive/find.ts';
import { escape } from '../../harness/drive/words.ts';

/** What headquarters types on the Connection page; the rest of the form is in `IDENTITY`. */
export type Ids = { appId: string; campaignId: string; variationId: string };
export type Store = { name: string; place: string; value: string; variationId: string; segmentId: string };

export const WORKSPACE = 'Halfmoon on the air';
const IDENTITY = {
  senderName: 'Halfmoon Creamery',
  senderAddress: 'hello@mail.halfmooncreamery.example',
  replyTo: 'answers@halfmooncreamery.example',
  zone: 'America/Los_Angeles',
  postalAddress: '120 Northwest Creamery Way, Portland, OR 97209',
  linkHosts: 'halfmooncreamery.example',
};

/** The label of a field, with or without "(optional)". */
const labelled = (studio: Screen, key: string): RegExp =>
  new RegExp(`${studio.words(`studio.field.${key}.label`).source.slice(0, -1)}(?: \\(.+\\))?$`, 'u');

/** Connects a workspace at instance US-01 with its key. */
export async function connectWorkspace(studio: Screen, ids: Ids, key: string): Promise<void> {
  const { words } = studio;
  await press(studio, words('studio.tenants.add'));
  await find(studio, { role: 'heading', name: words('studio.form.where') });
  await fill(studio, labelled(studio, 'name'), WORKSPACE);
  await pick(studio, 'Instance', /^US-01/u);
  for (const [name, text] of Object.entries({ ...ids, ...IDENTITY })) {
    await fill(studio, labelled(studio, name), text);
    await studio.page.keyboard.press('Tab'); // closes the list of zones
  }
  await press(studio, words('studio.form.save'));
  await see(studio, words('studio.form.saved'));
  await keepKey(studio, key);
}

/** Gives the workspace that is shown its first key, until the browser closes. */
export async function keepKey(studio: Screen, key: string): Promise<void> {
  await fill(studio, labelled(studio, 'key'), key);
  await choose(studio, beginning(studio, 'studio.key.session'));
  await press(studio, studio.words('studio.key.save'));
  await see(studio, beginning(studio, 'studio.key.saved'));
}

/** The key died with the browser: it is put in again. */
export async function keepKeyAgain(studio: Screen, key: string): Promise<void> {
  await press(studio, studio.words('studio.key.again'));
  await find(studio, { role: 'dialog' });
  await keepKey(studio, key);
}

/** Behind the five words that are offered. Gives them. */
export async function keepKeyBehind(studio: Screen, key: string): Promise<string> {
  const { words } = studio;
  await fill(studio, labelled(studio, 'key'), key);
  await choose(studio, beginning(studio, 'studio.key.behind'));
  const offered = await soon(
    () =>
      studio.page.evaluate(() => document.querySelector<HTMLElement>('[translate=no]')?.innerText ?? null),
    () => 'No passphrase is offered.',
  );
  await tick(studio, words('studio.passphrase.wrote'));
  await press(studio, words('studio.key.save'));
  await see(studio, beginning(studio, 'studio.key.savedBehind'));
  return offered;
}

/** What begins with these words: a choice is named with its note. */
export const beginning = (studio: Screen, key: string): RegExp =>
  new RegExp(studio.words(key).source.replace(/\$$/, ''), 'u');

/** Adds a store whose people are told apart by the attribute `home_store`. */
export async function addStore(studio: Screen, store: Store): Promise<void> {
  const { words } = studio;
  await press(studio, words('studio.groups.add'));
  await find(studio, { role: 'dialog', name: words('studio.groups.new') });
  const typed = { name: store.name, place: store.place, attribute: 'home_store', value: store.value };
  const own = { groupVariation: store.variationId, segmentId: store.segmentId };
  for (const [name, text] of Object.entries({ ...typed, ...own }))
    await fill(studio, labelled(studio, name), text);
  await saveStore(studio);
}

/** Changes fields of a store that is there, by the keys of their labels. */
export async function changeStore(
  studio: Screen,
  name: string,
  fields: Record<string, string>,
): Promise<void> {
  await press(studio, new RegExp(`^${escape(name)}\\b`, 'u'), { within: { role: 'region' } });
  await find(studio, { role: 'dialog' });
  for (const [key, text] of Object.entries(fields)) await fill(studio, labelled(studio, key), text);
  await saveStore(studio);
}

async function saveStore(studio: Screen): Promise<void> {
  await press(studio, studio.words('studio.form.save'), { within: { role: 'dialog' } });
  await gone(studio, { role: 'dialog' });
}
