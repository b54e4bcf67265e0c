import { X } from 'lucide-react';
import { i18n } from '#i18n';
import { useCommand } from '@/components/hooks/use-command';
import { useTenants } from '@/components/hooks/use-tenants';
import { ProblemNotice } from '@/components/sends/ProblemNotice';
import { Button } from '@/components/ui/Button';
import { Mark } from '@/components/ui/Mark';
import type { Captured } from '@/lib/capture/captured';
import { isForeign, type Whose } from '@/lib/capture/whose';
import type { Group } from '@/lib/group/group';
import type { TenantId } from '@/lib/ids';
import { VariationActs } from './VariationActs';
import css from './connect.module.css';

type Props = {
  captured: Captured;
  /** Whose it is beside what the form says now. */
  whose: Whose;
  groups: readonly Group[];
  tenantId: TenantId | undefined;
  onUse: (field: 'appId' | 'campaignId' | 'variationId') => void;
};

/** An app and a campaign go into the form; a variation to a store, or into the form as the default. */
export function CapturedRow({ captured, whose, groups, tenantId, onUse }: Props) {
  const dismiss = useCommand('capture.dismiss');
  const tenant = useTenants().value?.find(({ id }) => id === tenantId);
  const { kind, value, name, id: captureId } = captured;
  const ofForm = kind === 'app_id' ? 'appId' : kind === 'campaign_id' ? 'campaignId' : undefined;
  const foreign = isForeign(whose);
  return (
    <div className={css.captured} role="group" aria-label={`${i18n.t(`capture.${kind}`)}: ${value}`}>
      <div className={css.capturedWords}>
        <p className={css.tenantName}>
          {i18n.t(`capture.${kind}`)}
          {name !== '' && `, ${name}`}
        </p>
        <code className={css.capturedCode}>{value}</code>
        {foreign && (
          <p className={css.status}>
            <Mark is="warn" size={16} />
            {whose === 'campaign'
              ? i18n.t('dashboard.otherCampaign')
              : whose === 'channel'
                ? i18n.t('captured.otherChannel')
                : i18n.t(kind === 'campaign_id' ? 'dashboard.foreignCampaign' : 'dashboard.foreign')}
          </p>
        )}
      </div>
      <Button
        variant="quiet"
        size={30}
        label={i18n.t('dashboard.dismiss', { id: value })}
        icon={<X size={16} aria-hidden="true" />}
        onPress={() => void dismiss.run({ captureId }) /* its problem shows below */}
      />
      {!foreign && ofForm && (
        <div className={css.capturedActs}>
          <Button size={30} onPress={() => onUse(ofForm)}>
            {i18n.t('dashboard.useCampaign')}
          </Button>
        </div>
      )}
      {!foreign && !ofForm && (
        <VariationActs
          captured={captured}
          groups={groups}
          tenant={tenant}
          onDefault={() => onUse('variationId')}
        />
      )}
      {dismiss.problem && <ProblemNotice problem={dismiss.problem} />}
    </div>
  );
}
