import { useState } from 'react';
import { i18n } from '#i18n';
import { useAllCaptured } from '@/components/hooks/use-helper';
import { useHere } from '@/components/hooks/use-here';
import { useTenants } from '@/components/hooks/use-tenants';
import { Card, Section } from '@/components/ui/Card';
import { Select } from '@/components/ui/Select';
import { Skeleton } from '@/components/ui/Skeleton';
import { whoseAt, workspaceOf } from '@/lib/capture/whose';
import { findInstance } from '@/lib/tenant/instances';
import type { Tenant } from '@/lib/tenant/tenant';
import { CapturedOne } from './CapturedOne';
import { Matching } from './Matching';
import css from './captured.module.css';

const dashboardOf = (tenant: Tenant | undefined): string => findInstance(tenant?.host ?? '')?.dashboard ?? '';

/** What came from which dashboard and when, what became of it, and which variation is which store's. */
export function CapturedPage() {
  const captured = useAllCaptured();
  const here = useHere();
  const tenants = useTenants();
  const [picked, setPicked] = useState('');
  if (captured.is === 'loading' || here.is === 'loading' || tenants.is === 'loading')
    return <Skeleton heights={[120, 320]} label={i18n.t('ui.loading')} />;
  const all = captured.value ?? [];
  const live = (tenants.value ?? []).filter(({ kind }) => kind === 'live');
  // The one that was picked, or is in front, or has something from its dashboard.
  const tenant =
    live.find(({ id }) => id === picked) ??
    live.find(({ id }) => id === here.value?.tenant.id) ??
    live.find((one) => all.some(({ host }) => host === dashboardOf(one))) ??
    live[0];
  const place = { host: dashboardOf(tenant), campaignId: tenant?.campaignId ?? '' };
  const whose = whoseAt(place, all);
  if (all.length === 0) return <p className={css.quiet}>{i18n.t('captured.none')}</p>;
  return (
    <div className={css.stack}>
      {live.length > 1 && (
        <Select
          label={i18n.t('captured.beside')}
          options={live.map(({ id, name }) => ({ id, label: name }))}
          value={tenant?.id ?? ''}
          onChange={setPicked}
        />
      )}
      {tenant && <Matching key={tenant.id} tenant={tenant} place={place} captured={all} />}
      <Section title={i18n.t('captured.everything')} strong>
        {tenant && workspaceOf(place, all) === undefined && (
          <p className={css.quiet}>{i18n.t('captured.workspaceUnknown', { name: tenant.name })}</p>
        )}
        <Card rows>
          {all.map((one) => (
            <CapturedOne key={one.id} captured={one} tenant={tenant} whose={whose(one)} />
          ))}
        </Card>
      </Section>
    </div>
  );
}
