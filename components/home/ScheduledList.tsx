import { i18n } from '#i18n';
import { dateBlock, dayAndTime, longDate, sizeWords } from '@/components/copy/format';
import { go } from '@/components/hooks/route';
import { Card, Section } from '@/components/ui/Card';
import { DateBlock, Row } from '@/components/ui/Row';
import { Status, statusOf } from '@/components/ui/Status';
import type { Send } from '@/lib/send/send';
import css from './Home.module.css';

/** Soonest first. What is plainly scheduled needs no word; every other state says its own. */
export function ScheduledList({ sends, now }: { sends: readonly Send[]; now: number }) {
  return (
    <Section title={i18n.t('home.scheduled')}>
      <Card rows>
        {sends.map((send) => (
          <div key={send.id}>
            <Row
              lead={<DateBlock {...dateBlock(send.instant, send.zone)} />}
              title={send.title}
              onPress={() => go({ to: 'send', sendId: send.id })}
              {...(send.state.is === 'armed' ? {} : { right: <Status name={statusOf(send.state)} /> })}
            >
              <span className={css.hidden}>{longDate(send.instant, send.zone, now)}, </span>
              {i18n.t('home.row', {
                when: dayAndTime(send.instant, send.zone),
                people: sizeWords(send.size),
              })}
            </Row>
          </div>
        ))}
      </Card>
    </Section>
  );
}
