// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { CAMPAIGN, OTHER } from './ids';
import { begin, guides, heard, idle, page, pass, rest, seen, state } from './on-a-page';

describe('what changes', () => {
  /** A clock by which two steps fill a slice, so that a page is read in many. */
  const slowly = () => {
    let at = 40_000;
    vi.spyOn(performance, 'now').mockImplementation(() => (at += 2));
  };
  const read = async (tenths: number) => {
    for (let i = 0; i < tenths; i += 1) {
      await vi.advanceTimersByTimeAsync(100);
      rest();
      if (i % 10 === 0) guides.at(-1)?.look();
    }
  };
  const untilReading = async () => {
    for (let i = 0; i < 400 && idle.length === 0; i += 1) await vi.advanceTimersByTimeAsync(100);
    for (let i = 0; i < 5; i += 1) rest();
    expect(idle.length).toBe(1); // in the middle of reading
  };

  it('is seen when it comes while the page is being read', async () => {
    document.body.innerHTML = `<div id="late"></div><div id="more"></div>${'<p>x</p>'.repeat(3000)}`;
    begin();
    await pass(25);
    slowly();
    document.querySelector('#more')?.append('one');
    await untilReading();
    const late = document.querySelector('#late');
    if (late) late.innerHTML = page(CAMPAIGN);
    await read(600);
    expect(seen().at(-1)?.count).toBe(2);
  });

  it('never gives the halves of two pages as one', async () => {
    const filler = '<p>x</p>'.repeat(3000);
    document.body.innerHTML = `<div id="one"><h4>Campaign ID</h4><code>${CAMPAIGN}</code></div>${filler}<div id="two"><h4>Message Variation ID</h4><p>email-1</p></div>`;
    slowly();
    begin();
    await untilReading();
    const [one, two] = [document.querySelector('#one code'), document.querySelector('#two p')];
    if (one && two) [one.textContent, two.textContent] = [OTHER, 'email-900'];
    await Promise.resolve();
    for (let i = 0; i < 5_000 && idle.length > 0; i += 1) rest(); // the rest of that reading
    expect(seen()).toEqual([]);
    await read(100);
    expect(seen().at(-1)?.count).toBe(2);
  });

  it.each([
    ['a field that gets its value by its property', `<input type="text" readonly value="">`, 'value'],
    ['a text that is written into a node that is there', '<code>Loading</code>', 'textContent'],
  ])('is seen though it is %s', async (_, html, how) => {
    document.body.innerHTML = `<h4>Campaign ID</h4>${html}`;
    begin();
    await pass(40);
    const at = document.querySelector('input,code');
    if (how === 'value') (at as HTMLInputElement).value = CAMPAIGN;
    else if (at?.firstChild) at.firstChild.nodeValue = CAMPAIGN;
    await pass(40);
    expect(seen().at(-1)?.count).toBe(1);
  });

  it.each([
    ['a field is emptied', '<input type="text" readonly value="">', ''],
    [
      'another value stands outside the list',
      `<code>${CAMPAIGN}</code>`,
      `<h4>Campaign ID</h4><code>${OTHER}</code>`,
    ],
  ])('takes the badge away when %s', async (_, html, out) => {
    document.body.innerHTML = `<h4>Campaign ID</h4>${html}<section><h4>Message Variation ID</h4><div><p>email-1</p><p>email-2</p></div></section><div id="out"></div>`;
    const field = document.querySelector('input');
    if (field) field.value = CAMPAIGN;
    begin();
    await pass(40);
    expect(seen().at(-1)?.count).toBe(3);
    if (field) field.value = '';
    const other = document.querySelector('#out');
    if (other) other.innerHTML = out;
    await pass(40);
    expect(seen().at(-1)?.count).toBe(0);
  });
});

describe('the badge', () => {
  it('is told again when one comes back to a page that the browser kept', async () => {
    document.body.innerHTML = page(CAMPAIGN);
    begin();
    await pass(5);
    expect(seen().length).toBe(1);
    const back = heard.findLast(({ type }) => type === 'pageshow');
    back?.does({ isTrusted: true, persisted: true });
    await pass(2);
    expect(seen().map(({ count }) => count)).toEqual([2, 2]);
    back?.does({ isTrusted: false, persisted: true });
    await pass(2);
    expect(seen().length).toBe(2);
  });

  it('is told again when nobody heard it', async () => {
    document.body.innerHTML = page(CAMPAIGN);
    state.isHeard = false;
    begin();
    await pass(2);
    state.isHeard = true;
    const before = seen().length;
    await pass(20);
    expect(seen().length).toBe(before + 1);
  });
});
