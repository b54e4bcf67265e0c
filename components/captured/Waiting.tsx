import { i18n } from '#i18n';
import { go } from '@/components/hooks/route';
import { useGroups } from '@/components/hooks/use-groups';
import { useAllCaptured } from '@/components/hooks/use-helper';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { openOnes } from '@/lib/capture/propose';
import { findInstance } from '@/lib/tenant/instances';
import type { Tenant } from '@/lib/tenant/tenant';

/** Says on the panel's first screen that identifiers wait; nothing where none do, as at every store. */
export function Waiting({ tenant }: { tenant: Tenant }) {
  const all = useAllCaptured().value ?? [];
  const groups = useGroups(tenant.id).value;
  const { appId, campaignId, variationId } = tenant;
  const variationIds = [variationId, ...(groups ?? []).map((group) => group.variationId)];
  const host = tenant.kind === 'live' ? findInstance(tenant.host)?.dashboard : undefined;
  const open = openOnes(all, host, { appId, campaignId, variationIds });
  if (open.length === 0 || groups === undefined) return null;
  return (
    <Notice
      level="info"
      title={i18n.t('captured.wait', open.length)}
      actions={
        <Button size={30} onPress={() => go({ to: 'captured' })}>
          {i18n.t('captured.open')}
        </Button>
      }
    >
      {i18n.t('captured.waitBody', open.length)}
    </Notice>
  );
}
