import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { guideLater, leave } from '@/entrypoints/dashboard.content/later';

// The code that reads and shows comes from the background, into the world that asked for it.

const asked: unknown[] = [];
const guide = { begin: vi.fn(), look: vi.fn(), tray: vi.fn(), end: vi.fn() };
let answer: () => Promise<unknown>;

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  asked.length = 0;
  const sendMessage = (message: { type: string; data: unknown }) => {
    asked.push([message.type, message.data]);
    return answer();
  };
  vi.stubGlobal('chrome', { runtime: { sendMessage } });
  answer = async () => leave(() => guide);
});
afterEach(() => {
  Reflect.deleteProperty(globalThis, 'outpostChips');
  vi.unstubAllGlobals();
  vi.useRealTimers();
});
const settled = () => vi.advanceTimersByTimeAsync(0);

it('asks for nothing while there is no sign of an identifier', async () => {
  const later = guideLater();
  later.begin();
  later.look();
  await settled();
  expect([asked, later.here()]).toEqual([[], false]);
});

it('asks once, and reads the page that is there then', async () => {
  const later = guideLater();
  later.want('page');
  later.want('page');
  await settled();
  expect(asked).toEqual([['chips.bring', { body: {} }]]);
  expect([guide.begin.mock.calls.length, guide.tray.mock.calls.length]).toEqual([1, 0]);
});

it('opens the tray that a person asked for before anything was there', async () => {
  const later = guideLater();
  later.want('tray');
  await settled();
  expect(guide.tray).toHaveBeenCalledOnce();
  later.want('tray');
  expect([guide.tray.mock.calls.length, asked.length]).toEqual([2, 1]);
});

it('asks again, ever more seldom, when nothing comes', async () => {
  answer = async () => undefined;
  const later = guideLater();
  later.want('page');
  await vi.advanceTimersByTimeAsync(15_000);
  expect(asked.length).toBe(4);
  answer = async () => leave(() => guide);
  await vi.advanceTimersByTimeAsync(16_000);
  expect(guide.begin).toHaveBeenCalledOnce();
});

it('makes none when it has ended meanwhile, or the page has gone on to another', async () => {
  const later = guideLater();
  later.want('page');
  later.end();
  await settled();
  expect(guide.begin).not.toHaveBeenCalled();
});
