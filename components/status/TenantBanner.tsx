import { i18n } from '#i18n';
import { PracticeBanner } from '@/components/ui/PracticeBanner';
import type { Tenant } from '@/lib/tenant/tenant';
import css from './TenantBanner.module.css';

export type Edited = Pick<Tenant, 'id' | 'kind' | 'name' | 'test'> | 'new';

/** Whether a live or a new workspace is edited that isn't the one in use. */
export const isAnother = (edited: Edited, used: Tenant): boolean =>
  edited === 'new' || (edited.kind === 'live' && edited.id !== used.id);

/** While another workspace than the one in use is open in the Studio: which one, and which one emails still go with. */
export function EditedBanner({ edited, used }: { edited: Edited; used: Tenant }) {
  const test = edited !== 'new' && edited.test === true;
  return (
    <aside className={test ? css.test : css.production} aria-label={i18n.t('ui.workspaceLabel')}>
      {edited === 'new'
        ? i18n.t('ui.editedNew')
        : i18n.t(test ? 'ui.test' : 'ui.production', { name: edited.name })}{' '}
      · {i18n.t('ui.stillUsed', { name: used.name })}
    </aside>
  );
}

/** Above every screen: practice, a test workspace, or production with real customers. Never themed. */
export function TenantBanner({ tenant }: { tenant: Tenant }) {
  if (tenant.kind === 'practice') return <PracticeBanner />;
  const test = tenant.test === true;
  return (
    <aside className={test ? css.test : css.production} aria-label={i18n.t('ui.workspaceLabel')}>
      {i18n.t(test ? 'ui.test' : 'ui.production', { name: tenant.name })}
    </aside>
  );
}
