import { i18n } from '#i18n';
import { PracticeBanner } from '@/components/ui/PracticeBanner';
import type { Tenant } from '@/lib/tenant/tenant';
import css from './TenantBanner.module.css';

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
