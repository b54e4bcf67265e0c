import { tableOf, type Format } from '@/lib/capture/export';
import { type Found, MILD, type Reading, shownOf } from '@/lib/capture/reading';
import { say } from '@/lib/messages/ask-from-page';
import { listen } from '../dashboard.content/listen';
import { called } from './chip';
import { copy, handOver } from './hand-over';
import { makeLayer } from './layer';
import { make, mark } from './look';
import { pasteByHand, reportButton, type Typed } from './paste';
import { actButton, announcer, onPress, text } from './parts';

const FORMATS: readonly Format[] = ['tsv', 'csv', 'json'];
/** Rows that a tray shows at most; copying and handing over take all of them. */
const ROWS_MOST = 300;

const controlsOf = (panel: HTMLElement | undefined): HTMLElement[] =>
  panel ? [...panel.querySelectorAll<HTMLElement>('button,select,input')] : [];
const calledBy = (one: Element): string =>
  `${one.tagName} ${one.getAttribute('aria-label') ?? (one.tagName === 'BUTTON' ? one.textContent : '')}`;
const isSame = (one: Found, other: Found): boolean =>
  one.kind === other.kind && one.value === other.value && one.name === other.name;
/**
 * The tray: every identifier of the page, closed until a person asks for it. `now` reads the page at that moment, and
 * once more before anything is copied or handed over, so that nothing of an earlier page goes anywhere.
 */
export function makeTray(now: () => Reading) {
  let host: HTMLElement | undefined;
  let panel: HTMLElement | undefined;
  let root: ShadowRoot | undefined;
  let before: Element | null = null;
  let shown = '';
  const typed: Typed = { text: '' };
  const said = announcer();

  function close(): void {
    host?.remove();
    host = panel = root = undefined;
    if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
  }

  /** `from` has the focus again when it closes: a chip's own button, which the page's `activeElement` can't say. */
  function open(from: Element | null = document.activeElement): void {
    if (host?.isConnected) return close();
    before = from;
    ({ host, root } = makeLayer('above'));
    panel = make('section');
    panel.className = 'tray';
    panel.setAttribute('role', 'dialog');
    panel.setAttribute('aria-label', say('capture_tray'));
    panel.tabIndex = -1;
    listen(panel, 'keydown', (event) => {
      if ((event as KeyboardEvent).key === 'Escape') close(); // a listener of that very type
    });
    root.append(panel);
    fill(now());
    panel.focus({ preventScroll: true });
  }

  function fill(reading: Reading, note = ''): void {
    const { captures, doubts, page } = reading;
    shown = shownOf(reading);
    const isEarlier = doubts.includes('earlier');
    const changed = doubts.some((doubt) => !MILD.has(doubt)) || (doubts.length > 0 && captures.length === 0);
    const title = isEarlier
      ? say('capture_earlier')
      : changed
        ? say('capture_changed')
        : say('capture_trayTitle', [String(captures.length)]);
    panel?.replaceChildren(head(title));
    if (note !== '') panel?.append(text('p', note, 'note'));
    if (isEarlier) panel?.append(text('p', say('capture_earlierBody'), 'note'));
    else if (changed)
      panel?.append(
        text('p', say('capture_changedBody'), 'note'),
        ...pasteByHand(reading, said, typed),
        reportButton(reading, said),
      );
    else if (captures.length === 0)
      panel?.append(
        text(
          'p',
          say(page === 'other' ? 'capture_where_other' : `capture_where_${page.replace('-', '_')}`),
          'note',
        ),
      );
    else panel?.append(list(reading), foot());
    if (!changed && captures.length > 0 && doubts.length > 0)
      panel?.append(text('p', say('capture_unlabelled'), 'note'), reportButton(reading, said));
    panel?.append(said);
  }

  function head(title: string): HTMLElement {
    const top = make('div'); // a header would be a landmark of the page
    top.className = 'head';
    const words = make('div');
    words.append(text('h2', title), text('p', say('capture_own'), 'quiet'));
    const shut = text('button', '×', 'shut');
    shut.type = 'button';
    shut.setAttribute('aria-label', say('capture_close'));
    onPress(shut, close);
    top.append(mark(), words, shut);
    return top;
  }

  function list({ captures }: Reading): HTMLElement {
    const rows = make('ul');
    for (const found of captures.slice(0, ROWS_MOST)) {
      const row = make('li');
      const words = make('div');
      words.append(text('strong', called(found)), text('code', found.value));
      words.title = say(`capture_for_${found.kind}`);
      const act = async (): Promise<string> => {
        const fresh = now();
        const same = fresh.captures.find((one) => isSame(one, found));
        return same ? copy(same.value) : redrawn(fresh);
      };
      row.append(
        words,
        actButton({
          className: 'copy',
          words: say('capture_copy'),
          about: called(found),
          title: '',
          act,
          said,
        }),
      );
      rows.append(row);
    }
    if (captures.length > ROWS_MOST) rows.append(text('li', `+ ${captures.length - ROWS_MOST}`, 'quiet'));
    return rows;
  }

  function foot(): HTMLElement {
    const made = make('div');
    made.className = 'foot';
    const formats = make('div');
    formats.setAttribute('role', 'group');
    formats.setAttribute('aria-label', say('capture_copyAll'));
    formats.append(text('span', say('capture_copyAll'), 'quiet'));
    for (const format of FORMATS)
      formats.append(
        actButton({
          className: 'copy',
          words: format.toUpperCase(),
          about: '',
          title: '',
          said,
          act: () => asShown(({ captures }) => copy(tableOf(captures, format))),
        }),
      );
    const send = actButton({
      className: 'send',
      goesOut: true,
      words: say('capture_sendAll'),
      about: '',
      title: '',
      said,
      act: () =>
        asShown(async ({ captures }) => say((await handOver(captures)) ? 'capture_used' : 'capture_notUsed')),
    });
    made.append(formats, send, text('p', say('capture_nothingSent'), 'quiet'));
    return made;
  }

  /** Nothing goes anywhere that the tray doesn't show: what the page has changed is shown first. */
  async function asShown(does: (reading: Reading) => Promise<string>): Promise<string> {
    const fresh = now();
    return shownOf(fresh) === shown ? does(fresh) : redrawn(fresh);
  }
  function redrawn(fresh: Reading): string {
    const note = say('capture_gone');
    update(fresh, note);
    return note;
  }

  /** Redraws only what differs, so that a page that reads again takes nobody's focus or typing away. */
  function update(reading: Reading, note = ''): void {
    if (!host?.isConnected || shownOf(reading) === shown) return;
    const had = root?.activeElement;
    fill(reading, note);
    if (!had) return;
    const same = controlsOf(panel).find((one) => calledBy(one) === calledBy(had));
    (same ?? panel)?.focus({ preventScroll: true });
  }

  return {
    open,
    /** The page was read again. */
    update: (reading: Reading): void => update(reading),
    close,
  };
}
