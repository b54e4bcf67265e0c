import { i18n } from '#i18n';
import { Card, Section } from '@/components/ui/Card';
import type { TrustReport } from '@/lib/trust/report';
import css from './trust.module.css';

/** Versions, and the policy of the manifest that runs. */
export function About({ report }: { report: TrustReport }) {
  const { extension, browser, database, formats } = report.versions;
  const format = (n: number): string => i18n.t('trust.versions.format', { n: String(n) });
  const pairs = [
    [i18n.t('trust.versions.extension'), extension],
    [i18n.t('trust.versions.browser'), browser],
    [i18n.t('trust.versions.database'), format(database)],
    [i18n.t('trust.versions.sessionKey'), format(formats.sessionKey)],
    [i18n.t('trust.versions.trustReport'), format(formats.trustReport)],
  ] as const;
  return (
    <>
      <Section title={i18n.t('trust.versions.title')} strong>
        <Card>
          <dl className={css.values}>
            {pairs.map(([name, value]) => (
              <div key={name} className={css.pair}>
                <dt className={css.quiet}>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </Card>
      </Section>
      <Section title={i18n.t('trust.policy.title')} strong>
        <Card>
          <div className={css.stack}>
            <p className={css.quiet}>{i18n.t('trust.policy.lead')}</p>
            <ul className={css.policy}>
              {report.policy.split('; ').map((directive) => (
                <li key={directive} className={css.code}>
                  {directive}
                </li>
              ))}
            </ul>
          </div>
        </Card>
      </Section>
    </>
  );
}
