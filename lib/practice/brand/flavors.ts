import cateringHtml from './catering.html?raw';
import cateringText from './catering.txt?raw';
import newFlavorHtml from './new-flavor.html?raw';
import newFlavorText from './new-flavor.txt?raw';
import seasonalSpecialHtml from './seasonal-special.html?raw';
import seasonalSpecialText from './seasonal-special.txt?raw';
import { authored, buttonLink, choice, date, headline, message, text, type AuthoredTemplate } from './slots';

// Emails about what there is to eat.

export const NEW_FLAVOR: AuthoredTemplate = authored(
  { templateId: 'new-flavor', name: 'New flavor', version: 5, approvedDaysAgo: 9 },
  {
    subject: 'Strawberry Basil is back',
    preheader: 'Oregon berries, picked this week. Until we run out.',
    html: newFlavorHtml,
    plaintext: newFlavorText,
  },
  [
    headline('Strawberry Basil is back'),
    message(
      'Two or three sentences: what it tastes like and how long it stays.',
      'Oregon berries picked this week, garden basil and a little black pepper. We churn it every morning until the berries run out.',
    ),
    buttonLink('https://www.halfmooncreamery.example/flavors/strawberry-basil'),
  ],
);

export const SEASONAL_SPECIAL: AuthoredTemplate = authored(
  { templateId: 'seasonal-special', name: 'Seasonal special', version: 3, approvedDaysAgo: 23 },
  {
    subject: 'Peach week is here',
    preheader: 'Roasted peaches on sweet cream, seven days only.',
    html: seasonalSpecialHtml,
    plaintext: seasonalSpecialText,
  },
  [
    headline('Peach week'),
    message(
      'Two or three sentences: what’s in it and why now.',
      'Freestone peaches, roasted until they slump, on sweet cream with a shortbread crumble. When the last crate is gone, it’s gone until next year.',
    ),
    { ...choice('season', 'Season', ['Spring', 'Summer', 'Fall', 'Winter']), initial: 'Summer' },
    text('special-name', 'Name of the special', 40, 'Roasted Peach Sundae', 'As it stands on the board.'),
    text('price', 'Price', 8, '$8.50', 'With the dollar sign.'),
    date('first-day', 'First day', '2026-07-24', 'We write it out for you.'),
    date('last-day', 'Last day', '2026-07-30', 'We write it out for you.'),
    buttonLink('https://www.halfmooncreamery.example/specials'),
  ],
);

export const CATERING: AuthoredTemplate = authored(
  { templateId: 'catering', name: 'Catering', version: 2, approvedDaysAgo: 96 },
  {
    subject: 'Ice cream for the whole office',
    preheader: 'The cart, the cones and someone to scoop.',
    html: cateringHtml,
    plaintext: cateringText,
  },
  [
    headline('We’ll bring the ice cream'),
    message(
      'Two or three sentences: which parties you like best.',
      'Office lunch, wedding, last day of school: tell us how many spoons, and we roll up with the cart, the cones and someone who loves to scoop.',
    ),
    buttonLink('https://www.halfmooncreamery.example/catering'),
    choice('guests', 'Smallest party', ['From 20 guests', 'From 30 guests', 'From 50 guests']),
    {
      ...choice('notice', 'How far ahead', ['Three days ahead', 'One week ahead', 'Two weeks ahead']),
      initial: 'One week ahead',
    },
    text('contact-name', 'Who to ask for', 40, 'Dana', 'First name of whoever plans parties at your shop.'),
  ],
);
