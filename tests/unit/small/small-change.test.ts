import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { sha256 } from '@/lib/hash';
import { AppId, Hash, Instant, ScheduleId, SendName, VariationId, Wall } from '@/lib/ids';
import { logProblem } from '@/lib/log';
import { Problem, PROBLEM_KINDS } from '@/lib/problem';
import { fail, ok } from '@/lib/result';
import { z } from '@/lib/schema';
import { typed } from '../arbitraries';

afterEach(() => void vi.restoreAllMocks());

describe('a hash', () => {
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  ])('of %j is the one of the standard', async (text, wanted) => expect(await sha256(text)).toBe(wanted));

  it('is SHA-256 of the UTF-8 bytes, for any text', async () => {
    await fc.assert(
      fc.asyncProperty(typed, async (text) => {
        expect(await sha256(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
      }),
      { numRuns: 200 },
    );
  });
});

describe('an id', () => {
  it.each([
    ['AppId', AppId, '0c9d8e7f-6a5b-4c3d-8e2f-1a0b9c8d7e6f', true],
    ['AppId', AppId, '0C9D8E7F-6A5B-4C3D-8E2F-1A0B9C8D7E6F', true],
    ['AppId', AppId, ' 0c9d8e7f-6a5b-4c3d-8e2f-1a0b9c8d7e6f', false],
    ['AppId', AppId, '0c9d8e7f6a5b4c3d8e2f1a0b9c8d7e6f', false],
    ['VariationId', VariationId, 'email-742', true],
    ['VariationId', VariationId, '0c9d8e7f-6a5b-4c3d-8e2f-1a0b9c8d7e6f', true],
    ['VariationId', VariationId, 'email-', false],
    ['VariationId', VariationId, 'email-742\n', false],
    ['ScheduleId', ScheduleId, 'x', true],
    ['ScheduleId', ScheduleId, '', false],
    ['ScheduleId', ScheduleId, 'x'.repeat(129), false],
    ['SendName', SendName, 'x'.repeat(64), true],
    ['SendName', SendName, 'x'.repeat(65), false],
    ['SendName', SendName, 'a b', false],
    ['SendName', SendName, 'ü', false],
    ['Hash', Hash, 'a'.repeat(64), true],
    ['Hash', Hash, 'A'.repeat(64), false],
    ['Hash', Hash, 'a'.repeat(63), false],
    ['Wall', Wall, '2027-03-28T09:00', true],
    ['Wall', Wall, '2027-03-28T09:00Z', false],
    ['Wall', Wall, '2027-03-28T09:00:00', false],
    ['Instant', Instant, 1.5, false],
    ['Instant', Instant, 0, true],
  ])('%s (%#) takes %j only when it has the form', (_, schema, value, fine) => {
    expect(schema.safeParse(value).success).toBe(fine);
  });
});

describe('a result', () => {
  it('is a value, or a problem with its facts when there are any', () => {
    expect(ok(5)).toEqual({ ok: true, value: 5 });
    expect(fail('offline')).toStrictEqual({ ok: false, problem: { kind: 'offline' } });
    expect(fail('bad-input', { field: 'zone' })).toStrictEqual({
      ok: false,
      problem: { kind: 'bad-input', facts: { field: 'zone' } },
    });
  });

  it('has a problem that can be stored and read again, of every kind and no other', () => {
    for (const kind of PROBLEM_KINDS)
      expect(Problem.parse({ kind, facts: { n: 1, id: 'a' } }).kind).toBe(kind);
    expect(new Set(PROBLEM_KINDS).size).toBe(PROBLEM_KINDS.length);
    expect(Problem.safeParse({ kind: 'oops' }).success).toBe(false);
    expect(Problem.safeParse({ kind: 'offline', facts: { deep: { a: 1 } } }).success).toBe(false);
  });
});

describe('the log', () => {
  it('says where and what kind, never a message', () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    logProblem('background', new TypeError('Invalid API key: secret'));
    logProblem('background', 'secret');
    logProblem('background', { key: 'secret' });
    expect(said.mock.calls).toEqual([
      ['outpost: background: TypeError'],
      ['outpost: background: string'],
      ['outpost: background: object'],
    ]);
  });
});

describe('a schema', () => {
  it('is made without asking for new Function, which a strict page forbids', () => {
    const asked = vi.spyOn(globalThis, 'Function');
    expect(z.object({ a: z.string() }).parse({ a: 'x' })).toEqual({ a: 'x' });
    expect(asked).not.toHaveBeenCalled();
    expect(z.config().jitless).toBe(true);
  });
});
