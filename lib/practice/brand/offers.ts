import birthdayClubHtml from './birthday-club.html?raw';
import birthdayClubText from './birthday-club.txt?raw';
import giftSetHtml from './gift-set.html?raw';
import giftSetText from './gift-set.txt?raw';
import loyaltyThanksHtml from './loyalty-thanks.html?raw';
import loyaltyThanksText from './loyalty-thanks.txt?raw';
import twoForOneHtml from './two-for-one.html?raw';
import twoForOneText from './two-for-one.txt?raw';
import weatherDayHtml from './weather-day.html?raw';
import weatherDayText from './weather-day.txt?raw';
import { authored, buttonLink, choice, date, headline, message, text, type AuthoredTemplate } from './slots';

// Emails with something to give.

export const TWO_FOR_ONE: AuthoredTemplate = authored(
  { templateId: 'two-for-one', name: 'Two for one', version: 3, approvedDaysAgo: 30 },
  {
    subject: 'Two cones for the price of one',
    preheader: 'Bring someone you like. The second cone is on us.',
    html: twoForOneHtml,
    plaintext: twoForOneText,
  },
  [
    headline('Two cones, one price'),
    {
      ...choice('weekday', 'Day of the week', ['Monday', 'Tuesday', 'Wednesday', 'Thursday']),
      hint: 'The day your shop runs the offer.',
      initial: 'Tuesday',
    },
    message(
      'Two sentences about the offer. The small print is already in the email.',
      'Bring a friend, a neighbor or whoever needs a cone today. Buy one, and the second is on us, in any flavor in the case.',
    ),
    buttonLink('https://www.halfmooncreamery.example/two-for-one'),
  ],
);

export const GIFT_SET: AuthoredTemplate = authored(
  { templateId: 'gift-set', name: 'Gift set', version: 1, approvedDaysAgo: 13 },
  {
    subject: 'Three pints, tied with a ribbon',
    preheader: 'Butter Pecan, Cherry Bourbon and Mint Stout, wrapped.',
    html: giftSetHtml,
    plaintext: giftSetText,
  },
  [
    headline('Three pints, tied with a ribbon'),
    message(
      'Two sentences: who it is for. The three flavors are already in the email.',
      'Butter Pecan, Cherry Bourbon and Mint Stout, packed in a box that fits most freezers. It’s a good thing to carry to somebody’s door.',
    ),
    date(
      'order-by',
      'Order by',
      '2026-12-17',
      'The last day to order at your shop. We write it out for you.',
    ),
    buttonLink('https://www.halfmooncreamery.example/gifts/pints'),
  ],
);

export const BIRTHDAY_CLUB: AuthoredTemplate = authored(
  { templateId: 'birthday-club', name: 'Birthday club', version: 4, approvedDaysAgo: 61 },
  {
    subject: 'Happy birthday from your scoopers',
    preheader: 'There’s a candle, and something to put it in.',
    html: birthdayClubHtml,
    plaintext: birthdayClubText,
  },
  [
    headline('Your birthday treat is waiting'),
    message(
      'Two sentences of good wishes.',
      'Another year, another excellent reason for ice cream. Come by any day of your birthday month and we’ll light the candle.',
    ),
    choice(
      'treat',
      'The treat',
      ['A free cone', 'A free sundae', 'A free pint'],
      'What your shop gives this year.',
    ),
  ],
);

export const LOYALTY_THANKS: AuthoredTemplate = authored(
  { templateId: 'loyalty-thanks', name: 'Loyalty thank-you', version: 2, approvedDaysAgo: 82 },
  {
    subject: 'Thank you for coming back',
    preheader: 'We’d like to say it with a spoon.',
    html: loyaltyThanksHtml,
    plaintext: loyaltyThanksText,
  },
  [
    headline('Thank you for coming back'),
    message(
      'Two sentences in your own words.',
      'You know our names and we know your order. Before the season gets busy, we’d like to say thank you properly, with a spoon in it.',
    ),
    choice('reward', 'The thank-you', [
      'One scoop on us',
      'A free waffle bowl',
      'A free pint',
      'Double stamps all week',
    ]),
    date('valid-until', 'Good until', '2026-03-29', 'The last day it counts. We write it out for you.'),
    buttonLink('https://www.halfmooncreamery.example/rewards'),
    text('signed-by', 'Signed by', 40, 'Marisol', 'First name of whoever runs the counter.'),
  ],
);

export const WEATHER_DAY: AuthoredTemplate = authored(
  { templateId: 'weather-day', name: 'Weather day', version: 6, approvedDaysAgo: 5 },
  {
    subject: 'It’s 95 today',
    preheader: 'A dollar off every cone, 2 to 6 PM.',
    html: weatherDayHtml,
    plaintext: weatherDayText,
  },
  [
    headline('It’s 95 today'),
    message(
      'Two short sentences. People read this one standing up.',
      'Too hot to cook, too hot to think. The shop is cool, the line moves fast and the freezer is full to the lid.',
    ),
    text(
      'temperature',
      'Temperature',
      3,
      '95',
      'Just the number, in degrees. Check the subject and the headline, too.',
    ),
    choice('deal', 'The deal', [
      'A dollar off every cone',
      'A second scoop for free',
      'Half-price floats',
      'Free sprinkles for kids',
    ]),
    text('deal-hours', 'Hours of the deal', 24, '2 to 6 PM', 'Such as 2 to 6 PM or all day.'),
    buttonLink('https://www.halfmooncreamery.example/shops'),
  ],
);
