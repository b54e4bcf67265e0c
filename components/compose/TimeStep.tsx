import { Clock, Globe } from 'lucide-react';
import { useState } from 'react';
import { i18n } from '#i18n';
import {
  count,
  longWhen,
  placeName,
  theTime,
  theTimeInZone,
  time,
  zoneLong,
  zoneNamed,
} from '@/components/copy/format';
import { useTenantNow } from '@/components/hooks/use-now';
import { useSize } from '@/components/hooks/use-size';
import { Choice } from '@/components/ui/Choice';
import { Notice } from '@/components/ui/Notice';
import type { When } from '@/lib/draft/draft';
import { settle } from '@/lib/group/settled';
import { resolveWhen, wallAt, windowAt } from '@/lib/send/when';
import { Footer } from './Footer';
import { Frame, goStep } from './Frame';
import { Sentence } from './Sentence';
import { suggestedWhen } from './suggest';
import { timeWrong } from './time-wrong';
import { WhenFields } from './WhenFields';
import { WhichHour } from './WhichHour';
import { titleOf, type Work } from './work';
import shared from './compose.module.css';
import css from './TimeStep.module.css';

/** Where a time that doesn't work is repaired: the two hours to choose from, or else the day. */
const REPAIR =
  '[data-repair] [data-invalid] [role=spinbutton], [data-repair] button, [data-repair] [role=spinbutton]';

/** When it leaves, by the store's clock. Pure rules: there is nothing to load. */
export function TimeStep({ work }: { work: Work }) {
  const { group, tenant, content, draft } = work;
  const now = useTenantNow();
  const { zone } = settle(group, tenant);
  const { size } = useSize(group.id, 'as-known');
  const [suggested] = useState(() => suggestedWhen(now, zone));
  const when: When = content.when ?? suggested;
  const resolved = resolveWhen(when, zone, now);
  const { soonest, latest } = windowAt(now);
  const wrong = resolved.ok && when.mode === 'at' ? timeWrong(resolved.instant, zone, now) : undefined;
  const shown = resolved.ok ? resolved.instant : resolved.earlier.instant;
  const set = (next: When) => draft.edit({ when: next });

  const blocked = !resolved.ok
    ? i18n.t('compose.time.whichFirst')
    : wrong === undefined
      ? undefined
      : i18n.t('compose.content.toFix', 1, [
          count(1),
          i18n.t(wrong.at === 'day' ? 'compose.time.date' : 'compose.time.clock'),
        ]);
  const next = () => {
    if (blocked !== undefined) return document.querySelector<HTMLElement>(REPAIR)?.focus();
    if (content.when === undefined) set(when);
    void draft.flush();
    goStep(work, 'review');
  };

  return (
    <Frame
      work={work}
      step="time"
      footer={
        <Footer
          sentence={
            <Sentence
              title={titleOf(work)}
              size={size ?? { is: 'unknown' }}
              at={{ instant: shown, zone, now, soonest: when.mode === 'soonest' }}
            />
          }
          blocked={blocked}
          next={i18n.t('compose.next.review')}
          onNext={next}
          onBack={() => goStep(work, 'people')}
        />
      }
    >
      <div className={css.head}>
        <h2 className={shared.big}>{i18n.t('compose.time.title')}</h2>
        <span className={css.zone}>
          <Globe size={15} aria-hidden="true" />
          {zoneNamed(zone, shown, group.place)}
        </span>
      </div>
      <Choice
        label={i18n.t('compose.time.title')}
        hideLabel
        value={when.mode}
        onChange={(mode) =>
          set(
            mode === 'soonest'
              ? { mode: 'soonest' }
              : { mode: 'at', wall: wallAt(suggestedAt(when, suggested, shown), zone) },
          )
        }
        options={[
          { id: 'at', label: i18n.t('compose.time.at'), note: i18n.t('compose.time.atNote') },
          {
            id: 'soonest',
            label: i18n.t('compose.time.soonest'),
            note: i18n.t('compose.time.soonestNote', [theTimeInZone(soonest, zone)]),
          },
        ]}
      />
      {when.mode === 'at' ? (
        <div className={css.entry} {...(resolved.ok ? { 'data-repair': true } : {})}>
          <WhenFields when={when} zone={zone} now={now} wrong={wrong} onChange={set} />
        </div>
      ) : null}
      {resolved.ok || when.mode !== 'at' ? null : (
        <div data-repair>
          <WhichHour resolved={resolved} when={when} zone={zone} place={group.place} onChange={set} />
        </div>
      )}
      <ul className={css.limits}>
        <li>{i18n.t('compose.time.soonestIs', [longWhen(soonest, zone, now)])}</li>
        <li>{i18n.t('compose.time.soonestWhy')}</li>
        <li>{i18n.t('compose.time.latestIs', [longWhen(latest, zone, now)])}</li>
      </ul>
      {resolved.ok ? <OtherClock instant={shown} zone={zone} place={group.place} /> : null}
    </Frame>
  );

  function suggestedAt(current: When, fallback: When, instant: typeof shown) {
    if (current.mode === 'at') return instant;
    const other = resolveWhen(fallback, zone, now);
    return other.ok ? other.instant : other.earlier.instant;
  }
}

/** This computer may stand elsewhere than the store. */
function OtherClock(props: { instant: number; zone: string; place: string | undefined }) {
  const { instant, zone } = props;
  const mine = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (time(instant, mine) === time(instant, zone)) return null;
  return (
    <Notice
      level="info"
      icon={<Clock size={18} aria-hidden="true" />}
      title={i18n.t('compose.time.elsewhere', [zoneLong(mine, instant)])}
    >
      {i18n.t('compose.time.elsewhereBody', [
        theTime(instant, zone),
        placeName(zone, props.place),
        theTime(instant, mine),
      ])}
    </Notice>
  );
}
