import { i18n } from '#i18n';
import { count, dayOf } from '@/components/copy/format';
import { Card, Section } from '@/components/ui/Card';
import { findInstance } from '@/lib/tenant/instances';
import type { TrustReport } from '@/lib/trust/report';
import css from './trust.module.css';

type Props = { hosts: TrustReport['hosts']; used: ReadonlySet<string> };

/** Which hosts can be reached, which are granted, and which were. */
export function Hosts({ hosts, used }: Props) {
  const purpose = (host: string): string => {
    if (findInstance(host)?.dashboard === host) return i18n.t('trust.hosts.dashboard');
    return i18n.t(used.has(host) ? 'trust.hosts.rest' : 'trust.hosts.unused');
  };
  return (
    <Section title={i18n.t('trust.hosts.title')} strong>
      <Card>
        <dl className={css.facts}>
          <div>
            <dt className={css.term}>{i18n.t('trust.hosts.connections')}</dt>
            <Codes values={hosts.connections} />
            <dd className={css.quiet}>{i18n.t('trust.hosts.connectionsWhy')}</dd>
          </div>
          <div>
            <dt className={css.term}>{i18n.t('trust.hosts.askable')}</dt>
            <Codes values={hosts.askable} />
          </div>
          <div>
            <dt className={css.term}>{i18n.t('trust.hosts.granted')}</dt>
            {hosts.granted.map((host) => (
              <dd key={host}>
                <span className={css.code}>{host}</span> <span className={css.quiet}>{purpose(host)}</span>
              </dd>
            ))}
            {hosts.granted.length === 0 && <dd>{i18n.t('trust.hosts.grantedNone')}</dd>}
          </div>
          <div>
            <dt className={css.term}>{i18n.t('trust.hosts.contacted')}</dt>
            {hosts.contacted.map(({ host, calls, first, last }) => (
              <dd key={host}>
                <span className={css.code}>{host}</span>{' '}
                <span className={css.quiet}>
                  {i18n.t('trust.hosts.contactedRow', calls, [count(calls)])},{' '}
                  {daysOf(Date.parse(first), Date.parse(last))}
                </span>
              </dd>
            ))}
            {hosts.contacted.length === 0 && <dd>{i18n.t('trust.hosts.contactedNone')}</dd>}
          </div>
          <div>
            <dt className={css.term}>{i18n.t('trust.hosts.pictures')}</dt>
            {hosts.pictures.length === 0 ? (
              <dd>{i18n.t('trust.hosts.picturesNone')}</dd>
            ) : (
              <Codes values={hosts.pictures} />
            )}
          </div>
        </dl>
      </Card>
    </Section>
  );
}

const Codes = ({ values }: { values: readonly string[] }) =>
  values.map((value) => (
    <dd key={value} className={css.code}>
      {value}
    </dd>
  ));

/** One date, or the first and the last. */
function daysOf(from: number, to: number): string {
  const [first, last] = [dayOf(from), dayOf(to)];
  return first === last ? first : i18n.t('trust.hosts.contactedSince', { first, last });
}
