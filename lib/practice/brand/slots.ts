import type { Slot } from '@/lib/slot/slot';

/** A slot as its author writes it; its places are found from the markers. */
export type AuthoredSlot = Omit<Slot, 'places'>;

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
  slots: AuthoredSlot[];
};

const subject = (initial: string): AuthoredSlot => ({
  id: 'subject',
  label: 'Subject',
  kind: 'text',
  filledBy: 'person',
  required: true,
  maxLength: 50,
  hint: 'What people see first in their inbox.',
  initial,
});

const preheader = (initial: string): AuthoredSlot => ({
  id: 'preheader',
  label: 'Preview text',
  kind: 'text',
  filledBy: 'person',
  required: true,
  maxLength: 80,
  hint: 'Shown after the subject in the inbox. Say one more thing.',
  initial,
});

export const headline = (initial: string): AuthoredSlot => ({
  id: 'headline',
  label: 'Headline',
  kind: 'text',
  filledBy: 'person',
  required: true,
  maxLength: 48,
  hint: 'A few words. Short ones look best.',
  initial,
});

export const message = (hint: string, initial: string): AuthoredSlot => ({
  id: 'message',
  label: 'Message',
  kind: 'paragraph',
  filledBy: 'person',
  required: true,
  maxLength: 240,
  hint,
  initial,
});

export const buttonLink = (initial: string): AuthoredSlot => ({
  id: 'button-link',
  label: 'Button goes to',
  kind: 'link',
  filledBy: 'person',
  required: true,
  maxLength: 300,
  hint: 'A page on halfmooncreamery.example.',
  initial,
});

/** A few words of its own. */
export const text = (
  id: string,
  label: string,
  maxLength: number,
  initial: string,
  hint?: string,
): AuthoredSlot => ({
  id,
  label,
  kind: 'text',
  filledBy: 'person',
  required: true,
  maxLength,
  ...(hint !== undefined && { hint }),
  initial,
});

/** A day, typed as `YYYY-MM-DD` and written out in the email. */
export const date = (id: string, label: string, initial: string, hint: string): AuthoredSlot => ({
  ...text(id, label, 40, initial, hint),
  kind: 'date',
});

/** One of these, the first unless another is chosen. */
export const choice = (id: string, label: string, choices: string[], hint?: string): AuthoredSlot => ({
  ...text(id, label, 40, choices[0] ?? '', hint),
  kind: 'choice',
  choices,
});

/** What the store's own values fill, the same in every email of the brand. */
const STORE: AuthoredSlot[] = [
  {
    id: 'store-name',
    label: 'Store name',
    kind: 'text',
    filledBy: { groupField: 'store_name' },
    required: true,
    maxLength: 60,
    initial: 'Hawthorne',
  },
  {
    id: 'store-address',
    label: 'Store address',
    kind: 'text',
    filledBy: { groupField: 'store_address' },
    required: true,
    maxLength: 160,
    initial: '3518 Southeast Hawthorne Lane, Portland, OR 97214',
  },
  {
    id: 'store-city',
    label: 'City',
    kind: 'text',
    filledBy: { groupField: 'store_city' },
    required: true,
    maxLength: 60,
    initial: 'Portland, OR',
  },
];

type About = Pick<AuthoredTemplate, 'templateId' | 'name' | 'version' | 'approvedDaysAgo'>;
type Words = Pick<AuthoredTemplate, 'subject' | 'preheader' | 'html' | 'plaintext'>;

/** Every email of the brand: subject and preview text around its own slots, and the store's values. */
export const authored = (about: About, words: Words, own: AuthoredSlot[]): AuthoredTemplate => ({
  ...about,
  practiceOnly: true,
  ...words,
  subject: `[[subject]]${words.subject}[[/subject]]`,
  preheader: `[[preheader]]${words.preheader}[[/preheader]]`,
  slots: [subject(words.subject), preheader(words.preheader), ...own, ...STORE],
});
