import { i18n } from '#i18n';
import { count, dayOf, megabytes } from '@/components/copy/format';
import { Card, Section } from '@/components/ui/Card';
import { Notice } from '@/components/ui/Notice';
import type { TrustReport } from '@/lib/trust/report';
import css from './trust.module.css';
import { keptWords } from './words';

type Kind = TrustReport['stored']['kinds'][number];

/** What is stored, by kind: how much, how old, what for and how long. */
export function Kept({ stored }: { stored: TrustReport['stored'] }) {
  const { kinds, unlisted, bytes } = stored;
  return (
    <Section title={i18n.t('trust.kept.title')} strong>
      {bytes !== undefined && (
        <p className={css.quiet}>{i18n.t('trust.kept.bytes', { size: megabytes(bytes) })}</p>
      )}
      {unlisted.length > 0 && (
        <Notice level="danger" title={i18n.t('trust.kept.unlisted')}>
          <ul className={css.held}>
            {unlisted.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Card rows>
        <ul className={css.list}>
          {kinds.map((kind) => (
            <Row key={`${kind.place} ${kind.name}`} kind={kind} />
          ))}
        </ul>
      </Card>
    </Section>
  );
}

function Row({ kind }: { kind: Kind }) {
  const { what, until } = keptWords(kind);
  const { place, name, practice = 0, oldest, newest } = kind;
  return (
    <li className={css.row}>
      <span className={css.name}>{what}</span>
      <span className={css.figure}>{count(kind.count - practice)}</span>
      <span className={css.note}>
        {[
          ...(practice > 0 ? [i18n.t('trust.kept.practice', { n: count(practice) })] : []),
          `${name.replace(/:$/, '')} (${i18n.t(`trust.kept.where.${place}`)})`,
          until,
          ...(oldest && newest ? [range(oldest, newest)] : []),
        ].join(' · ')}
      </span>
    </li>
  );
}

const range = (oldest: string, newest: string): string => {
  const [first, last] = [dayOf(Date.parse(oldest)), dayOf(Date.parse(newest))];
  return first === last ? first : i18n.t('trust.hosts.contactedSince', { first, last });
};
