import { Hash, Instant, TemplateId, TenantId, VersionId } from '@/lib/ids';
import { z } from '@/lib/schema';
import { Slot } from '@/lib/slot/slot';

/** The four parts of an email, each a separate rendering at Braze (braze/rest-api.md 4.9). */
export const Parts = z.object({
  subject: z.string().max(1000),
  preheader: z.string().max(1000),
  html: z.string().max(1_000_000),
  plaintext: z.string().max(200_000),
});
export type Parts = z.infer<typeof Parts>;

/** One frozen version of a template. Only an approved one can be sent. */
export const TemplateVersion = z.object({
  id: VersionId,
  templateId: TemplateId,
  tenantId: TenantId,
  channel: z.literal('email'),
  name: z.string().min(1).max(100),
  version: z.int().positive(),
  status: z.enum(['approved', 'withdrawn']),
  approvedAt: Instant,
  /** Its pictures and claims belong to the practice brand: never armed on a live tenant. */
  practiceOnly: z.boolean(),
  /** The approved bytes, markers taken out, the initial text of each slot in place. */
  parts: Parts,
  slots: z.array(Slot),
  /** SHA-256 of the parts and slots. */
  hash: Hash,
});
export type TemplateVersion = z.infer<typeof TemplateVersion>;
