import { method, upOf } from '@/lib/capture/dom';
import { reading, readPage } from '@/lib/capture/read-page';
import { type Found, NOTHING, type Reading, shownOf } from '@/lib/capture/reading';
import { askFromPage } from '@/lib/messages/ask-from-page';
import type { Guide } from '../dashboard.content/later';
import { inSlices } from '../dashboard.content/slices';
import { listen } from '../dashboard.content/listen';
import { makeChips } from './chips';
import { makeEarlier, pageOf } from './earlier';
import { campaignOf } from './hand-over';
import { isOurs } from './layer';
import { innersOf } from './place';
import { makeTray } from './tray';

const contains = method(Node.prototype, 'contains');

/**
 * Whatever was seen to change: what comes late in a shadow root or a frame, and what is written into a field, can't be
 * watched from outside. After these, every so often.
 */
const LOOKS = [3_000, 8_000, 20_000];
const EVERY = 30_000;
const LATE = 6_000; // panels come seconds after the page (braze/dashboard.md 8): no doubt before that
const FIRST = 400;
const SLOWEST = 4_000;
const CUT: Reading = { ...NOTHING, doubts: ['cut'] };

/**
 * Reads the page, shows chips and the tray, and reads again when the part that matters changes; sleeps in between.
 */
export function guide(): Guide {
  const earlier = makeEarlier();
  /** At a press: what stands there at this moment, whatever was read before. */
  function now(): Reading {
    const url = new URL(location.href);
    try {
      return earlier.checked(readPage(url, document), url);
    } catch {
      return CUT;
    }
  }
  const tray = makeTray(now);
  const chips = makeChips({
    still: ({ kind, value, name }) => {
      const { captures } = now();
      const same = captures.find((one) => one.kind === kind && one.value === value && one.name === name);
      if (!same) again(0);
      return same && { ...same, campaign: campaignOf(captures) };
    },
    tray: tray.open,
  });
  let began = 0;
  let wait = FIRST;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stop = (): void => undefined;
  let latest: Reading = NOTHING;
  let region: Node | undefined;
  let told = '';
  let looks: number[] = [];
  let here: string | undefined;
  let cost = 0;
  let isReading = false;
  /** Set when the page changed in the middle of being read: then halves of two pages may stand in one reading. */
  let isTorn = false;
  let before = '';
  let unsure = 0;

  const watcher = new MutationObserver((changes) => {
    if (changes.every(isOfOurs)) return;
    if (isReading) {
      isTorn = true;
      return watcher.disconnect();
    }
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
    rest();
    isReading = true;
    isTorn = false;
    const url = new URL(location.href);
    watcher.observe(document, { childList: true, subtree: true, characterData: true });
    stop = inSlices(reading(url, document), (found, spent) => {
      rest();
      if (location.href !== url.href) return again(0);
      cost = spent;
      const fresh = earlier.checked(found ?? CUT, url);
      // A page that changes all the time gets at most a fiftieth of the time for being read.
      const isUnderWay = fresh.captures.length > 0 || fresh.doubts.includes('earlier');
      wait = isUnderWay ? FIRST : Math.min(SLOWEST, wait * 1.5);
      wait = Math.max(wait, cost * 50);
      const said = shownOf(fresh);
      const isSure = !isTorn || said === before || said === shownOf(latest);
      before = said;
      unsure = isSure ? 0 : unsure + 1;
      if (isSure) {
        earlier.keep(fresh, url);
        show(fresh);
      }
      if (isTorn) again(unsure > 0 && unsure < 4 ? FIRST : wait);
      else watch(fresh.captures);
    }) as () => undefined;
  }

  function show(fresh: Reading): void {
    latest = fresh;
    const { captures, doubts } = fresh;
    chips.show(captures);
    tray.update(fresh);
    if (captures.length > 0) tell(captures.length, false);
    else if (told !== '') tell(0, told.endsWith('?') && doubts.length > 0 && !doubts.includes('earlier'));
  }

  function watch(captures: readonly Found[]): void {
    region = regionOf(captures);
    const watching = { childList: true, subtree: true, characterData: captures.length > 0 };
    watcher.observe(region ?? document, watching);
    // What changes in a frame or a shadow root isn't seen from outside.
    if (region === undefined)
      for (const inner of new Set(captures.flatMap(innersOf))) watcher.observe(inner, watching);
  }

  /** Says it once for each change: the tab's badge, and the popup's line when a page isn't understood. */
  function tell(count: number, doubt: boolean): void {
    const now = `${count}${doubt ? '?' : ''}`;
    if (now === told) return;
    told = now;
    void askFromPage('page.seen', doubt ? { count: 0, doubt } : { count: Math.min(count, 999) }).then(
      (heard) => {
        if (!heard && told === now) told = `unheard ${now}`;
      },
    );
  }

  function rest(): void {
    stop();
    isReading = false;
    clearTimeout(timer);
    watcher.disconnect();
  }

  // Back to a page that was kept: its badge went when it was left.
  const ended = new AbortController();
  const back = (event: PageTransitionEvent): void => {
    if (!event.isTrusted || !event.persisted) return;
    told = '';
    if (here !== undefined) again(0);
  };
  listen(window, 'pageshow', back as EventListener, { passive: true, signal: ended.signal });

  return {
    begin(): void {
      began = performance.now();
      looks = [...LOOKS];
      wait = FIRST;
      latest = NOTHING;
      region = undefined;
      before = '';
      unsure = 0;
      rest();
      const page = pageOf(new URL(location.href));
      if (page !== here) chips.show([]); // at once: what still stands there may be of the page before
      here = page;
      if (here !== undefined) return again(0);
      tray.update(NOTHING);
      looks = [];
      if (told !== '') tell(0, false);
    },
    look(): void {
      const since = performance.now() - began;
      if (here === undefined) return earlier.tidy();
      chips.follow();
      if ((looks[0] ?? Infinity) < since) {
        looks.shift();
        if (looks.length === 0) looks.push(since + Math.max(EVERY, cost * 200));
        again(0);
      }
      if (region !== undefined && !region.isConnected) again(0);
      const { captures, doubts } = latest;
      if (doubts.length > 0 && !doubts.includes('earlier') && captures.length === 0 && since > LATE)
        tell(0, true);
    },
    tray: () => tray.open(),
    end(): void {
      rest();
      ended.abort();
      tray.close();
      chips.end();
    },
  };
}

const isOfOurs = ({ addedNodes, removedNodes, type }: MutationRecord): boolean =>
  type === 'childList' && [...addedNodes, ...removedNodes].every(isOurs);

/**
 * The smallest part of the page with every value in it. On a page with one value alone, and with none yet, more may
 * come anywhere: the whole page.
 */
function regionOf(captures: readonly Found[]): Node | undefined {
  const lists = captures.filter(({ kind }) => kind === 'message_variation_id' || kind === 'app_id');
  if (lists.length === 0) return undefined;
  let common: Node | undefined;
  for (const { from } of captures) {
    if (common === undefined) common = from;
    while (common !== undefined && !contains(common, from)) common = upOf(common) ?? undefined;
  }
  return common;
}
