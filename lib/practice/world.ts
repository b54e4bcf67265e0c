import { ALL_PERMISSIONS, PRACTICE_KEY } from './ids';
import type { ScheduleWire } from './wire';

/** Both answers to what Braze doesn't document; each can be played (security-and-reliability.md 6.9, 8.1). */
export type Switches = {
  /** `segment_id` as a target: obeyed, answered with 400, or overlooked, so that everybody gets it. */
  segmentTarget: 'honoured' | 'refused' | 'ignored';
  /** `schedule/update` answers success and keeps the old `messages`. */
  updateKeepsMessages: boolean;
  /** `schedule/delete` answers 400 and deletes nothing. */
  deleteAnswers4xx: boolean;
};

export type PracticeKey = { key: string; permissions: string[] };

/** `waiting` → `firing` (in batches, `cursor` people looked at) → `fired`; or `waiting` → `deleted`. */
export type ScheduleState = 'waiting' | 'firing' | 'fired' | 'deleted';

export type PracticeSchedule = {
  id: string;
  state: ScheduleState;
  createdAt: number;
  /** When it leaves: ms since the epoch, by the practice clock. */
  time: number;
  request: ScheduleWire;
  /** Named or made by us for a broadcast; a send to listed people has none. */
  sendId?: string;
};

/** What left, kept small: people by their place in the list, subjects once each. */
export type Fired = {
  scheduleId: string;
  campaignId?: string;
  variationId?: string;
  sendId?: string;
  /** When it left, ms, and whether everybody in the target has been looked at. */
  at: number;
  done: boolean;
  cursor: number;
  subjects: string[];
  people: number[];
  /** For each of `people`, which of `subjects`. */
  subjectOf: number[];
  aborted: number;
  /** The Liquid was outside the table or hit a limit: from then on nobody gets anything. */
  failed?: string;
};

/** Everything the simulated Braze remembers. Plain data: JSON, IndexedDB and back. */
export type World = {
  version: 1;
  /** Real ms at its making; the seeded history ends here. */
  bornAt: number;
  /** Practice clock = real clock + this many ms. Never goes back. */
  offset: number;
  keys: PracticeKey[];
  schedules: PracticeSchedule[];
  fired: Fired[];
  /** Each pair of campaign and send ID once, with the practice time it was made at. */
  sendIds: { campaignId: string; sendId: string; at: number }[];
  /** Requests in the hour that began at `hour` (ms), for the default limit. */
  window: { hour: number; used: number };
  switches: Switches;
};

export function createWorld(options: { now: number; keys: PracticeKey[] }): World {
  return {
    version: 1,
    bornAt: options.now,
    offset: 0,
    keys: options.keys,
    schedules: [],
    fired: [],
    sendIds: [],
    window: { hour: 0, used: 0 },
    switches: { segmentTarget: 'honoured', updateKeepsMessages: false, deleteAnswers4xx: false },
  };
}

/**
 * A world that an earlier version made: its practice key gets what today's has. Gives whether anything changed.
 * Other keys are somebody's own making and stay as they are.
 */
export function bringUpToDate(world: World): boolean {
  const key = world.keys.find((one) => one.key === PRACTICE_KEY);
  if (!key || ALL_PERMISSIONS.every((permission) => key.permissions.includes(permission))) return false;
  key.permissions = [...ALL_PERMISSIONS];
  return true;
}

/** The practice clock, ms. `realNow` is the caller's own clock. */
export const practiceNow = (world: World, realNow: number): number => realNow + world.offset;

/** Moves the practice clock to `instant` (ms). It never goes back. */
export function skipTo(world: World, instant: number, realNow: number): void {
  world.offset = Math.max(world.offset, instant - realNow);
}
