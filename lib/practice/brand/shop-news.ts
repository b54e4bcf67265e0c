import grandReopeningHtml from './grand-reopening.html?raw';
import grandReopeningText from './grand-reopening.txt?raw';
import holidayClosingHtml from './holiday-closing.html?raw';
import holidayClosingText from './holiday-closing.txt?raw';
import kidsEventHtml from './kids-event.html?raw';
import kidsEventText from './kids-event.txt?raw';
import newHoursHtml from './new-hours.html?raw';
import newHoursText from './new-hours.txt?raw';
import { authored, buttonLink, choice, date, headline, message, text, type AuthoredTemplate } from './slots';

// Emails about a day or an hour at the shop.

export const KIDS_EVENT: AuthoredTemplate = authored(
  { templateId: 'kids-event', name: 'Kids’ event', version: 2, approvedDaysAgo: 44 },
  {
    subject: 'Save your kids a seat at Sundae School',
    preheader: 'Three scoops, eleven toppings and no wrong answers.',
    html: kidsEventHtml,
    plaintext: kidsEventText,
  },
  [
    choice(
      'event-kind',
      'Kind of event',
      ['Sundae School', 'Sprinkle party', 'Stories and scoops', 'Meet the ice cream makers'],
      'Change the headline and message to match.',
    ),
    headline('Build your dream sundae'),
    message(
      'Two or three sentences: what kids will do.',
      'Three scoops, eleven toppings and no wrong answers. Our scoopers show kids how to make the perfect swirl, and everyone eats their homework.',
    ),
    date('event-date', 'Day', '2026-06-13', 'The day of the event. We write it out for you.'),
    text('event-time', 'Time', 30, '2:00 to 4:00 PM', 'When it starts and ends, such as 2:00 to 4:00 PM.'),
    buttonLink('https://www.halfmooncreamery.example/events/kids'),
  ],
);

export const NEW_HOURS: AuthoredTemplate = authored(
  { templateId: 'new-hours', name: 'New hours', version: 1, approvedDaysAgo: 17 },
  {
    subject: 'We’re open until 11 PM now',
    preheader: 'Time for one more scoop after dinner.',
    html: newHoursHtml,
    plaintext: newHoursText,
  },
  [
    headline('We’re staying up later'),
    message(
      'Two or three sentences about the longer evenings.',
      'Long evenings call for one more scoop. Come by after dinner, after the movie or after the last swim of the day. The lights will be on.',
    ),
    text(
      'closing-time',
      'Closing time',
      10,
      '11 PM',
      'Just the time, such as 11 PM. Check the subject, too.',
    ),
    choice('open-nights', 'Which nights', [
      'Every night',
      'Monday to Thursday',
      'Thursday to Saturday',
      'Friday and Saturday',
    ]),
    date(
      'start-date',
      'First night',
      '2026-06-12',
      'The first day with the new hours. We write it out for you.',
    ),
    buttonLink('https://www.halfmooncreamery.example/shops'),
  ],
);

export const GRAND_REOPENING: AuthoredTemplate = authored(
  { templateId: 'grand-reopening', name: 'Grand reopening', version: 1, approvedDaysAgo: 38 },
  {
    subject: 'We’re open again on Saturday',
    preheader: 'The first 100 cones are on us.',
    html: grandReopeningHtml,
    plaintext: grandReopeningText,
  },
  [
    headline('Our doors open again'),
    message(
      'Two or three sentences: what changed, and what didn’t.',
      'New floors, a longer case and twice the seats. The people behind the counter are the ones you know. Come see what took us so long.',
    ),
    date('reopening-date', 'Opening day', '2026-09-19', 'We write it out for you. Check the subject, too.'),
    text('opening-time', 'Doors open at', 16, '11 AM', 'Just the time, such as 11 AM.'),
    choice('opening-gift', 'Opening offer', [
      'The first 100 cones are free',
      'Free toppings all day',
      'Kids eat free all day',
    ]),
    buttonLink('https://www.halfmooncreamery.example/shops'),
  ],
);

export const HOLIDAY_CLOSING: AuthoredTemplate = authored(
  { templateId: 'holiday-closing', name: 'Holiday closing', version: 2, approvedDaysAgo: 71 },
  {
    subject: 'We’re closed on Thanksgiving Day',
    preheader: 'Open the day before, and again on Friday at noon.',
    html: holidayClosingHtml,
    plaintext: holidayClosingText,
  },
  [
    headline('We’re closed on Thanksgiving'),
    message(
      'One or two sentences, and a good wish.',
      'Our scoopers are home with their families, and we hope you are, too. Stop by the day before if you promised to bring dessert.',
    ),
    text(
      'holiday',
      'Holiday',
      40,
      'Thanksgiving Day',
      'Its full name. Check the subject and the headline, too.',
    ),
    date('closed-date', 'Closed on', '2026-11-26', 'We write it out for you.'),
    date('reopen-date', 'Open again on', '2026-11-27', 'We write it out for you.'),
    text('reopen-time', 'From', 16, 'noon', 'Such as noon or 11 AM.'),
    buttonLink('https://www.halfmooncreamery.example/pints'),
  ],
);
