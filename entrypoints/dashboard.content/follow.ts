import { hinted } from '@/lib/capture/hint';
import { pageKind } from '@/lib/capture/page-kind';
import { isAlive, onCall } from '@/lib/messages/ask-from-page';
import { guideLater } from './later';
import { listen } from './listen';
import { inSlices } from './slices';

const FIRST = 400;
const SLOWEST = 4_000;
/** Seconds after which a page is looked at anyway: what comes late in a shadow root or a frame changes nothing outside. */
const LOOKS = new Set([3, 8, 20]);

/**
 * Follows the page until the second file does: looks at its address once a second, and only where identifiers can
 * stand for a sign of one. Opens the tray for Alt+Shift+O anywhere (Ctrl+K and ⌘K are the dashboard's own).
 */
export function follow(): void {
  const guide = guideLater();
  let href = '';
  let wait = FIRST;
  let seconds = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stop = (): void => undefined;

  const watcher = new MutationObserver(() => {
    watcher.disconnect();
    timer = setTimeout(() => read(false), wait);
  });

  function read(deep: boolean): void {
    stop = inSlices(hinted(document, deep), (found, cost) => {
      if (found) return guide.want('page');
      // A page that changes all the time gets at most a fiftieth of the time for being looked at.
      wait = Math.max(Math.min(SLOWEST, wait * 1.5), cost * 50);
      watcher.observe(document, { childList: true, subtree: true });
    }) as () => undefined;
  }

  function rest(): void {
    stop();
    clearTimeout(timer);
    watcher.disconnect();
  }

  function look(): void {
    if (!isAlive()) return end();
    if (location.href !== href) begin();
    else if (guide.here()) guide.look();
    else if (LOOKS.has((seconds += 1)) && pageKind(new URL(href))) {
      rest();
      read(true);
    }
  }

  function begin(): void {
    href = location.href;
    rest();
    guide.begin();
    if (guide.here()) return;
    wait = FIRST;
    seconds = 0;
    if (pageKind(new URL(href))) read(true);
  }

  const keys = new AbortController();
  const press = (event: KeyboardEvent): void => {
    if (!event.isTrusted || event.repeat || event.code !== 'KeyO' || !event.altKey || !event.shiftKey) return;
    if (!event.ctrlKey && !event.metaKey) guide.want('tray');
  };
  listen(window, 'keydown', press as EventListener, { capture: true, passive: true, signal: keys.signal });

  const clock = setInterval(look, 1_000);
  function end(): void {
    clearInterval(clock);
    keys.abort();
    rest();
    guide.end();
  }
  onCall({ off: end, tray: () => guide.want('tray') });
  begin();
}
