import { Instant, TemplateId, type TenantId, VersionId } from '@/lib/ids';
import { fail, ok, type Result } from '@/lib/result';
import { offersUnsubscribe } from '@/lib/rule/unsubscribe';
import { type Authored, readMarkers } from '@/lib/template/author';
import { htmlFacts } from '@/lib/template/html-facts';
import type { TemplateVersion } from '@/lib/template/template';
import type { Ports } from './ports';

/**
 * Freezes an authored template as an approved version. Refused: markers where no slot may stand, Liquid that
 * isn't supported, no unsubscribe way, no place for the postal address.
 */
export async function approveVersion(
  input: {
    tenantId: TenantId;
    templateId: string;
    name: string;
    version: number;
    approvedAt: Instant;
    practiceOnly: boolean;
    authored: Authored;
  },
  ports: Pick<Ports, 'db' | 'hash' | 'readLiquid'>,
): Promise<Result<TemplateVersion>> {
  const { authored, tenantId, templateId } = input;
  const { parts, slots, findings } = readMarkers(authored);
  const [finding] = findings;
  if (finding) return fail('bad-input', { field: finding.slotId, reason: finding.is });
  if (Object.values(parts).some((part) => !ports.readLiquid(part).supported))
    return fail('bad-input', { field: 'liquid', reason: 'unsupported' });
  const everybody =
    ports.readLiquid(parts.html).unsubscribes && ports.readLiquid(parts.plaintext).unsubscribes;
  if (!everybody || !offersUnsubscribe(htmlFacts(parts.html).links, parts.plaintext))
    return fail('bad-input', { field: 'unsubscribe', reason: 'missing' });
  const addressed = (part: 'html' | 'plaintext') =>
    slots.some(
      (slot) =>
        typeof slot.filledBy === 'object' &&
        slot.filledBy.groupField === 'store_address' &&
        slot.places.some((place) => place.part === part),
    );
  if (!addressed('html') || !addressed('plaintext'))
    return fail('bad-input', { field: 'address', reason: 'missing' });

  const version: TemplateVersion = {
    id: VersionId.parse(`${tenantId}:${templateId}:${input.version}`),
    templateId: TemplateId.parse(templateId),
    tenantId,
    channel: 'email',
    name: input.name,
    version: input.version,
    status: 'approved',
    approvedAt: Instant.parse(input.approvedAt),
    practiceOnly: input.practiceOnly,
    parts,
    slots,
    hash: await ports.hash(JSON.stringify({ parts, slots })),
  };
  await ports.db.putVersion(version);
  return ok(version);
}
