import { Plus } from 'lucide-react';
import { i18n } from '#i18n';
import { Waiting } from '@/components/captured/Waiting';
import { go } from '@/components/hooks/route';
import { useHere } from '@/components/hooks/use-here';
import { useClockOf, useTenantNow } from '@/components/hooks/use-now';
import { useHome, wholeMinute, type Here } from '@/components/hooks/use-home';
import { useKey } from '@/components/hooks/use-key';
import { useTitleFocus } from '@/components/hooks/use-title-focus';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { Page } from '@/components/ui/Page';
import { Skeleton } from '@/components/ui/Skeleton';
import type { Group } from '@/lib/group/group';
import { settle } from '@/lib/group/settled';
import { lacks } from '@/lib/send/send';
import { Drafts } from './Drafts';
import { Ended } from './Ended';
import { GroupPicker } from './GroupPicker';
import { HeldUp } from './HeldUp';
import { HomeHeader } from './HomeHeader';
import { PracticeClock } from './PracticeClock';
import { ScheduledList } from './ScheduledList';
import { SentList } from './SentList';
import { TroubleList } from './TroubleList';
import { needsPerson, shelfOf } from './needs-person';
import css from './Home.module.css';

export function Home() {
  const here = useHere();
  const clock = useClockOf(here.value?.tenant.id);
  if (here.is === 'loading' || clock.is === 'loading')
    return (
      <Page title={i18n.t('home.title')}>
        <Skeleton heights={[44, 46, 180, 180]} label={i18n.t('ui.loading')} />
      </Page>
    );
  if (here.is === 'failed')
    return (
      <Page title={i18n.t('home.title')}>
        <Notice level="danger" role="alert" title={i18n.t('ui.failed')}>
          {i18n.t('ui.failedBody')}
        </Notice>
      </Page>
    );
  if (here.value === undefined)
    return (
      <Page title={i18n.t('home.title')}>
        <Notice level="info" role="status" title={i18n.t('home.first.title')}>
          {i18n.t('home.first.body')}
        </Notice>
      </Page>
    );
  if (here.value.group === undefined) return <GroupPicker />;
  return <GroupHome here={here.value} group={here.value.group} />;
}

const newEmail = (): void => go({ to: 'compose', step: 'template' });

function GroupHome({ here, group }: { here: Here; group: Group }) {
  const now = useTenantNow();
  const { tenant } = here;
  const zone = settle(group, tenant).zone;
  const { sends, open, drafts } = useHome({
    tenantId: tenant.id,
    groupId: group.id,
    minute: wholeMinute(now),
  });
  const newOne = here.maySend ? newEmail : undefined;
  useKey('n', newOne);
  useTitleFocus('home');

  const all = sends.value ? [...sends.value.ahead, ...sends.value.past] : [];
  const on = (shelf: ReturnType<typeof shelfOf>) => all.filter((send) => shelfOf(send, now) === shelf);
  const scheduled = on('scheduled').sort((a, b) => a.instant - b.instant);
  const sent = on('sent').sort((a, b) => b.instant - a.instant);
  const ended = on('ended').sort((a, b) => b.updatedAt - a.updatedAt);
  const mine = (drafts.value ?? []).filter(({ draft }) => draft.groupId === group.id);
  const hostless = (open.value ?? []).some(({ state }) => lacks(state) === 'host');
  const keyless = here.key === 'present' ? undefined : here.key === 'locked' ? 'lock' : 'key';
  const missing = keyless ?? (hostless ? 'host' : undefined);
  const ready = sends.is === 'ready' && drafts.is === 'ready';

  return (
    <Page title={group.name} header={<HomeHeader tenant={tenant} group={group} zone={zone} now={now} />}>
      <TroubleList sends={needsPerson([...(open.value ?? []), ...all], now)} groupId={group.id} now={now} />
      <Waiting tenant={tenant} />
      {missing && <HeldUp lacks={missing} sends={open.value ?? []} now={now} />}
      {newOne ? (
        <Button
          variant="primary"
          size={46}
          wide
          icon={<Plus size={18} aria-hidden="true" />}
          onPress={newOne}
        >
          {i18n.t('home.newEmail')}
        </Button>
      ) : (
        <Notice level="info" title={i18n.t('home.lookOnly')} />
      )}
      {sends.is === 'failed' && (
        <Notice level="danger" role="alert" title={i18n.t('ui.failed')}>
          {i18n.t('ui.failedBody')}
        </Notice>
      )}
      {sends.is === 'loading' && <Skeleton heights={[24, 132, 24, 198]} label={i18n.t('ui.loading')} />}
      {ready && all.length === 0 && mine.length === 0 && (
        <div className={css.empty}>
          <h2>{i18n.t('home.emptyTitle')}</h2>
          <p>{i18n.t('home.empty')}</p>
        </div>
      )}
      {scheduled.length > 0 && <ScheduledList sends={scheduled} now={now} />}
      {tenant.kind === 'practice' && (
        <PracticeClock next={scheduled.find((send) => send.state.is === 'armed')} zone={zone} now={now} />
      )}
      {here.maySend && mine.length > 0 && <Drafts drafts={mine} zone={zone} now={now} />}
      {sent.length > 0 && <SentList sends={sent} now={now} />}
      {ended.length > 0 && <Ended sends={ended} />}
    </Page>
  );
}
