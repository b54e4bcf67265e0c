import { useState } from 'react';
import { i18n } from '#i18n';
import { useHere } from '@/components/hooks/use-here';
import { useKit, useTenants } from '@/components/hooks/use-tenants';
import { useTenantNow } from '@/components/hooks/use-now';
import { Notice } from '@/components/ui/Notice';
import { Skeleton } from '@/components/ui/Skeleton';
import type { TenantId } from '@/lib/ids';
import { CheckCard } from './CheckCard';
import { GroupList } from './GroupList';
import { tenantFields } from './initial';
import { KeyCard } from './KeyCard';
import { Permissions } from './Permissions';
import { TenantEditor } from './TenantEditor';
import { TenantList } from './TenantList';
import css from './connect.module.css';

/** Which workspace, with which values, is the key right, and which stores it has. */
export function ConnectionPage() {
  const here = useHere();
  const now = useTenantNow();
  const tenants = useTenants();
  const [picked, setPicked] = useState<TenantId | 'new'>();
  const active = here.value?.tenant.id;
  const shown = picked ?? active;
  const kit = useKit(shown);
  const tenant = tenants.value?.find((one) => one.id === shown);
  const ready = tenants.is === 'ready' && here.is === 'ready' && kit.value?.of === shown;

  if (tenants.is === 'failed')
    return (
      <Notice level="danger" role="alert" title={i18n.t('ui.failed')}>
        {i18n.t('ui.failedBody')}
      </Notice>
    );
  if (!ready) return <Skeleton heights={[32, 260, 220]} label={i18n.t('ui.loading')} />;
  return (
    <div className={css.columns}>
      <div className={css.main}>
        {tenant?.kind === 'practice' ? (
          <Notice level="info" headingLevel={2} title={i18n.t('studio.practice.title')}>
            {i18n.t('studio.practice.body')}
          </Notice>
        ) : (
          <TenantEditor
            key={tenant?.id ?? 'new'}
            id={tenant?.id}
            initial={tenantFields(tenant, kit.value?.kit)}
            onSaved={setPicked}
          />
        )}
        {tenant && <Permissions key={`may ${tenant.id}`} tenant={tenant} now={now} />}
        {tenant && (
          <div id="stores">
            <GroupList key={tenant.id} tenant={tenant} />
          </div>
        )}
      </div>
      <aside className={css.side}>
        <TenantList tenants={tenants.value} active={active} shown={shown} onShow={setPicked} />
        {tenant?.kind === 'live' && <KeyCard key={tenant.id} tenantId={tenant.id} />}
        {tenant === undefined && <p className={css.quiet}>{i18n.t('studio.key.after')}</p>}
        {tenant && <CheckCard key={tenant.id} tenant={tenant} now={now} />}
      </aside>
    </div>
  );
}
