import { i18n } from '#i18n';
import { go } from '@/components/hooks/route';
import { useHere } from '@/components/hooks/use-here';
import { useSend, type SendSeen } from '@/components/hooks/use-send';
import { useTitleFocus } from '@/components/hooks/use-title-focus';
import { useTenantNow } from '@/components/hooks/use-now';
import { Button } from '@/components/ui/Button';
import { Card } from '@/components/ui/Card';
import { LiveRegion } from '@/components/ui/LiveRegion';
import { Notice } from '@/components/ui/Notice';
import { Page } from '@/components/ui/Page';
import { Skeleton } from '@/components/ui/Skeleton';
import { statusOf, statusWord } from '@/components/ui/Status';
import { Timeline } from '@/components/ui/Timeline';
import type { SendId } from '@/lib/ids';
import { Actions } from './Actions';
import { CancelBlock } from './CancelBlock';
import { Hero } from './Hero';
import { lastSafe } from './last-safe';
import { Results } from './Results';
import { ScheduleIdLine, scheduleIdOf } from './ScheduleIdLine';
import { StateNotice } from './StateNotice';
import { ahead, past } from './story';
import { UndoWord } from './UndoWord';
import { UnknownDetail } from './UnknownDetail';

const back = (): void => go({ to: 'home' });

/** One email's whole story, in whatever state it is. */
export function SendDetail({ sendId }: { sendId: SendId }) {
  const seen = useSend(sendId);
  if (seen.is === 'ready' && seen.value) return <Detail seen={seen.value} />;
  return (
    <Page title={i18n.t('send.page.ended')} onBack={back}>
      {seen.is === 'loading' && <Skeleton heights={[240, 46, 180]} label={i18n.t('ui.loading')} />}
      {seen.is === 'failed' && (
        <Notice level="danger" role="alert" title={i18n.t('ui.failed')}>
          {i18n.t('ui.failedBody')}
        </Notice>
      )}
      {seen.is === 'ready' && (
        <Notice
          level="info"
          role="status"
          title={i18n.t('send.gone')}
          actions={<Button onPress={back}>{i18n.t('send.home')}</Button>}
        />
      )}
    </Page>
  );
}

function Detail({ seen }: { seen: SendSeen }) {
  const now = useTenantNow();
  const { send, entries } = seen;
  const maySend = useHere().value?.maySend !== false;
  useTitleFocus(send.state.is);
  if (send.state.is === 'unknown') return <UnknownDetail seen={seen} now={now} />;
  const until = lastSafe(send, entries);
  const scheduleId = scheduleIdOf(entries);
  const left = now >= send.instant;
  return (
    <Page
      title={i18n.t(`send.page.${pageOf(send.state.is)}`)}
      onBack={back}
      aside={maySend && send.state.is === 'armed' && now < until ? <UndoWord sendId={send.id} /> : undefined}
    >
      <LiveRegion text={statusWord(statusOf(send.state))} urgent={send.state.is === 'refused'} />
      <Hero seen={seen} now={now} />
      <StateNotice seen={seen} now={now} />
      {left && <Results send={send} now={now} />}
      <Actions seen={seen} now={now} maySend={maySend} />
      <Card>
        <Timeline
          label={i18n.t('send.story.label')}
          moments={[...past(entries, send, now), ...ahead(send, entries, now, until)]}
        />
        {scheduleId !== undefined && <ScheduleIdLine id={scheduleId} />}
      </Card>
      {maySend && <CancelBlock send={send} until={until} now={now} />}
    </Page>
  );
}

function pageOf(state: SendSeen['send']['state']['is']) {
  switch (state) {
    case 'scheduling':
      return 'scheduling';
    case 'armed':
    case 'moving':
    case 'cancelling':
    case 'due':
      return 'scheduled';
    case 'sent':
    case 'uncounted':
      return 'sent';
    case 'asks':
    case 'key-needed':
    case 'refused':
    case 'nobody-emailed':
    case 'unknown':
      return 'attention';
    case 'not-sent':
    case 'cancelled':
    case 'closed':
      return 'ended';
  }
}
