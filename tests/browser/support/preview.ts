import { find, soon, type Screen } from '../../harness/drive/find.ts';

/** What can be read in the emails that are shown, and the names of the elements they are made of. */
export const emailsShown = ({ page }: Screen): Promise<{ text: string; elements: string[] }[]> =>
  page.$$eval('iframe:not([aria-hidden=true])', (frames) =>
    frames.map((frame) => {
      const email = new DOMParser().parseFromString(frame.srcdoc, 'text/html');
      for (const style of email.querySelectorAll('style')) style.remove();
      const elements = [...new Set([...email.querySelectorAll('*')].map(({ localName }) => localName))];
      return { text: (email.body.textContent ?? '').replace(/\s+/g, ' '), elements };
    }),
  );

/** Waits until a shown email says exactly this, and gives what that email is made of. */
export const seeInEmail = (screen: Screen, text: string): Promise<string[]> =>
  soon(
    async () => (await emailsShown(screen)).find((email) => email.text.includes(text))?.elements,
    async () => `No email says “${text}”: ${JSON.stringify(await emailsShown(screen)).slice(0, 600)}`,
  );

/** What is said to be wrong with a field, once it was left and that is said. */
export async function wrongWith(screen: Screen, label: string): Promise<string> {
  const field = await find(screen, { role: 'textbox', name: label });
  await field.evaluate((at) => at.blur());
  return soon(
    () =>
      field.evaluate((at) => {
        const ids = (at.getAttribute('aria-describedby') ?? '').split(' ');
        const said = ids.map((id) => document.getElementById(id)?.innerText ?? '').join(' ');
        return at.getAttribute('aria-invalid') === 'true' && said.trim();
      }),
    () => `Nothing is said to be wrong with ${label}.`,
  );
}
