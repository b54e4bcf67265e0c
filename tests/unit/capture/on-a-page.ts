import { afterEach, beforeEach, vi } from 'vitest';
import type { Guide } from '@/entrypoints/dashboard.content/later';
import { PATH } from './ids';

// The second file on a page of jsdom: what it says, what a person sees and presses, and the time that passes.

type Heard = { target: EventTarget; type: string; does: (event: unknown) => void };
type Body = {
  items?: { kind: string; value: string; name: string }[];
  workspace?: string;
  count?: number;
  doubt?: boolean;
};
export const heard: Heard[] = [];
vi.mock('@/entrypoints/dashboard.content/listen', () => ({
  listen: (target: EventTarget, type: string, does: (event: unknown) => void, how?: object) => {
    heard.push({ target, type, does });
    target.addEventListener(type, does as EventListener, how);
  },
}));
// jsdom has no layout: everything is in sight.
vi.mock('@/entrypoints/dashboard-chips/in-sight', () => ({
  watchOver() {},
  isShown: () => true,
  isInSight: async () => true,
}));
export const { handOver } = await import('@/entrypoints/dashboard-chips/hand-over');
const { guide } = await import('@/entrypoints/dashboard-chips/guide');

/** Another campaign of another workspace. */
export const NEXT = `/engagement/campaigns/${'b'.repeat(24)}/${'9'.repeat(24)}`;
const said: { type: string; body: Body }[] = [];
export const idle: (() => void)[] = [];
let last: () => ShadowRoot | undefined;
export const guides: Guide[] = [];
export const state = { copied: '', isHeard: true };

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance', 'requestAnimationFrame'] });
  const attach = vi.spyOn(Element.prototype, 'attachShadow');
  last = () => attach.mock.results.at(-1)?.value as ShadowRoot | undefined;
  vi.stubGlobal('chrome', {
    runtime: {
      id: 'x',
      getManifest: () => ({ version: '1' }),
      sendMessage: async ({ type, data }: { type: string; data: { body: Body } }) => {
        said.push({ type, body: data.body });
        return state.isHeard ? { res: {} } : {};
      },
    },
    i18n: { getMessage: (key: string) => key },
  });
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  vi.stubGlobal('requestIdleCallback', (step: () => void) => idle.push(step));
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: { writeText: async (text: string) => void (state.copied = text) },
  });
  history.replaceState({}, '', PATH);
});
afterEach(() => {
  for (const one of guides.splice(0)) one.end();
  said.length = heard.length = idle.length = 0;
  Object.assign(state, { copied: '', isHeard: true });
  document.body.innerHTML = document.title = '';
  vi.restoreAllMocks();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

export const page = (
  campaign: string,
  rows = '<p><code>email-1</code> <span>(Hawthorne)</span></p>',
): string => `<h4>Campaign ID</h4><code>${campaign}</code><h4>Message Variation ID</h4><div>${rows}</div>`;
export const begin = (): Guide => {
  const made = guide();
  guides.push(made);
  made.begin();
  return made;
};
export const rest = () => {
  for (const step of idle.splice(0)) step();
};
/** Lets so much time pass; the page is looked at once a second. */
export const pass = async (seconds: number) => {
  for (let half = 0; half < seconds * 2; half += 1) {
    await vi.advanceTimersByTimeAsync(500);
    rest();
    await Promise.resolve();
    if (half % 2 === 1) guides.at(-1)?.look();
  }
};
export const press = async (is: (button: HTMLElement) => boolean) => {
  const found = heard.findLast(
    ({ target, type }) => type === 'click' && target instanceof HTMLButtonElement && is(target),
  );
  if (!found) throw new Error('There is no such button.');
  found.does({ isTrusted: true, stopPropagation() {} });
  await vi.advanceTimersByTimeAsync(0);
  for (let turn = 0; turn < 8; turn += 1) await Promise.resolve();
};
export const notes = (): Body[] => said.filter(({ type }) => type === 'capture.note').map(({ body }) => body);
export const seen = (): Body[] => said.filter(({ type }) => type === 'page.seen').map(({ body }) => body);
/** The layer that was made last. */
export const layer = (): ShadowRoot | undefined => last();
export const trayText = (): string => last()?.textContent ?? '';
