import type { Slot } from '@/lib/slot/slot';

/** A slot as its author writes it; its places are found from the markers. */
export type AuthoredSlot = Omit<Slot, 'places'>;

export const subject = (initial: string): AuthoredSlot => ({
  id: 'subject',
  label: 'Subject',
  kind: 'text',
  filledBy: 'person',
  required: true,
  maxLength: 50,
  hint: 'What people see first in their inbox.',
  initial,
});

export const preheader = (initial: string): AuthoredSlot => ({
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

/** What the store's own values fill, the same in every email of the brand. */
export const STORE: AuthoredSlot[] = [
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
