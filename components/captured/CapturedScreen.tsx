import { i18n } from '#i18n';
import { go } from '@/components/hooks/route';
import { Page } from '@/components/ui/Page';
import { CapturedPage } from './CapturedPage';

/** The same in the side panel, beside the dashboard. */
export function CapturedScreen() {
  return (
    <Page title={i18n.t('captured.title')} onBack={() => go({ to: 'home' })}>
      <CapturedPage />
    </Page>
  );
}
