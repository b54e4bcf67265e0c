import { i18n } from '#i18n';
import { countdown } from '@/components/copy/format';
import type { SendSeen } from '@/components/hooks/use-send';
import { useFrozen } from '@/components/hooks/use-frozen';
import { EmailFrame } from '@/components/compose/EmailFrame';
import { Card } from '@/components/ui/Card';
import { Status, statusOf } from '@/components/ui/Status';
import { madeUpPerson } from '@/lib/group/made-up-person';
import type { Send } from '@/lib/send/send';
import { SendSentence } from './SendSentence';
import css from './SendDetail.module.css';

/** The top of the email itself, its state, the sentence, and how long it still takes. */
export function Hero({ seen, now }: { seen: SendSeen; now: number }) {
  const { send, group } = seen;
  const frozen = useFrozen(send.reviewed);
  return (
    <Card rows>
      {group && frozen.is === 'there' && (
        <div className={css.picture}>
          <EmailFrame
            parts={frozen.parts}
            person={madeUpPerson(group)}
            width={600}
            height={210}
            still
            title={i18n.t('send.preview.frame')}
          />
        </div>
      )}
      <div className={css.lead}>
        <Status name={statusOf(send.state)} />
        <h2 className={css.sentence}>
          <SendSentence send={send} now={now} tense={tenseOf(send)} />
        </h2>
      </div>
      {counts(send) && send.instant > now && <Countdown ms={send.instant - now} />}
    </Card>
  );
}

function tenseOf({ state }: Send): 'goes' | 'went' | 'plain' {
  if (state.is === 'sent' || state.is === 'uncounted') return 'went';
  return state.is === 'armed' || state.is === 'due' ? 'goes' : 'plain';
}

/** While a move isn't settled nobody knows which of two hours it is. */
const counts = ({ state }: Send): boolean => state.is === 'armed';

function Countdown({ ms }: { ms: number }) {
  const { days, hours, minutes } = countdown(ms);
  const cells = [
    ...(days > 0 ? [[days, i18n.t('send.left.days', days)] as const] : []),
    [hours, i18n.t('send.left.hours', hours)] as const,
    [minutes, i18n.t('send.left.minutes', minutes)] as const,
  ];
  return (
    <dl className={css.left} aria-label={i18n.t('send.left.label')}>
      {cells.map(([n, word]) => (
        <div key={word}>
          <dd>{n}</dd>
          <dt>{word}</dt>
        </div>
      ))}
    </dl>
  );
}
