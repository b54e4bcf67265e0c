import { describe, expect, it } from 'vitest';
import { Instant, ScheduleId, Wall } from '@/lib/ids';
import type { SendState } from '@/lib/send/send';
import { atBraze } from '@/lib/trust/at-braze';

const AT = Instant.parse(Date.UTC(2026, 5, 11, 17));
const LATER = Instant.parse(AT + 3_600_000);
const scheduleId = ScheduleId.parse('a-1');
const moving = { is: 'moving', scheduleId, wall: Wall.parse('2026-06-11T11:00'), instant: LATER } as const;

const CASES: [SendState, ReturnType<typeof atBraze>][] = [
  [{ is: 'scheduling', step: 'intent' }, 'nothing'],
  [{ is: 'scheduling', step: 'name' }, 'nothing'],
  [{ is: 'scheduling', step: 'park' }, 'nothing'],
  [{ is: 'scheduling', step: 'arm' }, 'may-go-out'],
  [{ is: 'scheduling', step: 'settle' }, 'may-go-out'],
  [{ is: 'asks', maybeArmed: false }, 'nothing'],
  [{ is: 'asks', maybeArmed: true }, 'may-go-out'],
  [{ is: 'key-needed', doing: 'scheduling' }, 'may-go-out'],
  [{ is: 'key-needed', doing: 'cancelling' }, 'may-go-out'],
  [{ is: 'key-needed', doing: 'moving' }, 'goes-out'],
  [{ is: 'armed', scheduleId }, 'goes-out'],
  [moving, 'goes-out'],
  [{ is: 'cancelling', harmless: true }, 'nothing'],
  [{ is: 'cancelling', harmless: false }, 'may-go-out'],
  [{ is: 'unknown', lastStep: 'arm' }, 'may-go-out'],
  [{ is: 'cancelled', at: AT }, 'nothing'],
  [{ is: 'refused', problem: { kind: 'key-refused' }, at: AT }, 'nothing'],
  [{ is: 'not-sent', at: AT }, 'nothing'],
  [{ is: 'due', scheduleId }, 'nothing'],
  [{ is: 'sent', recipients: 3, at: AT }, 'nothing'],
  [{ is: 'nobody-emailed', at: AT }, 'nothing'],
  [{ is: 'uncounted', at: AT }, 'nothing'],
  [{ is: 'closed', at: AT }, 'nothing'],
];

describe('what Braze may still do with a send that is forgotten here', () => {
  it.each(CASES)('%j: %s', (state, wanted) => {
    expect(atBraze({ state, instant: AT }, AT - 1)).toBe(wanted);
  });

  it('is nothing that could be stopped once its hour is past, unless it was being moved behind it', () => {
    for (const [state] of CASES)
      expect([state.is, atBraze({ state, instant: AT }, AT)]).toEqual([
        state.is,
        state.is === 'moving' ? 'goes-out' : 'nothing',
      ]);
    expect(atBraze({ state: moving, instant: AT }, LATER)).toBe('nothing');
  });
});
