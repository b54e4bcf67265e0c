// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { removedWords } from '@/components/compose/EmailCard';
import { WhichHour } from '@/components/compose/WhichHour';
import { isFresh, markedPath } from '@/components/hooks/new-email-mark';
import { sanitise } from '@/components/hooks/sanitise';
import { showToast } from '@/components/hooks/toasts';
import { Asks } from '@/components/sends/Asks';
import { UndoRing } from '@/components/sends/UndoRing';
import { Toasts } from '@/components/ui/Toasts';
import { Instant, Wall, type Zone } from '@/lib/ids';
import { resolveWhen } from '@/lib/send/when';
import { sendOf } from './a-send';
import { plain, speak } from './words';

beforeEach(() => speak('en'));
afterEach(cleanup);
const text = (): string => plain(document.body.textContent);

describe('the undo ring', () => {
  const announced = (): string => plain(screen.getByRole('status').textContent);
  it.each([
    [60, '1:00'],
    [59, '0:59'],
    [9, '0:09'],
    [1, '0:01'],
  ])('with %i seconds left shows %s', (seconds, shown) => {
    render(<UndoRing seconds={seconds} />);
    expect(text()).toContain(shown);
  });

  it('speaks at 60, 30 and 10 seconds, and in between says nothing new', () => {
    const { rerender } = render(<UndoRing seconds={60} />);
    const heard = new Set<string>();
    for (let seconds = 60; seconds > 0; seconds -= 1) {
      rerender(<UndoRing seconds={seconds} />);
      heard.add(announced());
    }
    expect([...heard]).toEqual([
      '60 seconds left to undo from here',
      '30 seconds left to undo from here',
      '10 seconds left to undo from here',
    ]);
  });
});

describe('a toast', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  const wait = (ms: number): void => act(() => void vi.advanceTimersByTime(ms));
  const move = (at: Element, movementX: number): void => {
    const event = new MouseEvent('pointermove', { bubbles: true });
    Object.defineProperties(event, { movementX: { value: movementX }, movementY: { value: 0 } });
    act(() => void at.dispatchEvent(event));
  };
  const rise = (said: string, about?: string): Element => {
    act(() => showToast({ text: said, about }));
    const at = screen.getByText(said).parentElement;
    if (at === null) throw new Error('no toast');
    return at;
  };

  it('leaves after 8 seconds, also from under a pointer that rests', () => {
    render(<Toasts />);
    const toast = rise('Draft deleted');
    fireEvent.pointerEnter(toast);
    move(toast, 0);
    wait(8_100);
    expect(text()).toBe('');
  });

  it('stays while a pointer that moved there is on it', () => {
    render(<Toasts />);
    const toast = rise('Draft deleted');
    move(toast, 3);
    wait(20_000);
    expect(text()).toContain('Draft deleted');
    fireEvent.pointerLeave(toast);
    wait(8_100);
    expect(text()).toBe('');
  });

  it('gives way to a newer word about the same thing', () => {
    render(<Toasts />);
    rise('The clock is at ten', 'clock');
    rise('Draft deleted');
    rise('The clock is at noon', 'clock');
    expect(text()).not.toContain('ten');
    expect(text()).toContain('Draft deleted');
    wait(8_100);
  });
});

describe('a send that asks whether to go on', () => {
  it('says that nothing is in Braze where that is certain', () => {
    render(<Asks send={sendOf({ state: { is: 'asks', maybeArmed: false } })} />);
    expect(text()).toContain('It isn’t in Braze yet, and nothing was sent so far.');
    expect(screen.getByRole('button', { name: 'Don’t send' })).toBeDefined();
  });

  it('says that it may already be scheduled, and that stopping takes it out', () => {
    render(<Asks send={sendOf({ state: { is: 'asks', maybeArmed: true } })} />);
    expect(text()).toContain('It may already be scheduled in Braze.');
    expect(text()).toContain('If you stop it, we take it out of Braze.');
    expect(screen.getByRole('button', { name: 'Stop it' })).toBeDefined();
  });
});

