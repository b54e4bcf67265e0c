import { Users } from 'lucide-react';
import { i18n } from '#i18n';
import { inWords, people, shortWhen } from '@/components/copy/format';
import type { Snapshot } from '@/lib/db/snapshot-shape';

type Props = { next: Snapshot['next']; zone: string; now: number };

export function NextToLeave({ next, zone, now }: Props) {
  if (!next)
    return (
      <section className="pop-card pop-quiet">
        <h2>{i18n.t('popup.nextNone')}</h2>
        <p>{i18n.t('popup.nextNoneHint')}</p>
      </section>
    );
  return (
    <section className="pop-card" aria-labelledby="pop-next">
      <div className="pop-line">
        <p className="pop-label">{i18n.t('popup.next')}</p>
        <span className="pop-pill">{inWords(next.instant - now)}</span>
      </div>
      <h2 id="pop-next" className="pop-title">
        {next.title}
      </h2>
      <p className="pop-when">{shortWhen(next.instant, zone)}</p>
      {next.size !== undefined && (
        <p className="pop-people">
          <Users size={14} aria-hidden="true" />
          {i18n.t('popup.to', { people: sizeText(next.size) })}
        </p>
      )}
    </section>
  );
}

const sizeText = (size: { is: 'up-to' | 'about'; n: number }): string =>
  i18n.t(size.is === 'up-to' ? 'format.upTo' : 'format.about', [people(size.n)]);
