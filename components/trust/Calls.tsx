import { i18n } from '#i18n';
import { count, stamp } from '@/components/copy/format';
import { Card, Section } from '@/components/ui/Card';
import type { TrustReport } from '@/lib/trust/report';
import css from './trust.module.css';

type Call = TrustReport['calls'][number];

/** The last hundred calls over the network, and to practice apart from them. */
export function Calls({ calls }: { calls: TrustReport['calls'] }) {
  return (
    <Section title={i18n.t('trust.calls.title')} strong>
      <p className={css.quiet}>{i18n.t('trust.calls.lead')}</p>
      {(['network', 'practice'] as const).map((via) => {
        const mine = calls.filter((call) => call.via === via);
        const title = i18n.t(`trust.calls.${via}`, mine.length, [count(mine.length)]);
        if (mine.length === 0)
          return (
            <p key={via} className={css.quiet}>
              {title}
            </p>
          );
        return (
          <Card key={via} rows>
            <details className={css.calls} open={via === 'network'}>
              <summary>{title}</summary>
              <ol className={css.list}>
                {mine.map((call, index) => (
                  <Row key={mine.length - index} call={call} />
                ))}
              </ol>
            </details>
          </Card>
        );
      })}
    </Section>
  );
}

function Row({ call }: { call: Call }) {
  const { at, method, host, path, status, ms } = call;
  return (
    <li className={css.row}>
      <span className={css.code}>
        {method} {path}
      </span>
      <span className={css.figure}>
        {typeof status === 'number' ? status : i18n.t(`trust.calls.end.${status}`)}
      </span>
      <span className={css.note}>
        {[
          stamp(Date.parse(at)),
          host,
          ...(ms === undefined ? [] : [i18n.t('trust.calls.msValue', { n: count(ms) })]),
        ].join(' · ')}
      </span>
    </li>
  );
}
