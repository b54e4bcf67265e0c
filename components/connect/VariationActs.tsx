import { useState } from 'react';
import { i18n } from '#i18n';
import { showToast } from '@/components/hooks/toasts';
import { useCommand } from '@/components/hooks/use-command';
import { ProblemNotice } from '@/components/sends/ProblemNotice';
import { Button } from '@/components/ui/Button';
import { Select } from '@/components/ui/Select';
import type { Captured } from '@/lib/capture/captured';
import { replacedBy } from '@/lib/capture/match';
import { groupNamed } from '@/lib/capture/propose';
import { cut } from '@/lib/capture/shapes';
import type { Group } from '@/lib/group/group';
import type { VariationId } from '@/lib/ids';
import type { Tenant } from '@/lib/tenant/tenant';
import { GroupSheet } from './GroupSheet';
import css from './connect.module.css';

type Props = {
  captured: Captured;
  groups: readonly Group[];
  /** Saved already. */
  tenant: Tenant | undefined;
  onDefault: () => void;
};

/**
 * A variation to the store of exactly its name, to the one that is picked, to a new one, or to the form. Where the
 * store has another ID, that is said first and asked.
 */
export function VariationActs({ captured, groups, tenant, onDefault }: Props) {
  const accept = useCommand('capture.accept');
  const [picked, setPicked] = useState('');
  const [making, setMaking] = useState(false);
  const [asking, setAsking] = useState<{ group: Group; now: VariationId }>();
  const { value, name, id: captureId } = captured;
  const named = groupNamed(name, groups);
  const working = accept.working ? i18n.t('dashboard.using') : undefined;

  const give = async (group: Group, replaces?: VariationId): Promise<void> => {
    setAsking(undefined);
    if (!(await accept.run({ captureId, groupId: group.id, ...(replaces ? { replaces } : {}) })).ok) return;
    showToast({ text: i18n.t('dashboard.used', { name: group.name }) });
  };
  const take = (group: Group | undefined): void => {
    if (!group) return;
    const now = replacedBy(captured, group);
    if (now !== undefined) setAsking({ group, now });
    else void give(group); // its problem shows below
  };
  return (
    <>
      <div className={css.capturedActs}>
        {named && (
          <Button size={30} working={working} onPress={() => take(named)}>
            {i18n.t('dashboard.useFor', { name: named.name })}
          </Button>
        )}
        {!named && groups.length > 0 && (
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
              onPress={() => take(groups.find(({ id }) => id === picked))}
            >
              {i18n.t('dashboard.use')}
            </Button>
          </>
        )}
        {!named && tenant && (
          <Button variant="quiet" size={30} onPress={() => setMaking(true)}>
            {i18n.t('dashboard.newStore')}
          </Button>
        )}
        <Button variant="quiet" size={30} onPress={onDefault}>
          {i18n.t('dashboard.useDefault')}
        </Button>
      </div>
      <div className={css.capturedActs} aria-live="polite">
        {asking && (
          <>
            <p className={css.quiet}>
              {i18n.t('dashboard.replaces', { name: asking.group.name, id: asking.now })}
            </p>
            <Button
              size={30}
              label={i18n.t('dashboard.replaceFor', {
                id: asking.now,
                name: asking.group.name,
                by: value,
              })}
              onPress={() => void give(asking.group, asking.now) /* its problem shows below */}
            >
              {i18n.t('dashboard.replace')}
            </Button>
            <Button variant="quiet" size={30} onPress={() => setAsking(undefined)}>
              {i18n.t('dashboard.keep')}
            </Button>
          </>
        )}
      </div>
      {accept.problem && <ProblemNotice problem={accept.problem} />}
      {making && tenant && (
        <GroupSheet
          tenant={tenant}
          group={undefined}
          suggested={{ name: cut(name, 100), variationId: value }}
          onClose={() => setMaking(false)}
        />
      )}
    </>
  );
}
