import { Menu, Plug, Store } from 'lucide-react';
import { useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { i18n } from '#i18n';
import { ConnectionPage } from '@/components/connect/ConnectionPage';
import { locale } from '@/components/copy/format';
import { useHere } from '@/components/hooks/use-here';
import { useWake } from '@/components/hooks/use-wake';
import { Mark, OwnMark } from '@/components/status/Mark';
import { Boundary } from '@/components/ui/Boundary';
import { Button } from '@/components/ui/Button';
import { PracticeBanner } from '@/components/ui/PracticeBanner';
import { Toasts } from '@/components/ui/Toasts';
import css from './Studio.module.css';

/** Headquarters' desk. Today it has one page: the connection and its stores. */
export function Studio() {
  useWake();
  const here = useHere();
  const [menu, setMenu] = useState(false);
  const tenant = here.value?.tenant;
  return (
    <I18nProvider locale={locale()}>
      {tenant?.kind === 'practice' && <PracticeBanner />}
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
            <a href="#connection" aria-current="page" onClick={() => setMenu(false)}>
              <Plug size={18} aria-hidden="true" />
              {i18n.t('studio.connection')}
            </a>
            <a href="#stores" onClick={() => setMenu(false)}>
              <Store size={18} aria-hidden="true" />
              {i18n.t('studio.groups.title')}
            </a>
          </nav>
          <p className={css.own}>
            <OwnMark size={18} />
            {i18n.t('studio.own')}
          </p>
        </header>
        <main id="connection" className={css.main}>
          <h1 className={css.title}>{i18n.t('studio.connection')}</h1>
          <p className={css.lead}>{i18n.t('studio.lead')}</p>
          <Boundary>
            <ConnectionPage />
          </Boundary>
        </main>
      </div>
      <Toasts />
    </I18nProvider>
  );
}
