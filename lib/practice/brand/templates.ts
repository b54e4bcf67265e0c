import { CATERING, NEW_FLAVOR, SEASONAL_SPECIAL } from './flavors';
import { BIRTHDAY_CLUB, GIFT_SET, LOYALTY_THANKS, TWO_FOR_ONE, WEATHER_DAY } from './offers';
import { GRAND_REOPENING, HOLIDAY_CLOSING, KIDS_EVENT, NEW_HOURS } from './shop-news';
import type { AuthoredTemplate } from './slots';

/** Headquarters' twelve approved emails for the practice brand. Each one's pictures and claims are Halfmoon's. */
export const PRACTICE_TEMPLATES: AuthoredTemplate[] = [
  NEW_FLAVOR,
  TWO_FOR_ONE,
  KIDS_EVENT,
  GIFT_SET,
  NEW_HOURS,
  BIRTHDAY_CLUB,
  SEASONAL_SPECIAL,
  WEATHER_DAY,
  GRAND_REOPENING,
  CATERING,
  LOYALTY_THANKS,
  HOLIDAY_CLOSING,
];
