import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { chipsLater, leave } from '@/entrypoints/dashboard.content/chips-later';
import type { Found } from '@/lib/capture/reading';

// The code of the chips comes from the background, into the world that asked for it.

const one = { kind: 'campaign_id', value: 'x', name: '' } as Found; // where it stands doesn't matter here
const asked: unknown[] = [];
const chips = { show: vi.fn(), follow: vi.fn(), end: vi.fn() };
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
  answer = async () => leave(() => chips);
});
afterEach(() => {
  Reflect.deleteProperty(globalThis, 'outpostChips');
  vi.unstubAllGlobals();
  vi.useRealTimers();
});
const settled = () => vi.advanceTimersByTimeAsync(0);

it('asks for nothing while nothing is found', async () => {
  const later = chipsLater();
  later.show([]);
  later.follow();
  await settled();
  expect(asked).toEqual([]);
});

it('asks once, and shows what was found last', async () => {
  const later = chipsLater();
  later.show([one]);
  later.show([one, one]);
  await settled();
  later.show([]);
  expect(asked).toEqual([['chips.bring', { body: {} }]]);
  expect(chips.show.mock.calls).toEqual([[[one, one]], [[]]]);
});

it('asks again, ever more seldom, when nothing comes', async () => {
  answer = async () => undefined;
  const later = chipsLater();
  later.show([one]);
  await vi.advanceTimersByTimeAsync(15_000);
  expect(asked.length).toBe(4);
  answer = async () => leave(() => chips);
  await vi.advanceTimersByTimeAsync(16_000);
  expect(chips.show).toHaveBeenCalledWith([one]);
});

it('makes none when it has ended meanwhile', async () => {
  const later = chipsLater();
  later.show([one]);
  later.end();
  await settled();
  expect(chips.show).not.toHaveBeenCalled();
});
