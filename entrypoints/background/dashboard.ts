import { acceptCapture, dismissCapture } from '@/lib/commands/accept-capture';
import { matchCaptures } from '@/lib/commands/match-captures';
import { noteCaptures } from '@/lib/commands/note-captures';
import { isHelperOn, settleHelper, turnHelper } from '@/lib/commands/turn-helper';
import { openCaptures } from '@/lib/db/captures';
import type { DashboardHandlers } from '@/lib/messages/answer-dashboard';
import type { Handlers } from '@/lib/messages/answer';
import { badge, bringChips, helper } from './helper';
import { ports } from './wiring';

const captures = openCaptures();

/** What a page of ours may ask about the dashboard helper. */
export const helperHandlers: Pick<
  Handlers,
  'helper.turn' | 'capture.accept' | 'capture.match' | 'capture.dismiss'
> = {
  'helper.turn': (body) => turnHelper(body, ports.db, helper),
  'capture.accept': (body) => acceptCapture(body, ports, captures, Date.now()),
  'capture.match': (body) => matchCaptures(body, ports, captures, Date.now()),
  'capture.dismiss': (body) => dismissCapture(body, captures),
};

/** What the script on a dashboard page may say. */
export const dashboardHandlers: DashboardHandlers = {
  'capture.note': (body, { host }) => noteCaptures(body, { host, at: Date.now() }, captures),
  'page.seen': ({ count, doubt }, { tabId }) => badge(tabId, doubt ? '?' : count === 0 ? '' : String(count)),
  'chips.bring': (_, { tabId }) => bringChips(tabId),
};

export const isOn = (host: string): Promise<boolean> => isHelperOn(host, ports.db, helper);

export const settle = (): Promise<void> => settleHelper(ports.db, helper);
