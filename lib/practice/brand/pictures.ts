import birthdayCone from './pictures/birthday-cone.svg?raw';
import cateringCart from './pictures/catering-cart.svg?raw';
import closedSign from './pictures/closed-sign.svg?raw';
import fourSeasons from './pictures/four-seasons.svg?raw';
import giftPints from './pictures/gift-pints.svg?raw';
import hotDay from './pictures/hot-day.svg?raw';
import kidsSundae from './pictures/kids-sundae.svg?raw';
import logo from './pictures/logo.svg?raw';
import openLate from './pictures/open-late.svg?raw';
import ribbonShop from './pictures/ribbon-shop.svg?raw';
import spotBasil from './pictures/spot-basil.svg?raw';
import spotPepper from './pictures/spot-pepper.svg?raw';
import spotStrawberry from './pictures/spot-strawberry.svg?raw';
import stampCard from './pictures/stamp-card.svg?raw';
import strawberryBasil from './pictures/strawberry-basil.svg?raw';
import twoForOne from './pictures/two-for-one.svg?raw';

const HOST = 'https://images.halfmooncreamery.example';

function dataUri(svg: string): string {
  const bytes = Array.from(new TextEncoder().encode(svg), (byte) => String.fromCharCode(byte));
  return `data:image/svg+xml;base64,${btoa(bytes.join(''))}`;
}

/** The address an email names → the picture packaged with the extension, so a preview asks no network. */
export const PICTURES: Record<string, string> = {
  [`${HOST}/logo.png`]: dataUri(logo),
  [`${HOST}/strawberry-basil.png`]: dataUri(strawberryBasil),
  [`${HOST}/two-for-one.png`]: dataUri(twoForOne),
  [`${HOST}/kids-sundae.png`]: dataUri(kidsSundae),
  [`${HOST}/open-late.png`]: dataUri(openLate),
  [`${HOST}/birthday-cone.png`]: dataUri(birthdayCone),
  [`${HOST}/catering-cart.png`]: dataUri(cateringCart),
  [`${HOST}/closed-sign.png`]: dataUri(closedSign),
  [`${HOST}/four-seasons.png`]: dataUri(fourSeasons),
  [`${HOST}/gift-pints.png`]: dataUri(giftPints),
  [`${HOST}/hot-day.png`]: dataUri(hotDay),
  [`${HOST}/ribbon-shop.png`]: dataUri(ribbonShop),
  [`${HOST}/stamp-card.png`]: dataUri(stampCard),
  [`${HOST}/spot-strawberry.png`]: dataUri(spotStrawberry),
  [`${HOST}/spot-basil.png`]: dataUri(spotBasil),
  [`${HOST}/spot-pepper.png`]: dataUri(spotPepper),
};
