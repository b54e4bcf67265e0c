import { browser } from 'wxt/browser';
import { logProblem } from '@/lib/log';
import { PAGE_MESSAGE_MOST } from './ask-from-page';
import { channel } from './channel';
import { type DashboardIn, type DashboardName, FROM_DASHBOARD } from './protocol';

export type From = { host: string; tabId: number };
export type DashboardHandlers = {
  [N in DashboardName]: (body: DashboardIn<N>, from: From) => Promise<void>;
};

/** All that ever goes back to a page, whatever it said. */
const HEARD = { ok: true, value: {} } as const;

/**
 * Opens the `cs` door (security-and-reliability.md 3): the script in the top frame of a dashboard page for whose
 * host the person has the helper on. Any other sender gets no answer; from the right one, a message that doesn't parse changes
 * nothing and is answered like any other. Silence, when our own writing failed, is all that the person is told by.
 */
export function answerDashboard(handlers: DashboardHandlers, isOn: (host: string) => Promise<boolean>): void {
  for (const name of Object.keys(FROM_DASHBOARD) as DashboardName[]) answerOne(name, handlers, isOn);
}

function answerOne<N extends DashboardName>(
  name: N,
  handlers: DashboardHandlers,
  isOn: (host: string) => Promise<boolean>,
): void {
  // The channel's map knows the `ui` names; TypeScript can't follow one name through two generics.
  const listen = channel.onMessage as unknown as (
    n: N,
    f: (message: { data: unknown; sender: Sender }) => Promise<unknown>,
  ) => void;
  listen(name, async ({ data, sender }) => {
    const from = dashboardOf(sender);
    if (from === undefined || !(await isOn(from.host))) return undefined;
    const body = read(name, data);
    if (body === undefined) return HEARD;
    try {
      await handlers[name](body, from);
      return HEARD;
    } catch (error) {
      logProblem(name, error);
      return undefined;
    }
  });
}

type Sender = {
  id?: string | undefined;
  origin?: string | undefined;
  frameId?: number | undefined;
  tab?: { id?: number | undefined } | undefined;
};

/** What the browser stamps: our own script, in a tab, in its top frame, with an origin. Origins, never prefixes. */
export function dashboardOf(sender: Sender): From | undefined {
  const { id, origin, frameId, tab } = sender;
  if (id !== browser.runtime.id || frameId !== 0 || tab?.id === undefined || origin === undefined)
    return undefined;
  if (!URL.canParse(origin)) return undefined;
  const url = new URL(origin);
  return url.protocol === 'https:' && url.origin === origin ? { host: url.host, tabId: tab.id } : undefined;
}

function read<N extends DashboardName>(name: N, data: unknown): DashboardIn<N> | undefined {
  if (typeof data !== 'object' || data === null || !('body' in data)) return undefined;
  if ((JSON.stringify(data)?.length ?? 0) > PAGE_MESSAGE_MOST) return undefined;
  const parsed = FROM_DASHBOARD[name].safeParse(data.body);
  return parsed.success ? (parsed.data as DashboardIn<N>) : undefined; // the schema of that very name
}
