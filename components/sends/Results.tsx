import { RefreshCw } from 'lucide-react';
import { i18n } from '#i18n';
import { count, noteTime } from '@/components/copy/format';
import { useResults } from '@/components/hooks/use-results';
import { Button } from '@/components/ui/Button';
import { Card, Section } from '@/components/ui/Card';
import type { Send, SendResults } from '@/lib/send/send';
import { openedBy, share } from './figures';
import { ProblemNotice } from './ProblemNotice';
import css from './SendDetail.module.css';

const COUNTED = new Set<Send['state']['is']>(['due', 'sent', 'nobody-emailed', 'uncounted']);

/** Braze forgets what it counted for one send after two weeks. */
const REMEMBERED = 14 * 86_400_000;

/** What Braze counted; asked anew when the screen opens. */
export function Results({ send, now }: { send: Send; now: number }) {
  const counted = COUNTED.has(send.state.is);
  const { results, refresh, working, problem } = useResults(
    send.id,
    counted && now - send.instant < REMEMBERED,
  );
  if (!counted) return null;
  return (
    <Section
      title={i18n.t('send.results.title')}
      right={
        now - send.instant < REMEMBERED && (
          <Button
            variant="quiet"
            size={30}
            icon={<RefreshCw size={14} aria-hidden="true" />}
            working={working ? i18n.t('send.act.refreshing') : undefined}
            onPress={refresh}
          >
            {i18n.t('send.act.refresh')}
          </Button>
        )
      }
    >
      {results ? <Figures results={results} /> : <p className={css.says}>{i18n.t('send.results.waiting')}</p>}
      {send.state.is === 'sent' && (
        <p className={css.says}>
          {i18n.t('send.results.got', send.state.recipients, { n: count(send.state.recipients) })}
        </p>
      )}
      {results && (
        <p className={css.note}>
          {machineWords(results)}{' '}
          {i18n.t('send.results.from', { when: noteTime(results.at, send.zone, now) })}
        </p>
      )}
      {problem && problem.kind !== 'not-now' && <ProblemNotice level="warn" problem={problem} />}
    </Section>
  );
}

function machineWords({ uniqueOpens, machineOpens }: SendResults): string {
  if (uniqueOpens === undefined) return '';
  if (machineOpens === undefined) return i18n.t('send.results.mayInclude');
  return i18n.t('send.results.machine', machineOpens, { n: count(machineOpens) });
}

function Figures({ results }: { results: SendResults }) {
  const { delivered, sent, bounces, unsubscribes, uniqueClicks } = results;
  const opened = openedBy(results);
  const all = delivered ?? sent;
  return (
    <Card rows>
      <dl className={css.big}>
        <Figure name={i18n.t('send.results.opened')} rate={share(opened, all)} n={opened} of={all} big />
        <Figure name={i18n.t('send.results.clicked')} rate={share(uniqueClicks, all)} n={uniqueClicks} big />
      </dl>
      <dl className={css.small}>
        <Figure name={i18n.t('send.results.delivered')} rate={share(delivered, sent)} n={delivered} />
        <Figure name={i18n.t('send.results.bounced')} rate={share(bounces, sent)} n={bounces} />
        <Figure name={i18n.t('send.results.unsubscribed')} rate={share(unsubscribes, all)} n={unsubscribes} />
      </dl>
    </Card>
  );
}

type FigureProps = {
  name: string;
  rate: string | undefined;
  n: number | undefined;
  of?: number | undefined;
  big?: boolean | undefined;
};

/** A missing figure was not given: it says so, and is never a zero. */
function Figure({ name, rate, n, of, big }: FigureProps) {
  const people =
    n === undefined
      ? undefined
      : of === undefined
        ? big
          ? i18n.t('send.results.people', n, { n: count(n) })
          : count(n)
        : i18n.t('send.results.of', { n: count(n), all: count(of) });
  return (
    <div>
      <dt>{name}</dt>
      {n === undefined ? (
        <dd className={css.notGiven}>{i18n.t('send.results.notGiven')}</dd>
      ) : (
        <dd>
          <b>{rate ?? count(n)}</b>
          {rate !== undefined && <span>{people}</span>}
        </dd>
      )}
    </div>
  );
}
