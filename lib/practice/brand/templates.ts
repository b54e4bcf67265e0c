import type { Slot } from '@/lib/slot/slot';
import kidsEventHtml from './kids-event.html?raw';
import kidsEventText from './kids-event.txt?raw';
import newFlavorHtml from './new-flavor.html?raw';
import newFlavorText from './new-flavor.txt?raw';
import newHoursHtml from './new-hours.html?raw';
import newHoursText from './new-hours.txt?raw';
import { buttonLink, headline, message, preheader, STORE, subject } from './slots';
import twoForOneHtml from './two-for-one.html?raw';
import twoForOneText from './two-for-one.txt?raw';

/** A template as its author writes it: `[[slot-id]]initial text[[/slot-id]]` around what may change. */
export type AuthoredTemplate = {
  templateId: string;
  name: string;
  version: number;
  approvedDaysAgo: number;
  practiceOnly: boolean;
  subject: string;
  preheader: string;
  html: string;
  plaintext: string;
  slots: Omit<Slot, 'places'>[];
};

const NEW_FLAVOR: AuthoredTemplate = {
  templateId: 'new-flavor',
  name: 'New flavor',
  version: 5,
  approvedDaysAgo: 9,
  practiceOnly: true,
  subject: '[[subject]]Strawberry Basil is back[[/subject]]',
  preheader: '[[preheader]]Oregon berries, picked this week. Until we run out.[[/preheader]]',
  html: newFlavorHtml,
  plaintext: newFlavorText,
  slots: [
    subject('Strawberry Basil is back'),
    preheader('Oregon berries, picked this week. Until we run out.'),
    headline('Strawberry Basil is back'),
    message(
      'Two or three sentences: what it tastes like and how long it stays.',
      'Oregon berries picked this week, garden basil and a little black pepper. We churn it every morning until the berries run out.',
    ),
    buttonLink('https://www.halfmooncreamery.example/flavors/strawberry-basil'),
    ...STORE,
  ],
};

const TWO_FOR_ONE: AuthoredTemplate = {
  templateId: 'two-for-one',
  name: 'Two for one',
  version: 3,
  approvedDaysAgo: 30,
  practiceOnly: true,
  subject: '[[subject]]Two cones for the price of one[[/subject]]',
  preheader: '[[preheader]]Bring someone you like. The second cone is on us.[[/preheader]]',
  html: twoForOneHtml,
  plaintext: twoForOneText,
  slots: [
    subject('Two cones for the price of one'),
    preheader('Bring someone you like. The second cone is on us.'),
    headline('Two cones, one price'),
    {
      id: 'weekday',
      label: 'Day of the week',
      kind: 'choice',
      filledBy: 'person',
      required: true,
      maxLength: 20,
      hint: 'The day your shop runs the offer.',
      initial: 'Tuesday',
      choices: ['Monday', 'Tuesday', 'Wednesday', 'Thursday'],
    },
    message(
      'Two sentences about the offer. The small print is already in the email.',
      'Bring a friend, a neighbor or whoever needs a cone today. Buy one, and the second is on us, in any flavor in the case.',
    ),
    buttonLink('https://www.halfmooncreamery.example/two-for-one'),
    ...STORE,
  ],
};

const KIDS_EVENT: AuthoredTemplate = {
  templateId: 'kids-event',
  name: 'Kids’ event',
  version: 2,
  approvedDaysAgo: 44,
  practiceOnly: true,
  subject: '[[subject]]Save your kids a seat at Sundae School[[/subject]]',
  preheader: '[[preheader]]Three scoops, eleven toppings and no wrong answers.[[/preheader]]',
  html: kidsEventHtml,
  plaintext: kidsEventText,
  slots: [
    subject('Save your kids a seat at Sundae School'),
    preheader('Three scoops, eleven toppings and no wrong answers.'),
    {
      id: 'event-kind',
      label: 'Kind of event',
      kind: 'choice',
      filledBy: 'person',
      required: true,
      maxLength: 40,
      hint: 'Change the headline and message to match.',
      initial: 'Sundae School',
      choices: ['Sundae School', 'Sprinkle party', 'Stories and scoops', 'Meet the ice cream makers'],
    },
    headline('Build your dream sundae'),
    message(
      'Two or three sentences: what kids will do.',
      'Three scoops, eleven toppings and no wrong answers. Our scoopers show kids how to make the perfect swirl, and everyone eats their homework.',
    ),
    {
      id: 'event-date',
      label: 'Day',
      kind: 'date',
      filledBy: 'person',
      required: true,
      maxLength: 40,
      hint: 'The day of the event. We write it out for you.',
      initial: '2026-06-13',
    },
    {
      id: 'event-time',
      label: 'Time',
      kind: 'text',
      filledBy: 'person',
      required: true,
      maxLength: 30,
      hint: 'When it starts and ends, such as 2:00 to 4:00 PM.',
      initial: '2:00 to 4:00 PM',
    },
    buttonLink('https://www.halfmooncreamery.example/events/kids'),
    ...STORE,
  ],
};

const NEW_HOURS: AuthoredTemplate = {
  templateId: 'new-hours',
  name: 'New hours',
  version: 1,
  approvedDaysAgo: 17,
  practiceOnly: true,
  subject: '[[subject]]We’re open until 11 PM now[[/subject]]',
  preheader: '[[preheader]]Time for one more scoop after dinner.[[/preheader]]',
  html: newHoursHtml,
  plaintext: newHoursText,
  slots: [
    subject('We’re open until 11 PM now'),
    preheader('Time for one more scoop after dinner.'),
    headline('We’re staying up later'),
    message(
      'Two or three sentences about the longer evenings.',
      'Long evenings call for one more scoop. Come by after dinner, after the movie or after the last swim of the day. The lights will be on.',
    ),
    {
      id: 'closing-time',
      label: 'Closing time',
      kind: 'text',
      filledBy: 'person',
      required: true,
      maxLength: 10,
      hint: 'Just the time, such as 11 PM. Check the subject, too.',
      initial: '11 PM',
    },
    {
      id: 'open-nights',
      label: 'Which nights',
      kind: 'choice',
      filledBy: 'person',
      required: true,
      maxLength: 40,
      initial: 'Every night',
      choices: ['Every night', 'Monday to Thursday', 'Thursday to Saturday', 'Friday and Saturday'],
    },
    {
      id: 'start-date',
      label: 'First night',
      kind: 'date',
      filledBy: 'person',
      required: true,
      maxLength: 40,
      hint: 'The first day with the new hours. We write it out for you.',
      initial: '2026-06-12',
    },
    buttonLink('https://www.halfmooncreamery.example/shops'),
    ...STORE,
  ],
};

/** Headquarters' four approved emails for the practice brand. Each one's pictures and claims are Halfmoon's. */
export const PRACTICE_TEMPLATES: AuthoredTemplate[] = [NEW_FLAVOR, TWO_FOR_ONE, KIDS_EVENT, NEW_HOURS];
