import { i18n } from '#i18n';
import { longWhen, shortWhen, sizeWords } from '@/components/copy/format';
import { go } from '@/components/hooks/route';
import { wordsFor } from '@/components/copy/problems';
import { Asks } from '@/components/sends/Asks';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import type { Send } from '@/lib/send/send';
import css from './Home.module.css';

type Props = { sends: readonly Send[]; groupId: string; now: number };

/** What is wrong, on top of everything. What nobody knows is dashed and never reads as a failure. */
export function TroubleList({ sends, groupId, now }: Props) {
  if (sends.length === 0) return null;
  return (
    <section className={css.trouble} aria-label={i18n.t('home.trouble.label')}>
      {sends.map((send) => (
        <Trouble key={send.id} send={send} elsewhere={send.groupId !== groupId} now={now} />
      ))}
    </section>
  );
}

function Trouble({ send, elsewhere, now }: { send: Send; elsewhere: boolean; now: number }) {
  const see = (
    <Button
      variant={send.state.is === 'unknown' ? 'unknown' : 'outline'}
      onPress={() => go({ to: 'send', sendId: send.id })}
    >
      {i18n.t('home.trouble.see')}
    </Button>
  );
  const what = (
    <>
      {elsewhere && <p>{i18n.t('home.trouble.at', { group: send.groupName })}</p>}
      <p>
        {i18n.t('send.sentence.plain', {
          title: send.title,
          people: sizeWords(send.size),
          when: shortWhen(send.instant, send.zone),
        })}
      </p>
    </>
  );
  switch (send.state.is) {
    case 'unknown':
      return (
        <Notice
          level="unknown"
          role="alert"
          headingLevel={2}
          title={i18n.t('home.trouble.unknown')}
          actions={see}
        >
          {what}
          <p className={css.dont}>{i18n.t('home.trouble.dont')}</p>
        </Notice>
      );
    case 'asks':
      return <Asks send={send} what={what} />;
    case 'refused':
      return (
        <Notice
          level="danger"
          role="alert"
          headingLevel={2}
          title={wordsFor(send.state.problem).title}
          actions={see}
        >
          {what}
          <p>{i18n.t('home.trouble.refusedBody')}</p>
        </Notice>
      );
    case 'not-sent':
      return (
        <Notice level="warn" headingLevel={2} title={i18n.t('home.trouble.notSent')} actions={see}>
          {what}
          <p>{i18n.t('home.trouble.notSentBody')}</p>
        </Notice>
      );
    default:
      return (
        <Notice level="warn" headingLevel={2} title={i18n.t('home.trouble.nobody')} actions={see}>
          <p>
            {i18n.t('send.sentence.plain', {
              title: send.title,
              people: sizeWords(send.size),
              when: longWhen(send.instant, send.zone, now),
            })}
          </p>
          <p>{i18n.t('home.trouble.nobodyBody')}</p>
        </Notice>
      );
  }
}
