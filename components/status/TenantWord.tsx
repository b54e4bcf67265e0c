import { i18n } from '#i18n';
import type { Tenant } from '@/lib/tenant/tenant';
import css from './TenantBanner.module.css';

/** Beside what can't be taken back lightly: in production it reaches real customers. Practice has its own banner. */
export function TenantWord({ tenant }: { tenant: Pick<Tenant, 'kind' | 'name' | 'test'> }) {
  if (tenant.kind === 'practice') return null;
  return (
    <p className={`${tenant.test ? css.test : css.production} ${css.word}`}>
      {i18n.t(tenant.test ? 'ui.test' : 'ui.production', { name: tenant.name })}
    </p>
  );
}

/** What kind of workspace one is, in its colour: where several stand under each other. */
export function TenantTag({ tenant }: { tenant: Pick<Tenant, 'kind' | 'test'> }) {
  const kind = tenant.kind === 'practice' ? 'practice' : tenant.test ? 'test' : 'production';
  return <span className={`${css[kind]} ${css.word}`}>{i18n.t(`studio.tenants.${kind}`)}</span>;
}
