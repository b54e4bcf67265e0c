import { describe, expect, it } from 'vitest';
import { answerPreview } from '@/lib/liquid/preview';
import { compile } from '@/lib/liquid/render';
import { checkLiquid } from '@/lib/liquid/parse';
import { advance } from '@/lib/practice/firing';
import { PRACTICE_IDS } from '@/lib/practice/ids';
import { createWorld, type World } from '@/lib/practice/world';
import { made, PUBLISHED, READ } from '../../browser/support/bombs';

// The background has no worker that could be ended (T8): there the limits alone hold, in practice's own rendering.

const LONG = process.env.OUTPOST_LONG === '1';
const MADE = Array.from({ length: LONG ? 500 : 50 }, (_, seed) => made(seed));
/** Of this process alone. The render limit is 250 ms; the rest is for parsing, and for one step that goes on. */
const MOST_MS = 2_000;
const PATIENCE = LONG ? 600_000 : 60_000;
const NOW = Date.UTC(2027, 5, 10, 12);
const who = { first_name: 'Ana', custom_attribute: {} };

/** ms of computing, not of waiting for a busy machine. */
function timed<T>(run: () => T): { ms: number; value: T } {
  const began = process.cpuUsage();
  const value = run();
  const { user, system } = process.cpuUsage(began);
  return { ms: (user + system) / 1000, value };
}
/** Whether it goes beyond the limits whenever it is rendered; one that is near them may be either. */
const everFails = (source: string): boolean =>
  [1, 2, 3].every(() => !compile(source).render(who).ok) && !NEAR.test(source);
/** Twenty thousand braces that somebody typed are much, and no bomb. */
const NEAR = /^(?:\{\{ '\{' \}\})+$/u;

function worldWith(body: string): World {
  const world = createWorld({ now: NOW, keys: [] });
  const email = {
    app_id: PRACTICE_IDS.appId,
    from: 'Halfmoon <hello@halfmoon.example>',
    message_variation_id: 'email-101',
    subject: 'Hello',
    body,
    plaintext_body: 'x',
  };
  const custom_attribute = {
    custom_attribute_name: 'home_store',
    comparison: 'equals',
    value: 'hawthorne',
  } as const;
  world.schedules.push({
    id: 'bomb',
    state: 'waiting',
    createdAt: NOW,
    time: NOW,
    request: { broadcast: true, schedule: { time: '' }, audience: { custom_attribute }, messages: { email } },
  });
  return world;
}

describe('a Liquid bomb', () => {
  it.each([...PUBLISHED, ...READ])('is read and rendered within the limits: $name', ({ source }) => {
    const { ms, value } = timed(() => compile(source).render(who));
    if (value.ok) expect(value.text.length).toBeLessThanOrEqual(2_097_152);
    else expect(value.failed).toBe(true);
    expect(ms).toBeLessThan(MOST_MS);
  });

  it.each(READ)('is looked at within the limits before it is approved: $name', ({ source }) => {
    expect(timed(() => checkLiquid(source)).ms).toBeLessThan(MOST_MS);
  });

  it('is answered by the preview worker, with at most 320 KB', { timeout: PATIENCE }, () => {
    for (const { source: html } of PUBLISHED) {
      const parts = { subject: 'x', preheader: 'x', html, plaintext: 'x' };
      const { value } = timed(() => answerPreview({ id: 1, parts, person: who }));
      if (value.ok) expect(new TextEncoder().encode(value.parts.html).length).toBeLessThanOrEqual(320 * 1024);
    }
  });

  it('that a seed makes up ends within the limits', { timeout: PATIENCE }, () => {
    const slow = MADE.map(({ name, source }) => ({ name, ...timed(() => compile(source).render(who)) }));
    for (const { name, ms, value } of slow) {
      expect(ms, name).toBeLessThan(MOST_MS);
      if (value.ok) expect(value.text.length, name).toBeLessThanOrEqual(2_097_152);
    }
    const slowest = Math.max(...slow.map(({ ms }) => ms));
    console.log(`Liquid bombs: N = ${MADE.length}, the slowest took ${Math.round(slowest)} ms`);
  });

  it('reaches nobody on practice, and stops its firing at the first person', { timeout: PATIENCE }, () => {
    const bombs = [...PUBLISHED, ...READ, ...MADE.slice(0, LONG ? 100 : 10)];
    for (const { name, source } of bombs) {
      if (!everFails(source)) continue; // harmless after all
      const world = worldWith(`<p>{{ \${first_name} }}</p>${source}`);
      const { ms, value: more } = timed(() => advance(world, NOW, { maxPeople: 1000 }));
      expect(more, name).toBe(false);
      expect(world.fired[0]?.people, name).toEqual([]);
      expect(world.fired[0]?.failed, name).not.toBe(undefined);
      expect(ms, name).toBeLessThan(MOST_MS);
    }
  });
});
