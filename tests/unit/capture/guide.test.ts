// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { PAGE_MESSAGE_MOST } from '@/lib/messages/ask-from-page';
import { CAMPAIGN, OTHER, PATH } from './ids';
import { begin, handOver, layer, NEXT, notes, page, pass, press, seen, state, trayText } from './on-a-page';

describe('a page that one has left', () => {
  it('is offered neither by the badge nor in the tray while its content stands under another address', async () => {
    document.body.innerHTML = page(CAMPAIGN);
    document.title = "Edit 'June'";
    const made = begin();
    await pass(2);
    expect(seen().at(-1)?.count).toBe(2);
    history.pushState({}, '', NEXT);
    document.title = "Edit 'July'";
    made.begin();
    await pass(10);
    expect(seen().at(-1)).toEqual({ count: 0 });
    made.tray();
    expect(trayText()).toContain('capture_earlier');
    expect(trayText()).not.toContain(CAMPAIGN);
    document.body.innerHTML = page(OTHER);
    await pass(2);
    expect(seen().at(-1)?.count).toBe(0); // one variation is still that of the page before
    document.body.innerHTML = page(OTHER, '<p><code>email-9</code> <span>(Hawthorne)</span></p>');
    await pass(2);
    expect(seen().at(-1)?.count).toBe(2);
    expect(trayText()).toContain(OTHER);
  });

  it('gives nothing to a press that comes before the new address is noticed', async () => {
    document.body.innerHTML = page(CAMPAIGN);
    const made = begin();
    await pass(2);
    made.tray();
    history.pushState({}, '', NEXT);
    await press(({ className }) => className === 'send');
    expect(notes()).toEqual([]);
    expect(trayText()).toContain('capture_earlier');
  });

  it('is itself again when one comes back to it, and a value may stand elsewhere once the page was without it', async () => {
    document.body.innerHTML = page(CAMPAIGN);
    const made = begin();
    await pass(2);
    history.pushState({}, '', NEXT);
    made.begin();
    await pass(2);
    history.pushState({}, '', `${PATH}/?step=2`);
    made.begin();
    await pass(2);
    expect(seen().at(-1)?.count).toBe(2);
    history.pushState({}, '', NEXT);
    document.body.innerHTML = '<p>Loading</p>';
    made.begin();
    await pass(2);
    document.body.innerHTML = page(CAMPAIGN);
    await pass(6);
    expect(seen().at(-1)?.count).toBe(2);
  });

  it('is forgotten on a page without identifiers that shows nothing of it', async () => {
    document.body.innerHTML = page(CAMPAIGN);
    const made = begin();
    await pass(2);
    history.pushState({}, '', '/engagement/segments');
    document.body.innerHTML = '<p>Segments</p>';
    made.begin();
    await pass(2);
    history.pushState({}, '', NEXT);
    document.body.innerHTML = page(CAMPAIGN);
    made.begin();
    await pass(2);
    expect(seen().at(-1)?.count).toBe(2);
  });
});

describe('the tray', () => {
  it('hands over only what it shows: a change is shown first, and by the next press handed over', async () => {
    document.body.innerHTML = page(CAMPAIGN);
    begin().tray();
    await pass(2);
    document.body.innerHTML = page(OTHER, '<p>email-900</p>');
    await press(({ className }) => className === 'send');
    expect(notes()).toEqual([]);
    expect(trayText()).toContain('capture_gone');
    expect(trayText()).toContain('email-900');
    await press(({ className }) => className === 'send');
    expect(notes().flatMap(({ items = [] }) => items.map(({ value }) => value))).toEqual([
      OTHER,
      'email-900',
    ]);
  });

  it('copies nothing of an emptied page and does not say that it did', async () => {
    document.body.innerHTML = page(CAMPAIGN);
    begin().tray();
    await pass(2);
    document.body.innerHTML = '<p>Gone</p>';
    await press(({ textContent }) => textContent === 'TSV');
    expect([state.copied, trayText().includes('capture_copied')]).toEqual(['', false]);
  });

  it('cuts what is too long for one message into several', async () => {
    const from = document.body;
    const found = Array.from({ length: 199 }, (_, i) => ({
      kind: 'message_variation_id' as const,
      value: `email-${i}`,
      name: '"'.repeat(200),
      from,
      to: from,
    }));
    expect(await handOver(found)).toBe(true);
    expect(notes().length).toBe(2);
    for (const body of notes()) expect(JSON.stringify({ body }).length).toBeLessThan(PAGE_MESSAGE_MOST);
    const handed = notes().flatMap(({ items = [] }) => items.map(({ value }) => value));
    expect(handed).toEqual(found.map(({ value }) => value));
  });
});

it.each(
  'keydown keyup beforeinput input compositionstart paste copy pointerdown pointerup pointermove mousemove mouseover touchstart touchend click dblclick auxclick contextmenu wheel dragstart selectstart focusin focus'.split(
    ' ',
  ),
)('lets the page hear no %s in what is ours', (type) => {
  begin().tray();
  const root = layer();
  const heard: string[] = [];
  const hear = () => heard.push(type);
  const ears = [window, document, document.documentElement, root?.host];
  for (const one of ears) one?.addEventListener(type, hear);
  const bubbles = type !== 'focus';
  root?.querySelector('button')?.dispatchEvent(new Event(type, { bubbles, composed: true }));
  for (const one of ears) one?.removeEventListener(type, hear);
  expect([root === undefined, heard]).toEqual([false, []]);
});
