import { randomUUID } from 'node:crypto';
import type { Page } from 'puppeteer-core';
import type { GroupId, TenantId } from '../../../lib/ids.ts';
import { KEY_PERMISSIONS } from '../../../lib/tenant/permissions.ts';
import type { TemplateVersion } from '../../../lib/template/template.ts';
import { launchChromium } from '../../harness/browser/chromium.ts';
import { launchFirefox } from '../../harness/browser/firefox.ts';
import { makeScratch } from '../../harness/browser/scratch.ts';
import { press } from '../../harness/drive/act.ts';
import { find, screenOf, see, soon, type Screen } from '../../harness/drive/find.ts';
import type { TrustReport } from '../../../lib/trust/report.ts';
import { tell, typedLongAgo } from './background.ts';
import { chromeBuild, firefoxBuild } from './build.ts';
import { confirm, journalEndsWith, review, told } from './confirm.ts';
import { rowsOf } from './database.ts';
import { withHosts } from './granted.ts';
import { hawthorne, HOST } from './live.ts';
import { startPracticeBraze, type PracticeBraze } from './practice-braze.ts';
import { inDays } from './write-email.ts';

/** How a key is handed to the vault: until the browser closes, or behind a passphrase. */
export type KeepKey = (page: Page, tenantId: TenantId, key: string) => Promise<unknown>;
export const untilTheBrowserCloses: KeepKey = (page, tenantId, key) =>
  told(tell(page, 'tenant.key', { tenantId, key }));
/** Of words that stand nowhere else, so that they can be looked for. */
export const PASSPHRASE = 'quietly juggling zeppelin marmalade oxbow';
export const behindAPassphrase: KeepKey = (page, tenantId, key) =>
  told(tell(page, 'tenant.key', { tenantId, key, passphrase: PASSPHRASE }));

export type Canaries = {
  key: string;
  passphrase: string;
  wrongKey: string;
  sender: string;
  replyTo: string;
  person: string;
};
export type CanaryRun = {
  browser: 'chromium' | 'firefox';
  build: string;
  braze: PracticeBraze;
  profile: string;
  canaries: Canaries;
  studio: Screen;
  tenantId: TenantId;
  open(path: string): Promise<Page>;
  /** All that was said on the consoles of pages and background. */
  said(): string[];
  /** Has the background say a word on its console. */
  sayInBackground(text: string): Promise<void>;
  /** Closes the browser; its profile stays until `close`. */
  end(): Promise<void>;
  close(): Promise<void>;
};

const secret = (name: string): string => `${name}.${randomUUID()}@canary.example`;

/**
 * A live workspace with canaries in it, in a browser whose profile stays until `close`.
 * @param others hosts that answer on a loopback port, which the extension may reach as well
 */
export async function startCanaryRun(
  browser: 'chromium' | 'firefox',
  keep: KeepKey,
  others: Record<string, number> = {},
): Promise<CanaryRun> {
  const braze = await startPracticeBraze();
  const { key } = await braze.behind('POST keys', { permissions: KEY_PERMISSIONS.map(({ name }) => name) });
  const canaries = {
    key,
    passphrase: PASSPHRASE,
    wrongKey: randomUUID(),
    sender: secret('sender'),
    replyTo: secret('reply'),
    person: secret('person'),
  };
  const scratch = makeScratch('canary');
  const profile = makeScratch('canary-profile');
  const build =
    browser === 'chromium'
      ? withHosts(chromeBuild(), scratch.folder, [HOST, ...Object.keys(others)])
      : firefoxBuild();
  const options = {
    extensionDir: build,
    hostMap: { [HOST]: braze.port, ...others },
    userDataDir: profile.folder,
  };
  const heard: string[] = [];
  const said = (text: string): void => void heard.push(text);
  const launched =
    browser === 'chromium' ? await launchChromium(options) : await launchFirefox({ ...options, said });
  let ended: Promise<void> | undefined;
  const end = (): Promise<void> => (ended ??= launched.close());
  const open = async (path: string): Promise<Page> => {
    const page = await launched.openPage(path, 1280, 900);
    page.on('console', (message) => heard.push(message.text()));
    page.on('pageerror', (error) => heard.push(String(error)));
    return page;
  };
  if ('worker' in launched) {
    const target = await launched.browser.waitForTarget((one) => one.type() === 'service_worker');
    const session = await target.createCDPSession();
    session.on('Runtime.consoleAPICalled', ({ args }) => heard.push(JSON.stringify(args)));
    session.on('Runtime.exceptionThrown', (thrown) => heard.push(JSON.stringify(thrown)));
    await session.send('Runtime.enable');
  }
  const page = await open('options.html');
  const tenantId = await settle(page, braze, canaries, keep);
  await page.close();
  const studio = screenOf(await open('options.html'));
  await find(studio, { role: 'button', name: studio.words('studio.check.button') });
  return {
    browser,
    build,
    braze,
    profile: profile.folder,
    canaries,
    studio,
    tenantId,
    open,
    said: () => heard,
    sayInBackground: async (text) => {
      if ('worker' in launched) {
        const worker = await launched.worker();
        await worker.evaluate((word) => console.warn(word), text);
        return;
      }
      await studio.page.evaluate(async (word) => {
        type Api = { runtime: { getBackgroundPage(): Promise<{ console: Console }> } };
        const background = await (
          globalThis as unknown as { browser: Api }
        ).browser.runtime.getBackgroundPage();
        background.console.warn(word);
      }, text);
    },
    end,
    close: async () => {
      await end();
      await braze.close();
      scratch.remove();
      profile.remove();
    },
  };
}

