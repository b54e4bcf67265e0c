import { method, parentOf } from '@/lib/capture/dom';
import { reading } from '@/lib/capture/read-page';
import { type Found, isCampaignPage, type Reading } from '@/lib/capture/reading';
import { askFromPage, isAlive, onOff } from '@/lib/messages/ask-from-page';
import { chipsLater } from './chips-later';

const contains = method(Node.prototype, 'contains');

const SLICE = 3; // ms of work before the page gets its turn
const LATE = 6_000; // panels come seconds after the page (braze/dashboard.md 8): no doubt before that
const FIRST = 400;
const SLOWEST = 4_000;

/**
 * Follows the page: reads when its address changes and when the part that matters changes, and sleeps in between. On
 * any other page than a campaign's it only looks at the address once a second.
 */
export function follow(): void {
  const chips = chipsLater();
  let href = '';
  let turn = 0; // a new one makes every read of an older one stop
  let began = 0;
  let wait = FIRST;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let latest: Reading | undefined;
  let region: Node | undefined;
  let told = '';

  const watcher = new MutationObserver(() => {
    chips.follow();
    again(wait);
  });
  /** Once, later: however much changes meanwhile costs nothing, since nobody listens. */
  function again(milliseconds: number): void {
    watcher.disconnect();
    clearTimeout(timer);
    timer = setTimeout(read, milliseconds);
  }

  function read(): void {
    watcher.disconnect();
    const mine = (turn += 1);
    const steps = reading(new URL(location.href), document);
    let spent = 0;
    const step = (): void => {
      if (mine !== turn) return;
      const start = performance.now();
      try {
        for (;;) {
          const { done, value } = steps.next();
          if (done) return show(value, spent + performance.now() - start);
          if (performance.now() - start > SLICE) break;
        }
      } catch {
        return show({ page: 'api-campaign', captures: [], doubts: ['no-label'] }, spent);
      }
      spent += performance.now() - start;
      requestIdleCallback(step, { timeout: 300 });
    };
    requestIdleCallback(step, { timeout: 300 });
  }

  function show(found: Reading, cost: number): void {
    latest = found;
    const { captures } = found;
    chips.show(captures);
    if (captures.length > 0) tell(captures.length, false);
    else if (told !== '') tell(0, told.endsWith('?') && found.doubts.length > 0);
    // A page that changes all the time gets at most a fiftieth of the time for being read.
    wait = captures.length > 0 ? FIRST : Math.min(SLOWEST, wait * 1.5);
    wait = Math.max(wait, cost * 50);
    region = captures.length > 0 ? commonOf(captures) : undefined;
    watcher.observe(region ?? document, {
      childList: true,
      subtree: true,
      characterData: region !== undefined,
    });
  }

  /** Says it once for each change: the tab's badge, and the popup's line when a page isn't understood. */
  function tell(count: number, doubt: boolean): void {
    const now = `${count}${doubt ? '?' : ''}`;
    if (now === told) return;
    told = now;
    void askFromPage('page.seen', doubt ? { count: 0, doubt } : { count: Math.min(count, 999) });
  }

  function look(): void {
    if (!isAlive()) return end();
    if (location.href !== href) return begin();
    if (region !== undefined && !region.isConnected) again(0);
    const doubts = latest?.doubts.length ?? 0;
    if (doubts > 0 && performance.now() - began > LATE) tell(0, true);
  }

  function begin(): void {
    href = location.href;
    began = performance.now();
    turn += 1;
    wait = FIRST;
    latest = region = undefined;
    watcher.disconnect();
    clearTimeout(timer);
    if (isCampaignPage(new URL(href))) return again(0);
    chips.show([]);
    if (told !== '') tell(0, false);
  }

  const clock = setInterval(look, 1_000);
  function end(): void {
    turn += 1;
    clearInterval(clock);
    clearTimeout(timer);
    watcher.disconnect();
    chips.end();
  }
  onOff(end);
  begin();
}

/** The smallest part of the page with every value in it; with no variations yet, the whole page. */
function commonOf(captures: readonly Found[]): Node | undefined {
  if (!captures.some(({ kind }) => kind === 'message_variation_id')) return undefined;
  let common: Node | undefined;
  for (const { from } of captures) {
    if (common === undefined) common = from;
    while (common !== undefined && !contains(common, from)) common = parentOf(common) ?? undefined;
  }
  return common;
}
