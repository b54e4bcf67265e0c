import { KeyRound, Unplug } from 'lucide-react';
import { i18n } from '#i18n';
import { longWhen, shortWhen, theTimeInZone, untilWhen } from '@/components/copy/format';
import { wordsFor } from '@/components/copy/problems';
import { openStudio } from '@/components/hooks/use-panel';
import type { SendSeen } from '@/components/hooks/use-send';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import type { Problem } from '@/lib/problem';
import { lacks, type Send } from '@/lib/send/send';
import { lastChange } from '@/lib/send/when';
import { Asks } from './Asks';
import { ProblemDetails } from './ProblemDetails';
import { ProblemNotice } from './ProblemNotice';
import { oldHour } from './last-safe';
import css from './SendDetail.module.css';

/** What this state means for the person: what is certain, what may still happen. */
export function StateNotice({ seen, now }: { seen: SendSeen; now: number }) {
  const { send, entries } = seen;
  const { state } = send;
  const until = untilWhen(lastChange(send.instant), send.zone, now);
  switch (state.is) {
    case 'armed':
      return now < lastChange(send.instant) ? (
        <p className={css.says}>{i18n.t('send.says.armed', { until })}</p>
      ) : (
        <Notice level="info" title={i18n.t('send.says.tooLate')} />
      );
    case 'scheduling':
      return (
        <Waiting send={send} problem={state.problem} retryAt={state.retryAt}>
          {i18n.t(`send.scheduling.${state.step}`)} {i18n.t('send.scheduling.close')}
        </Waiting>
      );
    case 'moving':
      return (
        <Waiting send={send} problem={state.problem} retryAt={state.retryAt}>
          {i18n.t('send.says.moving', {
            when: longWhen(state.instant, send.zone, now),
            old: longWhen(oldHour(entries) ?? state.instant, send.zone, now),
          })}
        </Waiting>
      );
    case 'cancelling':
      return (
        <Waiting send={send} problem={state.problem} retryAt={state.retryAt}>
          {i18n.t(state.harmless ? 'send.says.harmless' : 'send.says.cancelling')}
        </Waiting>
      );
    case 'asks':
      return <Asks send={send} />;
    case 'key-needed': {
      const what = lacks(state) ?? 'key';
      const Icon = what === 'host' ? Unplug : KeyRound;
      return (
        <Notice
          level="warn"
          icon={<Icon size={18} aria-hidden="true" />}
          headingLevel={2}
          title={
            state.host === undefined
              ? i18n.t(what === 'lock' ? 'send.lock.title' : 'send.key.title')
              : i18n.t('send.host.title', [state.host])
          }
          actions={<Button onPress={openStudio}>{i18n.t(`send.${what}.action`)}</Button>}
        >
          {state.doing === 'scheduling'
            ? i18n.t(`send.${what}.scheduling`, { until: shortWhen(lastChange(send.instant), send.zone) })
            : i18n.t(`send.${what}.${state.doing}`)}
        </Notice>
      );
    }
    case 'refused':
      return (
        <>
          <ProblemNotice problem={state.problem} />
          <ProblemDetails problem={state.problem} />
        </>
      );
    case 'cancelled':
      return <Notice level="ok" role="status" title={i18n.t('send.says.cancelled')} />;
    case 'not-sent':
      return <Notice level="warn" title={i18n.t('send.says.notSent')} />;
    case 'due':
      return <p className={css.says}>{i18n.t('send.says.due')}</p>;
    case 'uncounted':
      return <Notice level="unknown" title={i18n.t('send.says.uncounted')} />;
    case 'closed':
      return <Notice level="info" title={i18n.t('send.says.closed')} />;
    case 'nobody-emailed':
      return <Nobody />;
    case 'sent':
    case 'unknown':
      return null;
  }
}

type WaitingProps = {
  send: Send;
  problem: Problem | undefined;
  retryAt: number | undefined;
  children: React.ReactNode;
};

function Waiting({ send, problem, retryAt, children }: WaitingProps) {
  return (
    <Notice
      level={problem ? 'warn' : 'info'}
      role="status"
      title={problem ? wordsFor(problem).title : i18n.t('send.scheduling.waiting')}
    >
      <p>{children}</p>
      {retryAt !== undefined && (
        <p>{i18n.t('send.scheduling.retry', { time: theTimeInZone(retryAt, send.zone) })}</p>
      )}
    </Notice>
  );
}

const CAUSES = ['empty', 'capped', 'kept', 'late'] as const;

function Nobody() {
  return (
    <Notice level="warn" headingLevel={2} title={i18n.t('send.says.nobody')}>
      <p>{i18n.t('send.nobody.why')}</p>
      <ul className={css.causes}>
        {CAUSES.map((cause) => (
          <li key={cause}>{i18n.t(`send.nobody.${cause}`)}</li>
        ))}
      </ul>
    </Notice>
  );
}
