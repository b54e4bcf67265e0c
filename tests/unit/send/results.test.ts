import { describe, expect, it } from 'vitest';
import { Instant, SendId } from '@/lib/ids';
import { numberOf, tell } from '@/lib/send/results';

const HOUR = 3_600_000;
const LEFT = Date.UTC(2026, 5, 11, 17);
const counted = (hours: number, more: object = {}) => ({
  sendId: SendId.parse('00000000-0000-4000-8000-000000000001'),
  at: Instant.parse(LEFT + hours * HOUR),
  sent: 2232,
  ...more,
});

describe('what is told of a send’s counts', () => {
  it.each([
    [0.1, 0, 'not-yet'],
    [0.1, 3, 3],
    [0.1, undefined, 'not-given'],
    [1, 0, 0],
    [30, 0, 0],
    [30, 907, 907],
    [30, undefined, 'not-given'],
  ])('%d hours after the hour, %s people who opened: %s', (hours, uniqueOpens, wanted) => {
    expect(tell(counted(hours, { uniqueOpens }), LEFT).opened).toBe(wanted);
  });

  it('is a share of what was delivered, or of everyone where Braze says no more', () => {
    expect(tell(counted(30, { delivered: 2210 }), LEFT).of).toBe(2210);
    expect(tell(counted(30), LEFT).of).toBe(2232);
  });

  it('never adds what mail apps open by themselves', () => {
    const told = tell(counted(30, { uniqueOpens: 907, machineOpens: 400 }), LEFT);
    expect([told.opened, told.byMachines]).toEqual([907, 400]);
  });

  it('has a number only where one was given', () => {
    expect([numberOf(0), numberOf('not-yet'), numberOf('not-given')]).toEqual([0, undefined, undefined]);
  });
});
