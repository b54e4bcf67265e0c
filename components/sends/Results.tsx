import { RefreshCw } from 'lucide-react';
import { i18n } from '#i18n';
import { count, longWhen, noteTime } from '@/components/copy/format';
import { useResults } from '@/components/hooks/use-results';
import { Button } from '@/components/ui/Button';
import { Card, Section } from '@/components/ui/Card';
import { numberOf, tell, type Figure as Counted, type Told } from '@/lib/send/results';
import type { Send, SendResults } from '@/lib/send/send';
import { share } from './figures';
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
      {send.state.is === 'sent' && (
        <p className={css.emailed}>
          {i18n.t('send.results.got', send.state.recipients, { n: count(send.state.recipients) })}
        </p>
      )}
      {send.state.is === 'sent' && send.state.or !== undefined && (
        <p className={css.note}>
          {i18n.t('send.results.either', {
            one: longWhen(send.instant, send.zone, now),
            other: longWhen(send.state.or, send.zone, now),
          })}
        </p>
      )}
      {send.state.is === 'sent' && 'n' in send.size && send.state.recipients < send.size.n && (
        <p className={css.note}>{i18n.t('send.results.fewer', { n: count(send.size.n) })}</p>
      )}
      {results ? (
        <Figures results={results} told={tell(results, send.instant)} />
      ) : (
        <p className={css.says}>{i18n.t('send.results.waiting')}</p>
      )}
      {results && (
        <p className={css.note}>
          {machineWords(tell(results, send.instant))}{' '}
          {i18n.t('send.results.from', { when: noteTime(results.at, send.zone, now) })}
        </p>
      )}
      {/* Never a problem's own words here: "nothing was sent" would stand beside what was. */}
      {problem && problem.kind !== 'not-now' && <p className={css.note}>{i18n.t('send.results.failed')}</p>}
    </Section>
  );
}

/** Only beside opens: mail apps open by themselves, and that is never added. */
export function machineWords({ opened, byMachines }: Told): string {
  if (typeof opened !== 'number') return '';
  if (byMachines === undefined) return i18n.t('send.results.mayInclude');
  return i18n.t('send.results.machine', byMachines, { n: count(byMachines) });
}

export function Figures({ results, told }: { results: SendResults; told: Told }) {
  const { delivered, sent, bounces, unsubscribes } = results;
  const { opened, clicked, of, early } = told;
  // While it still arrives, a share of everyone would read as a failure: plain counts, which grow.
  const rate = (n: number | undefined, whole: number) => (early ? undefined : share(n, whole));
  return (
    <Card rows>
      {opened === 'not-yet' && clicked === 'not-yet' ? (
        <p className={css.early}>{i18n.t('send.results.early')}</p>
      ) : (
        <dl className={css.big}>
          <Big name={i18n.t('send.results.opened')} n={opened} of={of} />
          <Big name={i18n.t('send.results.clicked')} n={clicked} of={of} />
        </dl>
      )}
      <dl className={css.small}>
        <Small name={i18n.t('send.results.delivered')} n={delivered} rate={rate(delivered, sent)} />
        <Small name={i18n.t('send.results.bounced')} n={bounces} rate={rate(bounces, sent)} />
        <Small name={i18n.t('send.results.unsubscribed')} n={unsubscribes} rate={rate(unsubscribes, of)} />
      </dl>
    </Card>
  );
}

/** A missing figure was not given, or not counted yet: it says so, and is never a zero. */
function Big({ name, n, of }: { name: string; n: Counted; of: number }) {
  const known = numberOf(n);
  return (
    <div>
      <dt>{name}</dt>
      {known === undefined ? (
        <dd className={css.notGiven}>
          {i18n.t(n === 'not-yet' ? 'send.results.notYet' : 'send.results.notGiven')}
        </dd>
      ) : (
        <dd>
          <b>{share(known, of) ?? count(known)}</b>
          <span>{i18n.t('send.results.of', { n: count(known), all: count(of) })}</span>
        </dd>
      )}
    </div>
  );
}

function Small({ name, n, rate }: { name: string; n: number | undefined; rate: string | undefined }) {
  return (
    <div>
      <dt>{name}</dt>
      {n === undefined ? (
        <dd className={css.notGiven}>{i18n.t('send.results.notGiven')}</dd>
      ) : (
        <dd>
          <b>{rate ?? count(n)}</b>
          {rate !== undefined && <span>{count(n)}</span>}
        </dd>
      )}
    </div>
  );
}
