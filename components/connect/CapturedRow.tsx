import { X } from 'lucide-react';
import { useState } from 'react';
import { i18n } from '#i18n';
import { showToast } from '@/components/hooks/toasts';
import { useCommand } from '@/components/hooks/use-command';
import { useTenants } from '@/components/hooks/use-tenants';
import { ProblemNotice } from '@/components/sends/ProblemNotice';
import { Button } from '@/components/ui/Button';
import { Select } from '@/components/ui/Select';
import type { Captured } from '@/lib/capture/captured';
import { groupNamed } from '@/lib/capture/propose';
import type { Group } from '@/lib/group/group';
import type { TenantId } from '@/lib/ids';
import { GroupSheet } from './GroupSheet';
import css from './connect.module.css';

type Props = {
  captured: Captured;
  groups: readonly Group[];
  tenantId: TenantId | undefined;
  onUse: (field: 'appId' | 'campaignId' | 'variationId') => void;
};

/** An app and a campaign go into the form; a variation to the store of exactly its name, or to the one that is picked. */
export function CapturedRow({ captured, groups, tenantId, onUse }: Props) {
  const accept = useCommand('capture.accept');
  const dismiss = useCommand('capture.dismiss');
  const tenant = useTenants().value?.find(({ id }) => id === tenantId);
  const [picked, setPicked] = useState('');
  const [making, setMaking] = useState(false);
  const { kind, value, name, id: captureId } = captured;
  const ofForm = kind === 'app_id' ? 'appId' : kind === 'campaign_id' ? 'campaignId' : undefined;
  const named = ofForm ? undefined : groupNamed(name, groups);
  const working = accept.working ? i18n.t('dashboard.using') : undefined;
  const problem = accept.problem ?? dismiss.problem;

  const take = async (group: Group | undefined): Promise<void> => {
    if (!group || !(await accept.run({ captureId, groupId: group.id })).ok) return;
    showToast({ text: i18n.t('dashboard.used', { name: group.name }) });
  };
  return (
    <div className={css.captured} role="group" aria-label={`${i18n.t(`capture.${kind}`)}: ${value}`}>
      <div className={css.capturedWords}>
        <p className={css.tenantName}>
          {i18n.t(`capture.${kind}`)}
          {name !== '' && `, ${name}`}
        </p>
        <code className={css.capturedCode}>{value}</code>
        {named?.variationId !== undefined && (
          <p className={css.quiet}>
            {i18n.t('dashboard.replaces', { name: named.name, id: named.variationId })}
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
      <div className={css.capturedActs}>
        {ofForm && (
          <Button size={30} onPress={() => onUse(ofForm)}>
            {i18n.t('dashboard.useCampaign')}
          </Button>
        )}
        {named && (
          <Button size={30} working={working} onPress={() => void take(named) /* its problem shows below */}>
            {i18n.t('dashboard.useFor', { name: named.name })}
          </Button>
        )}
        {!ofForm && !named && groups.length > 0 && (
          <>
            <Select
              label={i18n.t('dashboard.choose')}
              options={groups.map(({ id, name: label }) => ({ id, label }))}
              value={picked}
              placeholder={i18n.t('dashboard.choose')}
              onChange={setPicked}
            />
            <Button
              size={30}
              working={working}
              blocked={picked === '' ? i18n.t('dashboard.pick') : undefined}
              onPress={() => void take(groups.find(({ id }) => id === picked)) /* its problem shows below */}
            >
              {i18n.t('dashboard.use')}
            </Button>
          </>
        )}
        {!ofForm && !named && tenant && (
          <Button variant="quiet" size={30} onPress={() => setMaking(true)}>
            {i18n.t('dashboard.newStore')}
          </Button>
        )}
        {!ofForm && (
          <Button variant="quiet" size={30} onPress={() => onUse('variationId')}>
            {i18n.t('dashboard.useDefault')}
          </Button>
        )}
      </div>
      {problem && <ProblemNotice problem={problem} />}
      {making && tenant && (
        <GroupSheet
          tenant={tenant}
          group={undefined}
          suggested={{ name: name.slice(0, 100), variationId: value }}
          onClose={() => setMaking(false)}
        />
      )}
    </div>
  );
}
