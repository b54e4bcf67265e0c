import { expect, it } from 'vitest';
import { ALL_RULES } from './model/client';
import { explore } from './model/explore';

// Every request lost, answered, copied or late; crashes; one move, one cancel. The client is the real reducer.
const long = process.env['OUTPOST_LONG'] === '1';
const BUDGET = { faults: long ? 2 : 1, crashes: 1, moves: 1, cancels: 1 };

it('no order of faults, crashes and wishes breaks a promise', () => {
  const { states, violations } = explore(ALL_RULES, BUDGET);
  console.log(`model: ${states} states, ${violations.length} violations`);
  expect(violations).toEqual([]);
  expect(states).toBeGreaterThan(10_000);
}, 600_000);

it('without the fixed target two schedules are armed', () => {
  expect(explore({ ...ALL_RULES, fixedTarget: false }, BUDGET).violations).toContain('two armed schedules');
}, 600_000);

it('without settling the screen and Braze disagree', () => {
  const { violations } = explore({ ...ALL_RULES, settle: false }, BUDGET);
  expect(violations.join()).toMatch(/Braze has|late copy/);
}, 600_000);

it('without the disarm a lost delete leaves it armed behind "cancelled"', () => {
  const { violations } = explore({ ...ALL_RULES, disarmFirst: false }, BUDGET);
  expect(violations.join()).toContain('says cancelled, and Braze has it armed');
}, 600_000);
