import { slotFindings } from '@/lib/draft/missing';
import type { Rule } from './finding';

/** Every part that a person fills is filled, fits and is what it should be. */
export const slots: Rule = ({ version, values, kit }) => {
  const first = slotFindings(version, values, kit);
  const label = version.slots.find((slot) => slot.id === first[0]?.slotId)?.label;
  return first.length === 0 || first[0] === undefined
    ? { level: 'pass', facts: { count: version.slots.filter((slot) => slot.filledBy === 'person').length } }
    : {
        level: 'block',
        facts: { count: first.length, slotId: first[0].slotId, is: first[0].is, label: label ?? '' },
      };
};
