import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchChromium, type Chromium } from '../harness/browser/chromium.ts';
import { fill, paste, press, valueOf } from '../harness/drive/act.ts';
import { chooseTemplate, schedule, seeStep } from '../harness/drive/compose.ts';
import { find, screenOf, see, type Screen } from '../harness/drive/find.ts';
import { chooseGroup, goHome, newEmail, skipToHour } from '../harness/drive/home.ts';
import { chromeBuild } from './support/build.ts';
import { rowsOf, sendOf } from './support/database.ts';
import { seeInEmail, wrongWith } from './support/preview.ts';
import { writeEmail } from './support/write-email.ts';

const LIQUID = '{{ 7 | times: 7 }} {% abort_message("no") %} ${first_name}';
const SCRIPT = '<script>alert(1)</script> & <img src=x>';
const HEBREW = 'שלום, גלידה חדשה היום';
const FAMILY = '👨‍👩‍👧‍👦';

describe('hostile text in the fields', () => {
  let chromium: Chromium;
  let panel: Screen;
  const crashes: string[] = [];
  beforeAll(async () => {
    chromium = await launchChromium({ extensionDir: chromeBuild() });
    panel = screenOf(await chromium.openPanel());
    panel.page.on('pageerror', (error) => crashes.push(String(error)));
    panel.page.on('dialog', (dialog) => crashes.push(dialog.message()));
    await chooseGroup(panel, 'Hawthorne');
  });
  afterAll(() => chromium.close());
  beforeEach(async () => {
    await panel.page.reload();
    await newEmail(panel);
    await chooseTemplate(panel, 'New flavor');
  });

  it('is shown literally: Liquid, a script, and right-to-left words', async () => {
    await paste(panel, 'Headline', LIQUID.slice(0, 45));
    await paste(panel, 'Message', `${SCRIPT}\n${HEBREW}`);
    await seeInEmail(panel, LIQUID.slice(0, 45));
    const elements = await seeInEmail(panel, `${SCRIPT}${HEBREW}`);
    expect(elements).not.toContain('script');
    await press(panel, panel.words('compose.preview.plain'));
    await see(panel, new RegExp(`7 \\| times: 7.*${HEBREW}`, 'su'));
  });

  it('is sent literally: everybody gets the braces that were typed', async () => {
    const subject = '{{ 7 | times: 7 }} {% if %} 🍓';
    await goHome(panel);
    await writeEmail(panel, { template: 'Two for one', fields: { Subject: subject }, when: 'soonest' });
    await see(panel, subject);
    await schedule(panel);
    await goHome(panel);
    await skipToHour(panel);
    expect((await sendOf(panel.page, subject)).state).toMatchObject({ is: 'sent' });
    const [row] = await rowsOf<{ world: { fired: { subjects: string[] }[] } }>(panel.page, 'worlds');
    expect(row?.world.fired.flatMap(({ subjects }) => subjects)).toEqual([subject]);
  });

  it('keeps a subject on one line when line breaks are pasted', async () => {
    const value = await paste(panel, 'Subject', 'Free\r\nBcc: everybody@example.com\u2028now');
    expect(value).not.toMatch(/[\r\n]/);
    expect(await wrongWith(panel, 'Subject')).toMatch(panel.words('compose.slot.lineBreak'));
  });

  it('refuses a line of 100,000 characters by saying how many to take out, and goes on', async () => {
    const began = Date.now();
    await paste(panel, 'Message', 'x'.repeat(100_000));
    expect(await wrongWith(panel, 'Message')).toMatch(panel.words('compose.slot.tooLong', '99,760'));
    expect(Date.now() - began).toBeLessThan(10_000);
    await press(panel, panel.words('compose.next.people'));
    await find(panel, { name: panel.words('compose.content.toFix', 'Message') });
    await seeStep(panel, 'content');
    await see(panel, panel.words('compose.saved.at'));
    await fill(panel, 'Message', 'Short again.');
    await seeInEmail(panel, 'Short again.');
  });

  it('counts a family as one character, and refuses what nobody can see', async () => {
    await paste(panel, 'Headline', FAMILY);
    await see(panel, panel.words('compose.slot.count', 1, 48));
    await seeInEmail(panel, FAMILY);
    await paste(panel, 'Headline', 'abc\u202edef');
    expect(await wrongWith(panel, 'Headline')).toMatch(panel.words('compose.slot.controlCharacter'));
  });

  it('refuses a link to anywhere else', async () => {
    for (const link of ['javascript:alert(1)', 'http://halfmooncreamery.example/x', 'not a link']) {
      await fill(panel, 'Button goes to', link);
      expect(await wrongWith(panel, 'Button goes to')).toMatch(panel.words('compose.slot.notALink'));
    }
    await fill(panel, 'Button goes to', 'https://halfmooncreamery.example.evil.test/');
    expect(await wrongWith(panel, 'Button goes to')).toMatch(panel.words('compose.slot.linkHost'));
  });

  it('has broken nothing', async () => {
    expect(await valueOf(panel, 'Subject')).not.toBe('');
    expect(crashes).toEqual([]);
    const asked = (await chromium.requestsSeen()).filter(({ url }) => /^https?:/.test(url));
    expect(asked).toEqual([]);
  });
});
