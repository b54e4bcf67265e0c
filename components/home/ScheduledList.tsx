import { i18n } from '#i18n';
import { dateBlock, shortWhen, sizeWords } from '@/components/copy/format';
import { go } from '@/components/hooks/route';
import { Card, Section } from '@/components/ui/Card';
import { DateBlock, Row } from '@/components/ui/Row';
import { Status } from '@/components/ui/Status';
import type { Send } from '@/lib/send/send';

/** Soonest first. What is plainly scheduled needs no word; every other state says its own. */
export function ScheduledList({ sends }: { sends: readonly Send[] }) {
  return (
    <Section title={i18n.t('home.scheduled')}>
      <Card rows>
        {sends.map((send) => (
          <Row
            key={send.id}
            lead={<DateBlock {...dateBlock(send.instant, send.zone)} />}
            title={send.title}
            onPress={() => go({ to: 'send', sendId: send.id })}
            {...(send.state.is === 'armed' ? {} : { right: <Status name={send.state.is} /> })}
          >
            {i18n.t('home.row', { when: shortWhen(send.instant, send.zone), people: sizeWords(send.size) })}
          </Row>
        ))}
      </Card>
    </Section>
  );
}
