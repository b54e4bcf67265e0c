import { lazy, Suspense, useEffect } from 'react';
import { I18nProvider } from 'react-aria-components';
import { locale } from '@/components/copy/format';
import { GroupPicker } from '@/components/home/GroupPicker';
import { Home } from '@/components/home/Home';
import { useRoute, type Route } from '@/components/hooks/route';
import { useHere } from '@/components/hooks/use-here';
import { forgetEarly } from '@/components/hooks/use-live';
import { usePresence } from '@/components/hooks/use-lock';
import { useNewEmailWish } from '@/components/hooks/use-new-email-wish';
import { useWake } from '@/components/hooks/use-wake';
import { TenantBanner } from '@/components/status/TenantBanner';
import { Boundary } from '@/components/ui/Boundary';
import { Toasts } from '@/components/ui/Toasts';
import css from './App.module.css';

// Home paints first; dates, previews and checks are fetched when somebody goes there.
const Compose = lazy(async () => ({ default: (await import('@/components/compose/Compose')).Compose }));
const Scheduled = lazy(async () => ({ default: (await import('@/components/sends/Scheduled')).Scheduled }));
const SendDetail = lazy(async () => ({
  default: (await import('@/components/sends/SendDetail')).SendDetail,
}));
const Captured = lazy(async () => ({
  default: (await import('@/components/captured/CapturedScreen')).CapturedScreen,
}));
const Unlock = lazy(async () => ({ default: (await import('@/components/vault/Unlock')).Unlock }));

export function App() {
  useWake();
  useNewEmailWish();
  usePresence();
  useEffect(forgetEarly, []);
  const route = useRoute();
  const here = useHere();
  return (
    <I18nProvider locale={locale()}>
      <div className={css.app}>
        {here.value ? <TenantBanner tenant={here.value.tenant} /> : null}
        <Boundary>
          <Suspense>
            <Screen route={route} />
          </Suspense>
        </Boundary>
        {here.value?.key === 'locked' && (
          <Suspense>
            <Unlock here={here.value} />
          </Suspense>
        )}
        <Toasts />
      </div>
    </I18nProvider>
  );
}

function Screen({ route }: { route: Route }) {
  switch (route.to) {
    case 'home':
      return <Home />;
    case 'groups':
      return <GroupPicker />;
    case 'captured':
      return <Captured />;
    case 'compose':
      return <Compose draftId={route.draftId} step={route.step} />;
    case 'scheduled':
      return <Scheduled key={route.sendId} sendId={route.sendId} />;
    case 'send':
      return <SendDetail key={route.sendId} sendId={route.sendId} />;
  }
}
