import { i18n } from '#i18n';
import { useGroups } from '@/components/hooks/use-groups';
import { useCaptured } from '@/components/hooks/use-helper';
import { showToast } from '@/components/hooks/toasts';
import { Card } from '@/components/ui/Card';
import { unusedOnes } from '@/lib/capture/propose';
import { ITEMS_MOST } from '@/lib/capture/shapes';
import { whoseAt } from '@/lib/capture/whose';
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

/**
 * Suggestions from the dashboard that nothing uses yet. Each is taken by one click, or taken away; what is known to be
 * of another workspace or campaign than the form's says so and can't be taken.
 */
export function CapturedList({ tenantId, host, waiting, appId, campaignId, variationId, onUse }: Props) {
  const captured = useCaptured(host);
  const groups = useGroups(tenantId).value ?? [];
  const used = {
    appId,
    campaignId,
    variationIds: [variationId, ...groups.map((group) => group.variationId)],
  };
  const all = captured.value ?? [];
  const whose = whoseAt({ host, campaignId }, all);
  const open = unusedOnes(all, host, used).slice(0, ITEMS_MOST);
  if (open.length === 0) return waiting ? <p className={css.quiet}>{i18n.t('dashboard.none')}</p> : null;
  return (
    <section aria-label={i18n.t('dashboard.from')}>
      <Card rows>
        {open.map((one) => (
          <CapturedRow
            key={one.id}
            captured={one}
            whose={whose(one)}
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
