import { i18n } from '#i18n';
import { useGroups } from '@/components/hooks/use-groups';
import { useCaptured } from '@/components/hooks/use-helper';
import { showToast } from '@/components/hooks/toasts';
import { Card } from '@/components/ui/Card';
import { openOnes } from '@/lib/capture/propose';
import type { TenantId } from '@/lib/ids';
import { CapturedRow } from './CapturedRow';
import css from './connect.module.css';

type Props = {
  tenantId: TenantId | undefined;
  host: string;
  /** On, so that something can come. */
  waiting: boolean;
  appId: string;
  campaignId: string;
  variationId: string;
  onUse: (field: 'appId' | 'campaignId' | 'variationId', value: string) => void;
};

/** Suggestions from the dashboard that nothing uses yet. Each is taken by one click, or taken away. */
export function CapturedList({ tenantId, host, waiting, appId, campaignId, variationId, onUse }: Props) {
  const captured = useCaptured(host);
  const groups = useGroups(tenantId).value ?? [];
  const used = {
    appId,
    campaignId,
    variationIds: [variationId, ...groups.map((group) => group.variationId)],
  };
  const open = openOnes(captured.value ?? [], host, used);
  if (open.length === 0) return waiting ? <p className={css.quiet}>{i18n.t('dashboard.none')}</p> : null;
  return (
    <section aria-label={i18n.t('dashboard.from')}>
      <Card rows>
        {open.map((one) => (
          <CapturedRow
            key={one.id}
            captured={one}
            groups={groups}
            tenantId={tenantId}
            onUse={(field) => {
              onUse(field, one.value);
              showToast({ text: i18n.t('dashboard.filled') });
            }}
          />
        ))}
      </Card>
    </section>
  );
}
