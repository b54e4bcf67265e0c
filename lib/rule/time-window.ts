import { judgeInstant, windowAt } from '@/lib/send/when';
import type { Rule } from './finding';

/** Neither too soon to be undone nor past the horizon. Says nothing while no time is chosen. */
export const timeWindow: Rule = ({ instant, now }) => {
  if (instant === undefined) return undefined;
  const judged = judgeInstant(instant, now);
  const { soonest, latest } = windowAt(now);
  return judged === 'fine'
    ? { level: 'pass', facts: { instant } }
    : { level: 'block', facts: { is: judged, instant, soonest, latest } };
};
