import { describe, expect, it } from 'vitest';
import { advance } from '@/lib/practice/firing';
import { PRACTICE_IDS } from '@/lib/practice/ids';
import { deliveries } from '@/lib/practice/look';
import { PEOPLE_COUNT } from '@/lib/practice/people';
import type { AudienceWire, EmailWire } from '@/lib/practice/wire';
import { createWorld, type PracticeSchedule, type World } from '@/lib/practice/world';

const HOUR = 3_600_000;
const NOW = Date.UTC(2027, 5, 10, 12);
const HAWTHORNE: AudienceWire = {
  custom_attribute: { custom_attribute_name: 'home_store', comparison: 'equals', value: 'hawthorne' },
};
const email = (more: Partial<EmailWire> = {}): EmailWire => ({
  app_id: PRACTICE_IDS.appId,
  from: 'Halfmoon <hello@halfmoon.example>',
  message_variation_id: 'email-101',
  subject: 'Hello',
  body: '<p>x</p>',
  plaintext_body: 'x',
  ...more,
});

function worldWith(...orders: Partial<PracticeSchedule['request'] & { at: number }>[]): World {
  const world = createWorld({ now: NOW, keys: [] });
  for (const [k, { at = NOW, ...request }] of orders.entries()) {
    world.schedules.push({
      id: `schedule-${k}`,
      state: 'waiting',
      createdAt: NOW,
      time: at,
      request: {
        broadcast: true,
        schedule: { time: '' },
        audience: HAWTHORNE,
        messages: { email: email() },
        ...request,
      },
    });
  }
  return world;
}

const all = (world: World, now = NOW) => {
  while (advance(world, now, { maxPeople: 1000 }));
  return [...deliveries(world)];
};

describe('firing', () => {
  it('waits for its time, then reaches everybody once, however often it is asked', () => {
    const world = worldWith({ at: NOW + HOUR });
    expect(all(world, NOW + HOUR - 1)).toEqual([]);
    const rows = all(world, NOW + HOUR);
    expect(rows.length).toBeGreaterThan(2100);
    expect(all(world, NOW + 50 * HOUR)).toEqual(rows);
    expect(rows[0]?.time).toBe(new Date(NOW + HOUR).toISOString());
  });

  it('goes on where it stopped, also after the world was written down and read back', () => {
    const whole = all(worldWith({}));
    for (const maxPeople of [97, 999, 2418, 5000]) {
      let world = worldWith({}, { at: NOW + 1 });
      while (advance(world, NOW, { maxPeople })) world = JSON.parse(JSON.stringify(world));
      expect([...deliveries(world)]).toEqual(whole);
      expect(world.schedules.map((schedule) => schedule.state)).toEqual(['fired', 'waiting']);
    }
  });

  it('keeps the order of time between several that are due', () => {
    const world = worldWith(
      { at: NOW - 1 },
      { at: NOW - 2, messages: { email: email({ subject: 'first' }) } },
    );
    const subjects = all(world).map((row) => row.subject);
    expect(subjects[0]).toBe('first');
    expect(subjects.at(-1)).toBe('Hello');
  });

  it('renders for each person and keeps each subject once', () => {
    const world = worldWith({
      messages: { email: email({ subject: "Hi {{${first_name} | default: 'there'}}" }) },
    });
    const rows = all(world);
    const [fired] = world.fired;
    expect(fired?.subjects.length).toBeLessThan(70);
    expect(rows.some((row) => row.subject === 'Hi there')).toBe(true);
    expect(new Set(rows.map((row) => row.subject))).toEqual(new Set(fired?.subjects));
  });

  it('respects the subscription state', () => {
    const state = (recipient_subscription_state: 'opted_in' | 'subscribed' | 'all') =>
      all(worldWith({ recipient_subscription_state })).length;
    expect(state('all')).toBe(2418);
    expect(state('subscribed')).toBeLessThan(2418);
    expect(state('opted_in')).toBeLessThan(state('subscribed') / 3);
    expect(state('subscribed')).toBe(all(worldWith({})).length);
  });

  it('stops for everybody when a part can’t be rendered', () => {
    const bomb =
      '{% for a in (1..1000) %}{% for b in (1..1000) %}{% for c in (1..1000) %}x{% endfor %}{% endfor %}{% endfor %}';
    for (const body of [bomb, '{% connected_content x %}']) {
      const world = worldWith({ messages: { email: email({ body }) } });
      expect(all(world)).toEqual([]);
      expect(world.fired[0]).toMatchObject({ done: true, failed: expect.any(String) });
    }
  });

  it('asks the guard of every person when the target is overlooked', { timeout: 60_000 }, () => {
    const guard =
      "{% if custom_attribute.${home_store} == 'hawthorne' %}{% else %}{% abort_message('x') %}{% endif %}";
    const html = `<table>${"<tr><td style='padding:8px'>{{${first_name} | default: 'friend'}} likes {{custom_attribute.${favorite_flavor}}}</td></tr>".repeat(12)}${'<p>filler</p>'.repeat(2500)}</table>`;
    for (const [name, subject] of [
      ['guarded', `${guard}Hi`],
      ['unguarded', 'Hi'],
    ] as const) {
      const world = worldWith({
        audience: undefined,
        segment_id: 'x',
        messages: { email: email({ subject, body: html }) },
      });
      world.switches.segmentTarget = 'ignored';
      while (advance(world, NOW, { maxPeople: 1500 }));
      if (name === 'guarded') expect([...deliveries(world)].length).toBeLessThan(2418);
      else expect([...deliveries(world)].length).toBeGreaterThan(PEOPLE_COUNT * 0.9);
    }
  });
});
