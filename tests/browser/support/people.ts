import { externalId, PEOPLE_COUNT, person } from '../../../lib/practice/people.ts';

/** Everybody of the practice Braze whose home store it is and who agreed to email, by external ID. */
export function subscribersOf(store: string): Set<string> {
  const everybody = Array.from({ length: PEOPLE_COUNT }, (_, index) => person(index));
  const mine = everybody.filter(
    ({ custom_attribute: { home_store: home }, email_subscribe: agreed }) =>
      home === store && agreed !== 'unsubscribed',
  );
  return new Set(mine.map(({ index }) => externalId(index)));
}
