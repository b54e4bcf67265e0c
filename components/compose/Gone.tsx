import { i18n } from '#i18n';
import { go } from '@/components/hooks/route';
import { ProblemNotice } from '@/components/sends/ProblemNotice';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { Page } from '@/components/ui/Page';
import type { SendId } from '@/lib/ids';
import css from './compose.module.css';

const home = () => go({ to: 'home' });

/** A draft that can't be shown, and what to do instead. */
export function Gone(props: {
  why: 'draft-gone' | 'group-gone' | 'already-scheduled' | 'unreadable';
  sendId?: SendId | undefined;
}) {
  const { why, sendId } = props;
  return (
    <Page title={i18n.t('compose.title')} onClose={home}>
      {why === 'unreadable' ? (
        <Notice level="danger" title={i18n.t('ui.failed')}>
          {i18n.t('ui.failedBody')}
        </Notice>
      ) : (
        <ProblemNotice problem={{ kind: why }} />
      )}
      <div className={css.actions}>
        {sendId === undefined ? null : (
          <Button variant="primary" onPress={() => go({ to: 'send', sendId })}>
            {i18n.t('compose.gone.see')}
          </Button>
        )}
        <Button onPress={home}>{i18n.t('compose.gone.home')}</Button>
      </div>
    </Page>
  );
}