/** Headquarters' part, by what its forms say. A wrong key comes first: Braze's answer repeats it. */
async function settle(
  page: Page,
  braze: PracticeBraze,
  canaries: Canaries,
  keep: KeepKey,
): Promise<TenantId> {
  const world = await braze.behind('GET world');
  const form = {
    name: 'Halfmoon on the air',
    instance: 'US-01',
    appId: world.app_id,
    campaignId: world.campaign_id,
    variationId: world.message_variation_id,
    senderName: 'Halfmoon Creamery',
    senderAddress: canaries.sender,
    replyTo: canaries.replyTo,
    zone: 'America/Los_Angeles',
    postalAddress: '120 Northwest Creamery Way, Portland, OR 97209',
    linkHosts: 'halfmooncreamery.example',
  };
  const { tenantId } = await told<{ tenantId: TenantId }>(tell(page, 'tenant.save', form));
  const { name, place, value, variationId, segmentId } = await hawthorne(braze);
  const own = { senderName: '', senderAddress: '', replyTo: '', zone: '', postalAddress: '' };
  const condition = { attribute: 'home_store', comparison: 'equals', value } as const;
  const store = { tenantId, name, place, variationId, segmentId, segmentEqualsCondition: true, condition };
  const { groupId } = await told<{ groupId: GroupId }>(tell(page, 'group.save', { ...store, ...own }));
  await told(tell(page, 'tenant.switch', { tenantId }));
  await told(tell(page, 'group.choose', { groupId }));
  await keep(page, tenantId, canaries.wrongKey);
  return tenantId;
}

/** Presses Check on the Connection page: the host is granted in the click where it isn't yet. */
export const pressCheck = async ({ studio }: Pick<CanaryRun, 'studio'>): Promise<void> => {
  const { source: first } = studio.words('studio.check.button');
  const { source: again } = studio.words('studio.check.again');
  await press(studio, new RegExp(`${first}|${again}`, 'u'));
};

/** The host is granted in a click that tries the wrong key; the right one then replaces it, and is checked. */
export async function putKeyRight(run: CanaryRun, keep: KeepKey): Promise<void> {
  const { studio, tenantId, canaries } = run;
  await pressCheck(run);
  await see(studio, studio.words('problem.keyRefused.title'));
  await keep(studio.page, tenantId, canaries.key);
  await pressCheck(run);
  await see(studio, studio.words('studio.check.found'));
}

/** An email of the plain note to Hawthorne, with a person's address in its words, is confirmed. */
export async function beginOne(run: CanaryRun, subject: string): Promise<string> {
  const { page } = run.studio;
  const groups = await rowsOf<{ id: GroupId; tenantId: string }>(page, 'groups');
  const versions = await rowsOf<TemplateVersion>(page, 'versions');
  const group = groups.find(({ tenantId }) => tenantId === run.tenantId);
  const version = versions.find(({ tenantId }) => tenantId === run.tenantId);
  if (!group || !version) throw new Error('The workspace has no store or no template.');
  const values = {
    subject,
    headline: 'We’re open late',
    message: `Ask ${run.canaries.person}`,
    'button-words': 'See',
    'button-link': 'https://halfmooncreamery.example/hours',
  };
  const store = { tenantId: run.tenantId, groupId: group.id, version };
  // Behind a passphrase it is asked for once more; where it isn't, it is handed over all the same.
  await typedLongAgo(page);
  return confirm(page, await review(page, store, values, inDays(3, '10:00')), run.canaries.passphrase);
}

/** The same, armed when this resolves. */
export async function scheduleOne(run: CanaryRun, subject: string): Promise<string> {
  const sendId = await beginOne(run, subject);
  await journalEndsWith(run.studio.page, sendId, 'armed', 30_000);
  return sendId;
}

/** The Trust page, read anew. */
export async function openTrust(run: CanaryRun): Promise<Screen> {
  const trust = screenOf(await run.open('options.html#trust'));
  await see(trust, trust.words('trust.kept.title'));
  return trust;
}

/** Presses "Save as a file", and gives the file. */
export async function savedFile({ page, words }: Screen): Promise<{ text: string; report: TrustReport }> {
  await page.evaluate(() => {
    const make = URL.createObjectURL.bind(URL);
    const held = globalThis as { outpostSaved?: Promise<string> };
    URL.createObjectURL = (made: Blob) => {
      held.outpostSaved = made.text();
      return make(made);
    };
  });
  await press({ page, words }, words('trust.export'));
  const text = await soon(
    () => page.evaluate(() => (globalThis as { outpostSaved?: Promise<string> }).outpostSaved),
    () => 'No file was saved.',
  );
  return { text, report: JSON.parse(text) as TrustReport };
}
