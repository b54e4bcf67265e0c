import type { Page } from 'puppeteer-core';
import { launchChromium } from '../../harness/browser/chromium.ts';
import { makeScratch } from '../../harness/browser/scratch.ts';
import * as to from '../../harness/dashboard-page.ts';
import { trayOpened } from '../../harness/drive/closed.ts';
import { screenOf, soon, type Screen } from '../../harness/drive/find.ts';
import type { TenantId } from '../../../lib/ids.ts';
import { tell } from './background.ts';
import { chromeBuild } from './build.ts';
import { told } from './confirm.ts';
import { rowsOf } from './database.ts';
import { withHosts } from './granted.ts';
import { pressOurs } from './opened.ts';

const { CAMPAIGN_ID, CAMPAIGN_PATH, DASHBOARD } = to;
export const WORKSPACE = 'Halfmoon on the air';
/** One ID for everybody, 57 of stores by their very names, one nearly so, one of none: 60 in all. */
export const VARIATIONS = [
  { id: 'email-742', name: 'Everybody' },
  { id: 'email-745', name: 'Hawthorne' },
  { id: 'email-751', name: 'Ballard email' },
  { id: 'email-754', name: 'Copy of email 3' },
  ...Array.from({ length: 56 }, (_, i) => ({ id: `email-${800 + i}`, name: `Store ${i + 1}` })),
];
/** A campaign of another workspace, with one of the same numbers. */
export const ELSEWHERE = {
  path: `/engagement/campaigns/${'c'.repeat(24)}/${'d'.repeat(24)}`,
  campaign: 'b7c8d9e0-4321-4def-8abc-9876543210fe',
  variation: { id: 'email-745', name: 'Hawthorne' },
};

/** Another campaign of the same workspace, with a variation of a store's very name. */
export const JULY = {
  path: CAMPAIGN_PATH.replace(/[0-9a-f]{24}/, 'e'.repeat(24)),
  campaign: 'b8c8d9e0-4321-4def-8abc-9876543210fe',
  variation: { id: 'email-760', name: 'Hawthorne' },
};

const IDENTITY = {
  senderName: 'Halfmoon Creamery',
  senderAddress: 'hello@mail.halfmooncreamery.example',
  replyTo: '',
  zone: 'America/Los_Angeles',
  postalAddress: '120 Northwest Creamery Way, Portland, OR 97209',
};
const AS_THE_WORKSPACE = { senderName: '', senderAddress: '', replyTo: '', zone: '', postalAddress: '' };

/**
 * A browser whose helper is on, with three campaigns of two workspaces behind the dashboard's own host, and nothing
 * handed over yet. `connect` saves a connection with 58 stores by what its forms say to the background.
 */
export async function startCaptured(language: 'en' | 'es' = 'en') {
  const scratch = makeScratch('captured');
  const server = await to.startDashboard({
    [CAMPAIGN_PATH]: to.campaignPage("Edit 'Store emails'", CAMPAIGN_ID, VARIATIONS),
    [JULY.path]: to.campaignPage("Edit 'July'", JULY.campaign, [JULY.variation]),
    [ELSEWHERE.path]: to.campaignPage("Edit 'Elsewhere'", ELSEWHERE.campaign, [ELSEWHERE.variation]),
  });
  const chromium = await launchChromium({
    extensionDir: withHosts(chromeBuild(), scratch.folder, [DASHBOARD]),
    hostMap: { [DASHBOARD]: server.port },
    ...(language === 'en' ? {} : { lang: language }),
  });
  const studio: Screen = screenOf(await chromium.openStudio(), language);
  await tell(studio.page, 'helper.turn', { instance: 'US-01', on: true });
  const page: Page = await chromium.browser.newPage();
  const captures = () => rowsOf<{ value: string; workspace?: string }>(studio.page, 'captures');
  return {
    chromium,
    studio,
    page,
    captures,
    /** One press in the tray of a page; then there are so many. */
    handAll: async (path: string, count: number): Promise<void> => {
      await page.bringToFront();
      await page.goto(`https://${DASHBOARD}${path}`);
      await trayOpened(page);
      await pressOurs(page, studio.words('capture.sendAll'));
      await soon(
        async () => (await captures()).length === count,
        async () => `${(await captures()).length} came.`,
      );
    },
    connect: async (campaignId: string = CAMPAIGN_ID): Promise<TenantId> => {
      const { page: at } = studio;
      const ids = { appId: 'c7c8d9e0-4321-4def-8abc-9876543210fe', campaignId, linkHosts: '' };
      const rest = { variationId: 'email-742', instance: 'US-01', name: WORKSPACE };
      const { tenantId } = await told<{ tenantId: TenantId }>(
        tell(at, 'tenant.save', { ...IDENTITY, ...ids, ...rest }),
      );
      const names = ['Hawthorne', 'Ballard', ...VARIATIONS.slice(4).map(({ name }) => name)];
      for (const name of names) {
        const condition = { attribute: 'home_store', comparison: 'equals', value: name } as const;
        const store = { tenantId, name, place: 'Portland, OR', variationId: '', segmentId: '' };
        const more = { segmentEqualsCondition: false, condition };
        await told(tell(at, 'group.save', { ...AS_THE_WORKSPACE, ...store, ...more }));
      }
      return tenantId;
    },
    /** The connection that the panel and the popup are about. */
    bringForward: (tenantId: TenantId) => told(tell(studio.page, 'tenant.switch', { tenantId })),
    close: async (): Promise<void> => {
      await chromium.close();
      server.close();
      scratch.remove();
    },
  };
}
export type CapturedRig = Awaited<ReturnType<typeof startCaptured>>;
