// What the tour sends, and when.

export const STORE = 'Hawthorne';
const ZONE = 'America/Los_Angeles';

export const FIRST = {
  template: 'Two for one',
  subject: 'Two cones for one, all Thursday',
  preheader: 'Bring someone you like. The second cone is on us.',
  day: 'Thursday',
  headline: 'Share a Thursday cone',
  message:
    'Buy one cone, and the second is on us, in any flavor in the case. All Thursday, from open to close.',
};

export const SECOND = {
  template: 'New flavor',
  subject: 'Toasted fig is in the case',
  headline: 'Toasted fig & honey',
};

/** What is typed to connect a workspace, besides its IDs and its key; nobody's, and only for this computer's Braze. */
export const CONNECTION = {
  Name: 'Halfmoon on the air',
  'Sender name': 'Halfmoon Creamery',
  'Sender address': 'hello@mail.halfmooncreamery.example',
  'Time zone': ZONE,
  'Postal address': '120 Northwest Creamery Way, Portland, OR 97209',
};

/** What tells the store's people from the others. */
export const CONDITION = { 'Custom attribute': 'home_store', Value: 'hawthorne' };

/** A wall time some days from now by the store's clock; at none of these hours do clocks change. */
export function storeTime(days: number, clock: string): string {
  const [year = 0, month = 1, day = 1] = new Intl.DateTimeFormat('en-CA', { timeZone: ZONE })
    .format(Date.now())
    .split('-')
    .map(Number);
  return `${new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10)}T${clock}`;
}

/** What the screen says, in the middle of a sentence of ours. */
export const lower = (said: string): string => said.charAt(0).toLowerCase() + said.slice(1);
