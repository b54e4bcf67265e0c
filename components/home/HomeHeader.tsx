import { ChevronsUpDown, Settings2 } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { i18n } from '#i18n';
import { timeInZone } from '@/components/copy/format';
import { go } from '@/components/hooks/route';
import { openStudio } from '@/components/hooks/use-panel';
import { Mark } from '@/components/status/Mark';
import { Button } from '@/components/ui/Button';
import { LockButton } from '@/components/vault/LockButton';
import type { Group } from '@/lib/group/group';
import type { Tenant } from '@/lib/tenant/tenant';
import css from './Home.module.css';

type Props = { tenant: Tenant; group: Group; zone: string; now: number };

/** Which store I am, where, and its time of day. */
export function HomeHeader({ tenant, group, zone, now }: Props) {
  return (
    <div className={css.header}>
      <Mark name={tenant.name} practice={tenant.kind === 'practice'} />
      <div className={css.who}>
        <h1 className={css.name} tabIndex={-1}>
          <AriaButton className={css.chooser ?? ''} onPress={() => go({ to: 'groups' })}>
            {group.name}
            <ChevronsUpDown size={16} aria-hidden="true" />
            <span className={css.hidden}>{i18n.t('home.switch')}</span>
          </AriaButton>
        </h1>
        <p className={css.place}>
          {group.place !== undefined && group.place !== '' && <span>{group.place}</span>}
          <span>{timeInZone(now, zone)}</span>
        </p>
      </div>
      {tenant.kind === 'live' && <LockButton />}
      <Button
        variant="quiet"
        label={i18n.t('home.studio')}
        icon={<Settings2 size={20} aria-hidden="true" />}
        onPress={openStudio}
      />
    </div>
  );
}
