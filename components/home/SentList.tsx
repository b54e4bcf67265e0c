import { i18n } from '#i18n';
import { count, dateBlock, dayMonth, people } from '@/components/copy/format';
import { go } from '@/components/hooks/route';
import { useResultsOf } from '@/components/hooks/use-results';
import { share } from '@/components/sends/figures';
import { Card, Section } from '@/components/ui/Card';
import { DateBlock, Row } from '@/components/ui/Row';
import { Status } from '@/components/ui/Status';
import { numberOf, tell, type Told } from '@/lib/send/results';
import type { Send, SendResults } from '@/lib/send/send';
import css from './Home.module.css';

/** Newest first, each with what Braze counted. */
export function SentList({ sends, now }: { sends: readonly Send[]; now: number }) {
  const ids = sends.map((send) => send.id);
  const results = useResultsOf(ids);
  const of = new Map(results.value?.map((one) => [one?.sendId, one]));
  const opens = results.value?.some((one) => one?.uniqueOpens) ?? false;
  return (
    <Section title={i18n.t('home.sent')}>
      <Card rows>
        {sends.map((send) => (
          <div key={send.id}>
            <SentRow send={send} results={of.get(send.id)} now={now} />
          </div>
        ))}
      </Card>
      {opens && <p className={css.note}>{i18n.t('home.noMachine')}</p>}
    </Section>
  );
}

type RowProps = { send: Send; results: SendResults | undefined; now: number };

function SentRow({ send, results, now }: RowProps) {
  const date = dayMonth(send.instant, send.zone, now);
  const told = results && tell(results, send.instant);
  const delivered = results?.delivered;
  return (
    <Row
      lead={<DateBlock {...dateBlock(send.instant, send.zone)} />}
      title={send.title}
      onPress={() => go({ to: 'send', sendId: send.id })}
      right={send.state.is === 'sent' ? <Rates told={told} /> : <Status name={send.state.is} />}
    >
      {told?.early
        ? i18n.t('home.rowEmailed', { date, people: people(told.emailed) })
        : delivered === undefined
          ? i18n.t('home.noNumbers', { date })
          : i18n.t('home.rowSent', {
              date,
              delivered: i18n.t('home.delivered', delivered, { n: count(delivered) }),
            })}
    </Row>
  );
}

function Rates({ told }: { told: Told | undefined }) {
  if (told === undefined) return <Status name="sent" />;
  const opened = numberOf(told.opened);
  const rate = share(opened, told.of);
  const clicked = share(numberOf(told.clicked), told.of);
  if (rate === undefined && clicked === undefined) return <Status name="sent" />;
  return (
    <span className={css.rates}>
      {rate !== undefined && (
        <span className={css.rate}>
          <span>{i18n.t('home.opened')}</span> <b>{rate}</b>
        </span>
      )}
      {opened !== undefined && (
        <span className={css.bar} aria-hidden="true">
          <span style={{ width: `${Math.min(100, (100 * opened) / Math.max(1, told.of))}%` }} />
        </span>
      )}
      {clicked !== undefined && (
        <span className={css.rate}>
          <span>{i18n.t('home.clicked')}</span> <b>{clicked}</b>
        </span>
      )}
    </span>
  );
}
