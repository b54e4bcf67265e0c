import { expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { isOurPage } from '@/lib/messages/answer';

// The `ui` door (security-and-reliability.md 3): who is let in, by what the browser stamps.

/** Node knows no origin of `chrome-extension:`; a browser does. */
const ORIGIN = 'https://abcdefghijklmnopabcdefghijklmnop.example';
vi.spyOn(browser.runtime, 'getURL').mockImplementation(() => `${ORIGIN}/`);
const id = browser.runtime.id;
const url = `${ORIGIN}/sidepanel.html`;

it.each([
  ['the side panel, the sidebar, the popup', { id, origin: ORIGIN, url }, true],
  ['one of our pages in a tab', { id, origin: ORIGIN, url, frameId: 0, tab: { id: 1 } }, true],
  ['one of our pages in a frame', { id, origin: ORIGIN, url, frameId: 6 }, false],
  ['nobody with an origin, whatever the address says', { id, url, frameId: 0 }, false],
  ['an origin that is none', { id, origin: 'null', url }, false],
  ['an address for an origin', { id, origin: url, url }, false],
  ['a dashboard page', { id, origin: 'https://dashboard-01.braze.com', url, frameId: 0 }, false],
  ['a host that begins as ours', { id, origin: `${ORIGIN}.example`, url, frameId: 0 }, false],
  ['another extension', { id: 'another', origin: ORIGIN, url, frameId: 0 }, false],
  ['nothing at all', {}, false],
])('%s', (_, sender, ours) => {
  expect(isOurPage(sender)).toBe(ours);
});