describe('an hour that the clock shows twice or not at all', () => {
  const ask = (wall: string, onChange = vi.fn<(when: unknown) => void>()) => {
    const when = { mode: 'at', wall: Wall.parse(wall) } as const;
    const zone = 'America/Los_Angeles' as Zone; // a zone name
    const resolved = resolveWhen(when, zone, Instant.parse(Date.UTC(2026, 9, 20)));
    if (resolved.ok) throw new Error('a plain hour');
    render(
      <WhichHour resolved={resolved} when={when} zone={zone} place="Portland, OR" onChange={onChange} />,
    );
    return onChange;
  };

  it('is asked for by the names of its zones where it comes twice', () => {
    const onChange = ask('2026-11-01T01:30');
    expect(text()).toContain('1:30 AM comes twice that day in Portland');
    expect(screen.getAllByRole('button').map((button) => plain(button.textContent))).toEqual([
      'The first, 1:30 AM PDT',
      'The second, 1:30 AM PST',
    ]);
    fireEvent.click(screen.getAllByRole('button')[1] as HTMLElement); // there are two
    expect(onChange).toHaveBeenCalledWith({ mode: 'at', wall: '2026-11-01T01:30', pick: 'later' });
  });

  it('is replaced by one that exists where the clock jumps', () => {
    const onChange = ask('2027-03-14T02:30');
    expect(text()).toContain('2:30 AM doesn’t exist that day in Portland');
    fireEvent.click(screen.getAllByRole('button')[0] as HTMLElement); // there are two
    expect(onChange).toHaveBeenCalledWith({ mode: 'at', wall: '2027-03-14T01:30' });
  });

  it('takes its article in Spanish', () => {
    speak('es');
    ask('2026-11-01T01:30');
    expect(text()).toContain('Ese día el reloj de Portland marca dos veces la 1:30');
  });
});

describe('what a preview leaves out', () => {
  const page = (body: string, head = ''): string =>
    `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;

  it('is nothing for an email of plain parts', () => {
    expect(sanitise(page('<p>Fig &amp; honey</p>')).removed).toEqual([]);
    expect(removedWords([])).toBe('Nothing was removed for this preview.');
  });

  it('is told by kind, each once', () => {
    const { html, removed } = sanitise(
      page(
        '<script>1</script><script>2</script><p onclick="x()">a</p><iframe src="https://a.example"></iframe>' +
          '<form action="https://a.example"><input></form><img src="https://a.example/p.png">' +
          '<div style="background:url(https://a.example/x.png)">b</div>',
        '<meta charset="utf-8"><!-- for Outlook -->',
      ),
    );
    expect(removed).toEqual(['scripts', 'frames', 'forms', 'styles', 'pictures', 'settings', 'comments']);
    expect(html).not.toMatch(/script|iframe|a\.example|<form|<input/);
    expect(removedWords(['scripts', 'pictures'])).toBe(
      'Removed for this preview only: scripts and pictures from elsewhere.',
    );
  });

  it('stands a form whose field is named like what the sanitiser asks for', () => {
    const { html, removed } = sanitise(page('<form><input name="nodeName"></form><p>Still here</p>'));
    expect(html).toContain('Still here');
    expect(removed).toContain('forms');
  });

  it('starts anew with each email', () => {
    sanitise(page('<script>1</script>'));
    expect(sanitise(page('<p>a</p>')).removed).toEqual([]);
  });
});

describe('the mark of a new email', () => {
  const hash = (now: number): string => new URL(markedPath(now), 'https://x.example').hash;
  it('counts for seconds and no longer', () => {
    expect(isFresh(hash(1_000_000), 1_003_000)).toBe(true);
    expect(isFresh(hash(1_000_000), 1_020_000)).toBe(false);
    expect(isFresh('', 0)).toBe(false);
    expect(isFresh('#new', 0)).toBe(false);
    expect(isFresh('#new=x', 0)).toBe(false);
  });
});
