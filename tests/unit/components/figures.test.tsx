// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { cleanup, render } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Figures, machineWords } from '@/components/sends/Results';
import { LastSent } from '@/components/status/LastSent';
import { Instant } from '@/lib/ids';
import { numberOf, tell } from '@/lib/send/results';
import type { SendResults } from '@/lib/send/send';
import { sendOf } from './a-send';
import { plain, speak } from './words';

const send = sendOf();
const MINUTE = 60_000;
const results = (minutes: number, more: Partial<SendResults> = {}): SendResults => ({
  sendId: send.id,
  at: Instant.parse(send.instant + minutes * MINUTE),
  sent: 2232,
  delivered: 2210,
  bounces: 22,
  uniqueOpens: 907,
  machineOpens: 400,
  uniqueClicks: 120,
  unsubscribes: 4,
  ...more,
});
beforeEach(() => speak('en'));
afterEach(cleanup);
const text = (): string => plain(document.body.textContent);
const show = (one: SendResults) => render(<Figures results={one} told={tell(one, send.instant)} />);

describe('the numbers of one email', () => {
  it('are people, and shares of what was delivered', () => {
    show(results(24 * 60));
    expect(text()).toBe(
      'Opened41.0%907 of 2,210 peopleClicked5.4%120 of 2,210 people' +
        'Delivered99.0%2,210Couldn’t be delivered1.0%22Unsubscribed0.2%4',
    );
  });

  it('say in the first minutes that they are still to come, never 0.0%', () => {
    show(results(1, { delivered: 112, bounces: 1, uniqueOpens: 0, uniqueClicks: 0, unsubscribes: 0 }));
    expect(text()).toBe(
      'Numbers come in over the next hours.Delivered112Couldn’t be delivered1Unsubscribed0',
    );
  });

  it('name a single figure that is still to come', () => {
    show(results(12, { delivered: 1400, uniqueOpens: 14, uniqueClicks: 0 }));
    expect(text()).toContain('Opened1.0%14 of 1,400 peopleClickednot yet');
  });

  it('keep a zero that has had its time', () => {
    show(results(24 * 60, { uniqueOpens: 0, uniqueClicks: 0 }));
    expect(text()).toContain('Opened0.0%');
  });

  it('never show a figure that Braze didn’t give as a zero', () => {
    show(results(24 * 60, { uniqueOpens: undefined }));
    expect(text()).toContain('Openednot given');
  });

  it('count what mail apps open by themselves apart, and say so', () => {
    const told = tell(results(24 * 60), send.instant);
    expect(told.opened).toBe(907);
    expect(machineWords(told)).toBe(
      'Each person counts once. 400 opens that mail apps made on their own aren’t added.',
    );
  });
});

describe('the popup', () => {
  const popup = (one: SendResults) => {
    const told = tell(one, send.instant);
    const last = {
      title: send.title,
      instant: send.instant,
      emailed: told.emailed,
      delivered: told.early ? undefined : one.delivered,
      of: told.of,
      opened: numberOf(told.opened),
      clicked: numberOf(told.clicked),
    };
    render(<LastSent last={last} zone={send.zone} />);
  };
  it('tells the same as the email’s own page', () => {
    popup(results(24 * 60));
    expect(text()).toContain('2,210delivered41.0%opened5.4%clicked'.replace(/(\d[\d,.%]*)([a-z]+)/g, '$2$1'));
  });

  it('tells how many were emailed while the rest is still to come', () => {
    popup(results(1, { delivered: 112, uniqueOpens: 0, uniqueClicks: 0 }));
    expect(text()).toContain('emailed2,232openednot yetclickednot yet');
  });
});
