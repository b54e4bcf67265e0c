import { Hand } from 'lucide-react';
import { useState } from 'react';
import { i18n } from '#i18n';
import { go } from '@/components/hooks/route';
import { useResults } from '@/components/hooks/use-results';
import type { SendSeen } from '@/components/hooks/use-send';
import { useTitleFocus } from '@/components/hooks/use-title-focus';
import { Button } from '@/components/ui/Button';
import { Card, Section } from '@/components/ui/Card';
import { Choice } from '@/components/ui/Choice';
import { LiveRegion } from '@/components/ui/LiveRegion';
import { Page } from '@/components/ui/Page';
import { Status } from '@/components/ui/Status';
import { Timeline } from '@/components/ui/Timeline';
import { lastChange } from '@/lib/send/when';
import { CloseSheet } from './CloseSheet';
import { CopyButton } from './CopyButton';
import { PreviewSheet } from './PreviewSheet';
import { ScheduleIdLine, scheduleIdOf } from './ScheduleIdLine';
import { SendSentence } from './SendSentence';
import { ahead, past } from './story';
import { unknownMessage, unknownTitle } from './unknown-words';
import css from './SendDetail.module.css';

type Way = 'wait' | 'ask' | 'close';
const back = (): void => go({ to: 'home' });

/** Nobody knows, and nothing here looks like a success or a failure. The safest choice comes first. */
export function UnknownDetail({ seen, now }: { seen: SendSeen; now: number }) {
  const { send, entries } = seen;
  const [way, setWay] = useState<Way>('wait');
  const [closing, setClosing] = useState(false);
  const [looking, setLooking] = useState(false);
  useTitleFocus('unknown');
  useResults(send.id, now > send.instant);
  const scheduleId = scheduleIdOf(entries);
  const title = unknownTitle(send);
  return (
    <Page
      title={i18n.t('send.page.attention')}
      onBack={back}
      aside={<Status name="unknown" />}
      footer={
        <>
          {way === 'wait' && (
            <Button variant="unknown" size={46} wide onPress={back}>
              {i18n.t('send.unknown.waitAction')}
            </Button>
          )}
          {way === 'ask' && (
            <CopyButton variant="unknown" size={46} wide text={unknownMessage(seen, scheduleId, now)}>
              {i18n.t('problem.copy')}
            </CopyButton>
          )}
          {way === 'close' && (
            <Button variant="unknown" size={46} wide onPress={() => setClosing(true)}>
              {i18n.t('send.unknown.closeAction')}
            </Button>
          )}
          <p className={css.footNote}>{i18n.t('send.unknown.off')}</p>
        </>
      }
    >
      <LiveRegion urgent text={title} />
      <section className={css.unknown}>
        <h2 className={css.unknownTitle}>{title}</h2>
        <p className={css.sheetSentence}>
          <SendSentence send={send} now={now} tense="plain" />
        </p>
        <p className={css.dont}>
          <Hand size={18} aria-hidden="true" />
          <span>
            {i18n.t('send.unknown.dont')} {i18n.t('send.unknown.once')}
          </span>
        </p>
      </section>
      <Section title={i18n.t('send.unknown.know')}>
        <Card>
          <Timeline
            label={i18n.t('send.unknown.know')}
            moments={[...past(entries, send, now), ...ahead(send, entries, now, lastChange(send.instant))]}
          />
          {scheduleId !== undefined && <ScheduleIdLine id={scheduleId} />}
        </Card>
      </Section>
      <Section title={i18n.t('send.unknown.do')}>
        <Choice
          label={i18n.t('send.unknown.do')}
          hideLabel
          value={way}
          onChange={(id) => setWay(id === 'ask' || id === 'close' ? id : 'wait')}
          options={[
            {
              id: 'wait',
              label: (
                <span className={css.option}>
                  {i18n.t('send.unknown.wait')} <em>{i18n.t('send.unknown.safest')}</em>
                </span>
              ),
              note: i18n.t('send.unknown.waitNote'),
            },
            { id: 'ask', label: i18n.t('send.unknown.ask'), note: i18n.t('send.unknown.askNote') },
            { id: 'close', label: i18n.t('send.unknown.close'), note: i18n.t('send.unknown.closeNote') },
          ]}
        />
      </Section>
      <Button variant="quiet" onPress={() => setLooking(true)}>
        {i18n.t('send.act.preview')}
      </Button>
      <PreviewSheet seen={seen} open={looking} onClose={() => setLooking(false)} />
      <CloseSheet sendId={send.id} open={closing} onClose={() => setClosing(false)} />
    </Page>
  );
}
