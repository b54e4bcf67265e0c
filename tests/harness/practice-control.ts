import { randomUUID } from 'node:crypto';
import type { Practice } from '@/lib/practice/fetch';
import { deliveries, describeSchedules, describeWorld } from '@/lib/practice/look';
import { practiceNow, type World } from '@/lib/practice/world';
import { z } from '@/lib/schema';
import { Fault } from './practice-faults';

export type Logged = {
  time: string;
  method: string;
  path: string;
  query: string;
  /** Lower-case names; without `authorization`. */
  headers: Record<string, string>;
  /** Parsed where it is JSON, otherwise the text. */
  body: unknown;
  answer: { status: number; body: unknown } | { dropped: 'before' | 'after-reading' };
};

export type Stage = { world: World; practice: Practice; log: Logged[]; faults: Fault[] };

const Clock = z.strictObject({ advanceSeconds: z.number().nonnegative() });
const Keys = z.strictObject({ permissions: z.array(z.string()) });
const Switches = z.strictObject({
  segmentTarget: z.enum(['honoured', 'refused', 'ignored']).optional(),
  updateKeepsMessages: z.boolean().optional(),
  deleteAnswers4xx: z.boolean().optional(),
});

/** What `GET /__practice__/` answers: every address with what it takes. */
const INDEX = {
  'GET world': 'IDs, groups with their conditions, variations and segments, the clock',
  'GET requests':
    'everything that was asked of Braze: time, method, path, headers without the key, body, answer',
  'GET schedules': 'what is scheduled, and its state',
  'GET deliveries': 'a row for each person and message: external_id, subject, time, variation',
  'POST clock': { advanceSeconds: 3600 },
  'POST faults': [
    { match: { method: 'POST', path: '/messages/schedule/update' }, times: 1, status: 503 },
    { delayMs: 2000 },
    { drop: 'after-reading' },
    { cutBody: 20 },
    { duplicate: true },
  ],
  'DELETE faults': 'takes back those still waiting',
  'POST keys': { permissions: ['segments.list'] },
  'POST switches': {
    segmentTarget: 'honoured | refused | ignored',
    updateKeepsMessages: false,
    deleteAnswers4xx: false,
  },
};

/** Everything under `/__practice__/`. Asking for it is not a request to Braze and is not logged. */
export async function control(method: string, name: string, text: string, stage: Stage): Promise<unknown> {
  const { world, practice, log, faults } = stage;
  const input: unknown = text === '' ? undefined : JSON.parse(text);
  await practice.run();
  const now = () => practiceNow(world, Date.now());
  switch (`${method} ${name}`) {
    case 'GET ':
      return INDEX;
    case 'GET world':
      return describeWorld(world, now());
    case 'GET requests':
      return log;
    case 'GET schedules':
      return describeSchedules(world);
    case 'GET deliveries':
      return [...deliveries(world)];
    case 'POST clock': {
      const { advanceSeconds } = Clock.parse(input);
      return { now: new Date(await practice.skipTo(now() + advanceSeconds * 1000)).toISOString() };
    }
    case 'POST faults':
      faults.push(...z.array(Fault).parse(Array.isArray(input) ? input : [input]));
      return { waiting: faults.length };
    case 'DELETE faults':
      faults.length = 0;
      return { waiting: 0 };
    case 'POST keys': {
      const key = randomUUID();
      world.keys.push({ key, permissions: Keys.parse(input).permissions });
      return { key };
    }
    case 'POST switches': {
      const { segmentTarget, updateKeepsMessages, deleteAnswers4xx } = Switches.parse(input);
      if (segmentTarget !== undefined) world.switches.segmentTarget = segmentTarget;
      if (updateKeepsMessages !== undefined) world.switches.updateKeepsMessages = updateKeepsMessages;
      if (deleteAnswers4xx !== undefined) world.switches.deleteAnswers4xx = deleteAnswers4xx;
      return world.switches;
    }
    default:
      return undefined;
  }
}
