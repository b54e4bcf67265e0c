import { i18n } from '#i18n';
import { list } from '@/components/copy/format';
import { cx } from '@/components/ui/cx';
import { Card, Section } from '@/components/ui/Card';
import type { TrustReport } from '@/lib/trust/report';
import css from './trust.module.css';
import { featureWords, permissionWords, useWords } from './words';

/** What the browser allows the extension, and what Braze must allow the key: each with its reason. */
export function Permissions({ permissions }: { permissions: TrustReport['permissions'] }) {
  return (
    <>
      <Section title={i18n.t('trust.permissions.title')} strong>
        <Card rows>
          <ul className={css.list}>
            {permissions.extension.map(({ name, listed }) => (
              <li key={name} className={css.row}>
                <span className={css.code}>{name}</span>
                <span />
                <span className={cx(css.note, !listed && css.bad)}>{permissionWords(name)}</span>
              </li>
            ))}
          </ul>
        </Card>
      </Section>
      <Section title={i18n.t('trust.key.title')} strong>
        <p className={css.quiet}>{i18n.t('trust.key.lead')}</p>
        <Card rows>
          <ul className={css.list}>
            {permissions.key.map(({ name, uses }) => (
              <li key={name} className={css.row}>
                <span className={css.code}>{name}</span>
                <span />
                <span className={css.note}>
                  {uses.length === 0 ? i18n.t('trust.key.none') : list(uses.map(useWords))}
                </span>
              </li>
            ))}
            {permissions.optional.map(({ name, feature }) => (
              <li key={name} className={css.row}>
                <span className={css.code}>{name}</span>
                <span />
                <span className={css.note}>{featureWords(feature)}</span>
              </li>
            ))}
          </ul>
        </Card>
        <p className={css.quiet}>{i18n.t('trust.key.excess')}</p>
        <Card rows>
          <ul className={css.list}>
            {permissions.excess.map((name) => (
              <li key={name} className={css.row}>
                <span className={css.code}>{name}</span>
              </li>
            ))}
          </ul>
        </Card>
      </Section>
    </>
  );
}
