import { i18n } from '#i18n';
import { longWhen, people as peopleWords, sizeWords } from '@/components/copy/format';
import { Rich, token } from '@/components/ui/Rich';
import type { Send } from '@/lib/send/send';

type Props = { send: Send; now: number; tense?: 'goes' | 'went' | 'plain' };

/** The sentence that leads every screen: what, to how many, when. */
export function SendSentence({ send, now, tense = 'goes' }: Props) {
  const [title, people, when] = [token(0), token(1), token(2)];
  return (
    <Rich
      text={i18n.t(`send.sentence.${tense}`, { title, people, when })}
      parts={[
        <strong key="title">{send.title}</strong>,
        <strong key="people">
          {send.state.is === 'sent' ? peopleWords(send.state.recipients) : sizeWords(send.size)}
        </strong>,
        <strong key="when">{longWhen(send.instant, send.zone, now)}</strong>,
      ]}
    />
  );
}
