import { i18n } from '#i18n';
import { go } from '@/components/hooks/route';
import { useAllCaptured } from '@/components/hooks/use-helper';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import type { Tenant } from '@/lib/tenant/tenant';

/** Says on the panel's first screen that identifiers wait; nothing where none do, as at every store. */
export function Waiting({ tenant }: { tenant: Tenant }) {
  const uses: readonly string[] = [tenant.campaignId, tenant.appId, tenant.variationId];
  const used = new Set(uses.map((one) => one.toLowerCase()));
  const open = (useAllCaptured().value ?? []).filter(
    ({ accepted, value }) => !accepted && !used.has(value.toLowerCase()),
  );
  if (open.length === 0) return null;
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
      {i18n.t('captured.waitBody')}
    </Notice>
  );
}
