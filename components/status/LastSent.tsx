import { MailCheck } from 'lucide-react';
import { i18n } from '#i18n';
import { count, shortDate } from '@/components/copy/format';
import { share } from '@/components/sends/figures';
import type { Snapshot } from '@/lib/db/snapshot-shape';

type Props = { last: Snapshot['last']; zone: string };

export function LastSent({ last, zone }: Props) {
  if (!last)
    return (
      <section className="pop-card pop-quiet">
        <h2>{i18n.t('popup.lastNone')}</h2>
      </section>
    );
  const unknown = i18n.t('popup.notYet');
  const figures = [
    last.delivered === undefined && last.emailed !== undefined
      ? [count(last.emailed), i18n.t('popup.emailed')]
      : [last.delivered === undefined ? unknown : count(last.delivered), i18n.t('popup.delivered')],
    [share(last.opened, last.of) ?? unknown, i18n.t('popup.opened')],
    [share(last.clicked, last.of) ?? unknown, i18n.t('popup.clicked')],
  ] as const;
  return (
    <section className="pop-card" aria-labelledby="pop-last">
      <div className="pop-last">
        <span className="pop-tile">
          <MailCheck size={18} aria-hidden="true" />
        </span>
        <div>
          <h2 id="pop-last">{last.title}</h2>
          <p>{i18n.t('popup.last', { date: shortDate(last.instant, zone) })}</p>
        </div>
      </div>
      <dl className="pop-figures">
        {figures.map(([value, label]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd data-known={value !== unknown}>{value}</dd>
          </div>
        ))}
      </dl>
      {last.opened !== undefined && <p className="pop-small">{i18n.t('popup.noMachine')}</p>}
    </section>
  );
}
