import { i18n } from '#i18n';
import { count } from '@/components/copy/format';
import { useGroups } from '@/components/hooks/use-groups';
import { useColumns } from '@/components/hooks/use-permissions';
import type { Tenant } from '@/lib/tenant/tenant';
import css from './Studio.module.css';

/** Beside Connection: how many things its last check found to mend. Nothing where there are none. */
export function ToFix({ tenant }: { tenant: Tenant }) {
  const columns = useColumns(tenant.id, tenant.features ?? []);
  const refused = columns.filter(
    ({ kept }) => kept?.check.key === 'refused' || kept?.check.key === 'nothing',
  );
  const all = columns.reduce((sum, { missing }) => sum + missing.length, refused.length);
  if (all === 0) return null;
  return <span className={css.toFix}>{i18n.t('studio.toFix', all)}</span>;
}

/** Beside Stores: how many there are. */
export function StoreCount({ tenant }: { tenant: Tenant }) {
  const stores = useGroups(tenant.id).value;
  return stores && stores.length > 0 ? <span className={css.many}>{count(stores.length)}</span> : null;
}
