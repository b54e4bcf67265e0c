/** The templates of the practice brand. */
export type PracticeTemplate =
  | 'new-flavor'
  | 'two-for-one'
  | 'kids-event'
  | 'new-hours'
  | 'gift-set'
  | 'birthday-club'
  | 'seasonal-special'
  | 'grand-reopening'
  | 'catering'
  | 'loyalty-thanks'
  | 'weather-day'
  | 'holiday-closing';

/** The quarter of the year a title belongs to; `any` fits all year. */
export type Season = 'winter' | 'spring' | 'summer' | 'fall';
type Titles = Partial<Record<Season | 'any', string[]>>;

/** What stores called their emails. A closing is named after its holiday (seasons.ts). */
export const TITLES: Record<Exclude<PracticeTemplate, 'holiday-closing'>, Titles> = {
  'new-flavor': {
    any: ['Brown Butter Pecan, all week', 'Coffee Toffee joins the case', 'Meet Lemon Olive Oil'],
    winter: [
      'Blood Orange Sherbet is in',
      'Earl Grey Shortbread, new today',
      'Black Sesame is back',
      'Malted Chocolate for cold nights',
    ],
    spring: [
      'Rhubarb Ripple is here',
      'Honey Lavender, first batch',
      'Mint from our own pots',
      'Strawberry Basil is back',
    ],
    summer: [
      'Marionberry season is here',
      'Peach Crisp weekend',
      'Sweet Corn and Blackberry',
      'Watermelon Lime ice',
      'Salted Apricot, while it lasts',
    ],
    fall: [
      'Apple Butter Crumble',
      'Pear and Ginger is here',
      'Maple Walnut returns',
      'Fig and Honey, one week only',
    ],
  },
  'two-for-one': {
    any: [
      'Two scoops for one on Tuesday',
      'Bring a friend, the second cone is ours',
      'Waffle Wednesday',
      'Sundae for two',
      'One for you, one for them',
      'Two cones, one price',
    ],
    winter: ['Cold day, two cones', 'Coats on: two for one'],
    summer: ['Two for one after the pool', 'Summer break: two for one'],
  },
  'kids-event': {
    any: [
      'Sundae School',
      'Paint a cone on Saturday',
      'Story hour with sprinkles',
      'Flavor lab for kids',
      'Meet the ice cream makers',
    ],
    summer: ['Camp Halfmoon, one afternoon', 'Popsicle race on the sidewalk'],
    fall: ['Leaf hunt, then a cone', 'Pumpkin painting and a cone'],
    winter: ['Build a snowman sundae'],
  },
  'new-hours': {
    any: ['New hours from Monday'],
    spring: ['Open later on Fridays', 'Spring hours start this week'],
    summer: ['Late scoops all weekend', 'We’re open until 11 PM now'],
    fall: ['Fall hours start Monday', 'Closing at nine on weekdays'],
  },
  'gift-set': {
    any: [
      'Three pints, tied with a ribbon',
      'The gift that needs a spoon',
      'Last week to order the gift set',
      'A present for the freezer',
      'Gift sets are in',
      'Cherry Bourbon, wrapped',
    ],
  },
  'birthday-club': {
    any: [
      'Your birthday cone is waiting',
      'Happy birthday from the scoop team',
      'A candle, a cone, your month',
      'One year older, one scoop free',
    ],
  },
  'seasonal-special': {
    winter: ['Hot fudge week', 'Peppermint Bark is back', 'Affogato nights', 'Eggnog by the pint'],
    spring: ['Cherry blossom sundaes', 'First rhubarb of the year', 'Lemon week'],
    summer: ['Peach week', 'S’mores sundae, all summer', 'Berry floats on the patio'],
    fall: ['Pumpkin week', 'Cider floats are here', 'Apple pie sundae, back for fall'],
  },
  'grand-reopening': {
    any: ['We’re back, and there’s a new case', 'Doors open again on Saturday', 'Come see the new shop'],
  },
  catering: {
    any: [
      'Ice cream for your whole office',
      'The cart comes to you',
      'Planning a party? Bring us',
      'Sundae bar for fifty',
    ],
    spring: ['Wedding season: book the cart', 'Graduation sundae bars'],
    summer: ['Block party? We bring the cart', 'Company picnic, sorted'],
    winter: ['Office parties, with hot fudge'],
  },
  'loyalty-thanks': {
    any: [
      'Thank you, this one’s on us',
      'Ten cones later',
      'A small thank-you from the counter',
      'You’re one of our regulars',
      'Double stamps this week',
    ],
  },
  'weather-day': {
    summer: [
      'It’s 95 today',
      'Too hot to cook',
      'Heat wave: a dollar off',
      'It’s 101. Come in, it’s cool',
      'Melting? So are we',
      'First 90-degree day',
    ],
    spring: ['First warm day of the year', 'It’s 80 out. Cone?'],
    fall: ['One last hot day'],
  },
};
