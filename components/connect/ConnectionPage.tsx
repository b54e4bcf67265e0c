import { useEffect, useState } from 'react';
import { i18n } from '#i18n';
import { useHere } from '@/components/hooks/use-here';
import { useTenantNow } from '@/components/hooks/use-now';
import { useKit, useMakings, useTenants } from '@/components/hooks/use-tenants';
import type { Edited } from '@/components/status/TenantBanner';
import { Notice } from '@/components/ui/Notice';
import { Skeleton } from '@/components/ui/Skeleton';
import type { TenantId } from '@/lib/ids';
import { Connected } from './Connected';
import { ConnectionCheck } from './ConnectionCheck';
import { FixCards } from './FixCards';
import { GroupList } from './GroupList';
import { makingFields, tenantFields } from './initial';
import { Permissions } from './Permissions';
import { TenantEditor } from './TenantEditor';
import { TenantList } from './TenantList';
import css from './connect.module.css';

/** Which workspace, with which values, is the key right, and which stores it has. */
export function ConnectionPage({ onEdited }: { onEdited: (edited: Edited | undefined) => void }) {
  const here = useHere();
  const tenants = useTenants();
  const now = useTenantNow();
  const makings = useMakings();
  const [picked, setPicked] = useState<TenantId | 'new'>();
  /** Counts what was opened: an editor whose connection becomes a workspace stays, with all that is in it. */
  const [opened, setOpened] = useState(0);
  const active = here.value?.tenant.id;
  const shown = picked ?? active;
  const kit = useKit(shown);
  const tenant = tenants.value?.find((one) => one.id === shown);
  const making = makings.value?.find((one) => one.id === shown);
  const edited = tenant ?? (making !== undefined || shown === 'new' ? 'new' : undefined);
  useEffect(() => {
    onEdited(edited);
    return () => onEdited(undefined);
  }, [onEdited, edited]);
  const settled = tenants.is === 'ready' && makings.is === 'ready' && here.is === 'ready';

  if (tenants.is === 'failed')
    return (
      <Notice level="danger" role="alert" title={i18n.t('ui.failed')}>
        {i18n.t('ui.failedBody')}
      </Notice>
    );
  if (!settled || (opened === 0 && kit.value?.of !== shown))
    return <Skeleton heights={[32, 260, 220]} label={i18n.t('ui.loading')} />;
  const show = (id: TenantId | 'new'): void => {
    setPicked(id);
    setOpened(opened + 1);
  };
  const loaded = shown === 'new' || making !== undefined || kit.value?.of === shown;
  // Second in reading order, so that a narrow window has it below the summary and above the long form.
  const aside = (
    <aside className={css.side}>
      {tenant?.kind === 'live' && <FixCards key={tenant.id} tenant={tenant} />}
      <TenantList
        tenants={tenants.value}
        makings={makings.value ?? []}
        active={active}
        shown={shown}
        onShow={show}
        onRemoved={() => {
          setPicked(undefined);
          setOpened(opened + 1);
        }}
      />
    </aside>
  );
  return (
    <div className={css.columns}>
      {tenant?.kind === 'live' && (
        <div className={css.top}>
          <Connected key={tenant.id} tenant={tenant} />
        </div>
      )}
      {aside}
      <div className={css.main}>
        {tenant?.kind === 'live' && (
          <Permissions key={tenant.id} subject={{ ...tenant, complete: true, fixBeside: true }} now={now} />
        )}
        {tenant?.kind === 'practice' ? (
          <>
            <Notice level="info" headingLevel={2} title={i18n.t('studio.practice.title')}>
              {i18n.t('studio.practice.body')}
            </Notice>
            <ConnectionCheck subject={{ ...tenant, complete: true }} />
          </>
        ) : (
          loaded && (
            <TenantEditor
              key={opened}
              id={tenant?.id ?? making?.id}
              complete={tenant !== undefined}
              initial={making ? makingFields(making) : tenantFields(tenant, kit.value?.kit)}
              onSaved={setPicked}
            />
          )
        )}
        {tenant && (
          <div id="stores">
            <GroupList key={tenant.id} tenant={tenant} />
          </div>
        )}
      </div>
    </div>
  );
}
