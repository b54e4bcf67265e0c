import { z } from '@/lib/schema';

/** Where a slot's bytes stand decides how typed text is escaped. */
export const PlaceContext = z.enum(['text', 'attribute', 'url', 'header', 'plain']);
export type PlaceContext = z.infer<typeof PlaceContext>;

export const PART_NAMES = ['subject', 'preheader', 'html', 'plaintext'] as const;
export type PartName = (typeof PART_NAMES)[number];

/** One stretch of one part, in UTF-16 offsets of that part's approved source. */
export const Place = z.object({
  part: z.enum(PART_NAMES),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  context: PlaceContext,
});
export type Place = z.infer<typeof Place>;

export const SlotKind = z.enum(['text', 'paragraph', 'link', 'date', 'choice']);
export type SlotKind = z.infer<typeof SlotKind>;

export const Slot = z.object({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  label: z.string().min(1).max(60),
  kind: SlotKind,
  /** A person types it, or the group's local value of this field name fills it. */
  filledBy: z.union([z.literal('person'), z.object({ groupField: z.string() })]),
  required: z.boolean(),
  /** Characters as people count them (grapheme clusters). */
  maxLength: z.int().positive().max(5000),
  hint: z.string().max(200).optional(),
  /** What the form starts with. */
  initial: z.string().max(5000).optional(),
  choices: z.array(z.string().min(1).max(200)).optional(),
  places: z.array(Place).min(1),
});
export type Slot = z.infer<typeof Slot>;

/** Typed values by slot id. A date is `YYYY-MM-DD`; a choice is one of its choices. */
export const SlotValues = z.record(z.string(), z.string().max(200_000));
export type SlotValues = z.infer<typeof SlotValues>;
