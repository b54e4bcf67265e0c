import { method, upOf } from '@/lib/capture/dom';
import { pageKind } from '@/lib/capture/page-kind';
import { reading, readPage } from '@/lib/capture/read-page';
import { type Found, NOTHING, type Reading } from '@/lib/capture/reading';
import { askFromPage } from '@/lib/messages/ask-from-page';
import type { Guide } from '../dashboard.content/later';
import { inSlices } from '../dashboard.content/slices';
import { makeChips } from './chips';
import { campaignOf } from './hand-over';
import { innersOf } from './place';
import { makeTray } from './tray';

const contains = method(Node.prototype, 'contains');

/** Whatever was seen to change: what comes late in a shadow root or a frame can't be watched from outside. */
const LOOKS = [3_000, 8_000, 20_000];
const LATE = 6_000; // panels come seconds after the page (braze/dashboard.md 8): no doubt before that
const FIRST = 400;
const SLOWEST = 4_000;

/**
 * Reads the page, shows chips and the tray, and reads again when the part that matters changes; sleeps in between.
 */
export function guide(): Guide {
  /** At a press: what stands there at this moment, whatever was read before. */
  function now(): Reading {
    try {
      return readPage(new URL(location.href), document);
    } catch {
      return { ...NOTHING, doubts: ['cut'] };
    }
  }
  const tray = makeTray(now);
  const chips = makeChips({
    still: (found) => {
      const { captures } = now();
      const one = captures.find(({ kind, value }) => kind === found.kind && value === found.value);
      return one && { ...one, campaign: campaignOf(captures) };
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
    stop();
    stop = inSlices(reading(new URL(location.href), document), show) as () => undefined;
  }

  function show(found: Reading | undefined, cost: number): void {
    latest = found ?? { ...NOTHING, doubts: ['cut'] };
    const { captures } = latest;
    chips.show(captures);
    tray.update(latest);
    if (captures.length > 0) tell(captures.length, false);
    else if (told !== '') tell(0, told.endsWith('?') && latest.doubts.length > 0);
    // A page that changes all the time gets at most a fiftieth of the time for being read.
    wait = captures.length > 0 ? FIRST : Math.min(SLOWEST, wait * 1.5);
    wait = Math.max(wait, cost * 50);
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
    void askFromPage('page.seen', doubt ? { count: 0, doubt } : { count: Math.min(count, 999) });
  }

  function rest(): void {
    stop();
    clearTimeout(timer);
    watcher.disconnect();
  }

  return {
    begin(): void {
      began = performance.now();
      looks = [...LOOKS];
      wait = FIRST;
      latest = NOTHING;
      region = undefined;
      rest();
      if (pageKind(new URL(location.href))) return again(0);
      chips.show([]);
      tray.update(NOTHING);
      looks = [];
      if (told !== '') tell(0, false);
    },
    look(): void {
      const since = performance.now() - began;
      if ((looks[0] ?? Infinity) < since) {
        looks.shift();
        again(0);
      }
      if (region !== undefined && !region.isConnected) again(0);
      if (latest.doubts.length > 0 && latest.captures.length === 0 && since > LATE) tell(0, true);
    },
    tray: () => tray.open(),
    end(): void {
      rest();
      tray.close();
      chips.end();
    },
  };
}

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
