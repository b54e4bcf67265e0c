import { Inbox, Menu, Plug, ShieldCheck, Store } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { i18n } from '#i18n';
import { ConnectionPage } from '@/components/connect/ConnectionPage';
import { locale } from '@/components/copy/format';
import { useHere } from '@/components/hooks/use-here';
import { usePlace } from '@/components/hooks/use-place';
import { usePresence } from '@/components/hooks/use-lock';
import { useWake } from '@/components/hooks/use-wake';
import { Mark, OwnMark } from '@/components/status/Mark';
import { type Edited, EditedBanner, isAnother, TenantBanner } from '@/components/status/TenantBanner';
import { Boundary } from '@/components/ui/Boundary';
import { Button } from '@/components/ui/Button';
import { PageActsPlace } from '@/components/ui/PageActs';
import { Skeleton } from '@/components/ui/Skeleton';
import { Toasts } from '@/components/ui/Toasts';
import { LockButton } from '@/components/vault/LockButton';
import { UnlockCard } from '@/components/vault/UnlockCard';
import { StoreCount, ToFix } from './NavNotes';
import css from './Studio.module.css';

const Trust = lazy(async () => ({ default: (await import('@/components/trust/TrustPage')).TrustPage }));
const Captured = lazy(async () => ({
  default: (await import('@/components/captured/CapturedPage')).CapturedPage,
}));

const WORDS = {
  connection: { title: 'studio.connection', lead: 'studio.lead' },
  captured: { title: 'captured.title', lead: 'captured.lead' },
  trust: { title: 'trust.title', lead: 'trust.lead' },
} as const;

/** Headquarters' desk: the connection with its stores, and what a reviewer asks. */
export function Studio() {
  useWake();
  usePresence();
  const here = useHere();
  const place = usePlace();
  const at = place === 'trust' || place === 'captured' ? place : 'connection';
  const is = (one: typeof at) => (at === one ? 'page' : undefined);
  const [menu, setMenu] = useState(false);
  const [acts, setActs] = useState<HTMLElement | null>(null);
  const tenant = here.value?.tenant;
  const [edited, setEdited] = useState<Edited>();
  return (
    <I18nProvider locale={locale()}>
      {tenant &&
        (edited && isAnother(edited, tenant) ? (
          <EditedBanner edited={edited} used={tenant} />
        ) : (
          <TenantBanner tenant={tenant} />
        ))}
      <div className={css.desk}>
        <header className={css.rail}>
          <div className={css.brand}>
            {tenant ? (
              <Mark name={tenant.name} practice={tenant.kind === 'practice'} size={32} />
            ) : (
              <OwnMark size={32} />
            )}
            <div className={css.brandWords}>
              <p className={css.brandName}>{tenant?.name ?? i18n.t('studio.own')}</p>
              <p className={css.quiet}>{i18n.t('studio.name')}</p>
            </div>
            <LockButton />
            <span className={css.menu}>
              <Button
                variant="quiet"
                label={i18n.t('studio.menu')}
                expanded={menu}
                icon={<Menu size={20} aria-hidden="true" />}
                onPress={() => setMenu(!menu)}
              />
            </span>
          </div>
          <nav className={css.nav} data-open={menu} aria-label={i18n.t('studio.nav')}>
            <a href="#connection" aria-current={is('connection')} onClick={() => setMenu(false)}>
              <Plug size={18} aria-hidden="true" />
              {i18n.t('studio.connection')}
              {tenant && <ToFix tenant={tenant} />}
            </a>
            <a href="#stores" onClick={() => setMenu(false)}>
              <Store size={18} aria-hidden="true" />
              {i18n.t('studio.groups.title')}
              {tenant && <StoreCount tenant={tenant} />}
            </a>
            <a href="#captured" aria-current={is('captured')} onClick={() => setMenu(false)}>
              <Inbox size={18} aria-hidden="true" />
              {i18n.t('captured.title')}
            </a>
            <a href="#trust" aria-current={is('trust')} onClick={() => setMenu(false)}>
              <ShieldCheck size={18} aria-hidden="true" />
              {i18n.t('trust.title')}
            </a>
          </nav>
          <p className={css.own}>
            <OwnMark size={18} />
            {i18n.t('studio.own')}
          </p>
        </header>
        <main id={at} className={css.main}>
          <div className={css.top}>
            <div className={css.topWords}>
              <h1 className={css.title}>{i18n.t(WORDS[at].title)}</h1>
              <p className={css.lead}>{i18n.t(WORDS[at].lead)}</p>
            </div>
            <div ref={setActs} className={css.acts} />
          </div>
          <Boundary key={at}>
            <PageActsPlace value={acts}>
              <Suspense fallback={<Skeleton heights={[36, 320, 280]} label={i18n.t('ui.loading')} />}>
                {at === 'trust' && <Trust />}
                {at === 'captured' && <Captured />}
                {at === 'connection' && (
                  <>
                    <UnlockCard />
                    <ConnectionPage onEdited={setEdited} />
                  </>
                )}
              </Suspense>
            </PageActsPlace>
          </Boundary>
        </main>
      </div>
      <Toasts />
    </I18nProvider>
  );
}
