import { uuidOf } from './chance';

/** One of Halfmoon Creamery's 38 invented stores. */
export type PracticeStore = {
  /** The value of the custom attribute `home_store`. */
  slug: string;
  name: string;
  city: string;
  /** IANA. */
  zone: string;
  /** Invented. */
  address: string;
  /** People whose home store it is, subscribed or not. */
  size: number;
  variationId: string;
  segmentId: string;
  /** Where its people begin in `person(i)`. */
  from: number;
};

const P = 'America/Los_Angeles';
const M = 'America/Denver';
const C = 'America/Chicago';
const E = 'America/New_York';

const ROWS: [slug: string, name: string, city: string, zone: string, address: string, size: number][] = [
  ['hawthorne', 'Hawthorne', 'Portland, OR', P, '3518 Southeast Hawthorne Lane, Portland, OR 97214', 2418],
  ['ballard', 'Ballard', 'Seattle, WA', P, '5402 Old Cannery Way, Seattle, WA 98107', 2302],
  ['hyde-park', 'Hyde Park', 'Boise, ID', 'America/Boise', '1514 North Orchard Row, Boise, ID 83702', 1276],
  ['tennyson', 'Tennyson', 'Denver, CO', M, '4120 Tennyson Terrace, Denver, CO 80212', 2184],
  ['south-congress', 'South Congress', 'Austin, TX', C, '1710 Live Oak Corner, Austin, TX 78704', 2571],
  ['12-south', '12 South', 'Nashville, TN', C, '2506 Twelfth Walk South, Nashville, TN 37204', 2347],
  ['andersonville', 'Andersonville', 'Chicago, IL', C, '5233 North Lantern Street, Chicago, IL 60640', 2560],
  ['linden-hills', 'Linden Hills', 'Minneapolis, MN', C, '4310 Linden Common, Minneapolis, MN 55410', 1950],
  ['haywood', 'Haywood', 'Asheville, NC', E, '742 Haywood Rise, Asheville, NC 28806', 1688],
  [
    'roosevelt-row',
    'Roosevelt Row',
    'Phoenix, AZ',
    'America/Phoenix',
    '511 East Mural Alley, Phoenix, AZ 85004',
    1942,
  ],
  [
    'kaimuki',
    'Kaimuki',
    'Honolulu, HI',
    'Pacific/Honolulu',
    '3567 Plumeria Street, Honolulu, HI 96816',
    1105,
  ],
  ['alberta', 'Alberta', 'Portland, OR', P, '1819 Northeast Alberta Mews, Portland, OR 97211', 1874],
  ['fremont', 'Fremont', 'Seattle, WA', P, '3611 Drawbridge Place, Seattle, WA 98103', 1790],
  ['proctor', 'Proctor', 'Tacoma, WA', P, '2702 North Proctor Circle, Tacoma, WA 98407', 1132],
  ['whiteaker', 'Whiteaker', 'Eugene, OR', P, '388 Blair Yard, Eugene, OR 97402', 984],
  ['temescal', 'Temescal', 'Oakland, CA', P, '4916 Telegraph Court, Oakland, CA 94609', 2065],
  [
    'inner-sunset',
    'Inner Sunset',
    'San Francisco, CA',
    P,
    '1242 Foghorn Avenue, San Francisco, CA 94122',
    2219,
  ],
  ['midtown', 'Midtown', 'Sacramento, CA', P, '1830 Almond Street, Sacramento, CA 95811', 1433],
  ['north-park', 'North Park', 'San Diego, CA', P, '3022 Jacaranda Way, San Diego, CA 92104', 1986],
  ['arts-district', 'Arts District', 'Reno, NV', P, '60 Silver Mill Lane, Reno, NV 89501', 871],
  [
    'sugar-house',
    'Sugar House',
    'Salt Lake City, UT',
    M,
    '2123 South Beet Street, Salt Lake City, UT 84106',
    1517,
  ],
  ['old-town', 'Old Town', 'Fort Collins, CO', M, '27 Trolley Square, Fort Collins, CO 80524', 1208],
  ['nob-hill', 'Nob Hill', 'Albuquerque, NM', M, '3420 Turquoise Avenue, Albuquerque, NM 87106', 1064],
  [
    'fourth-avenue',
    'Fourth Avenue',
    'Tucson, AZ',
    'America/Phoenix',
    '419 Ocotillo Avenue, Tucson, AZ 85705',
    1029,
  ],
  ['bishop-arts', 'Bishop Arts', 'Dallas, TX', C, '408 Pecan Row, Dallas, TX 75208', 1893],
  ['the-heights', 'The Heights', 'Houston, TX', C, '733 Magnolia Boulevard, Houston, TX 77008', 2044],
  ['crossroads', 'Crossroads', 'Kansas City, MO', C, '1907 Switchyard Street, Kansas City, MO 64108', 1340],
  ['dundee', 'Dundee', 'Omaha, NE', C, '5016 Cornhusker Lane, Omaha, NE 68132', 902],
  ['third-ward', 'Third Ward', 'Milwaukee, WI', C, '219 North Harbor Row, Milwaukee, WI 53202', 1266],
  ['magazine', 'Magazine Street', 'New Orleans, LA', C, '4528 Praline Street, New Orleans, LA 70115', 1581],
  ['german-village', 'German Village', 'Columbus, OH', E, '612 Brickyard Lane, Columbus, OH 43206', 1449],
  ['corktown', 'Corktown', 'Detroit, MI', 'America/Detroit', '1544 Foundry Street, Detroit, MI 48216', 1371],
  [
    'nulu',
    'NuLu',
    'Louisville, KY',
    'America/Kentucky/Louisville',
    '820 East Juniper Street, Louisville, KY 40206',
    1013,
  ],
  ['inman-park', 'Inman Park', 'Atlanta, GA', E, '299 Beltline Crossing, Atlanta, GA 30307', 2110],
  ['fishtown', 'Fishtown', 'Philadelphia, PA', E, '1311 Shipwright Avenue, Philadelphia, PA 19125', 1827],
  ['park-slope', 'Park Slope', 'Brooklyn, NY', E, '377 Seventh Terrace, Brooklyn, NY 11215', 2488],
  ['davis-square', 'Davis Square', 'Somerville, MA', E, '48 Clocktower Road, Somerville, MA 02144', 1655],
  ['old-port', 'Old Port', 'Portland, ME', E, '15 Lobster Wharf, Portland, ME 04101', 548],
];

let next = 0;
export const STORES: readonly PracticeStore[] = ROWS.map(([slug, name, city, zone, address, size], i) => {
  const from = next;
  next += size;
  const ids = { variationId: `email-${101 + i}`, segmentId: uuidOf(`segment ${slug}`) };
  return { slug, name, city, zone, address, size, from, ...ids };
});

/** People of all stores together; those who only order online come after them in `person(i)`. */
export const STORE_PEOPLE = next;

const BY_SLUG = new Map(STORES.map((store) => [store.slug, store]));
export const storeOf = (slug: string): PracticeStore | undefined => BY_SLUG.get(slug);

export const storeOfSegment = (segmentId: string): PracticeStore | undefined =>
  STORES.find((store) => store.segmentId === segmentId.toLowerCase());
