import { i18n } from '#i18n';
import { longWhen, sizeWords } from '@/components/copy/format';
import { Rich, token } from '@/components/ui/Rich';
import type { AudienceSize } from '@/lib/audience/size';
import type { Instant, Zone } from '@/lib/ids';
import css from './Sentence.module.css';

/** "Send X to up to 2,418 people on Thursday, June 11 at 10:00 AM PDT", as far as it is decided. */
export function Sentence(props: {
  title: string;
  size?: AudienceSize | undefined;
  at?: { instant: Instant; zone: Zone; now: Instant; soonest: boolean } | undefined;
}) {
  const { title, size, at } = props;
  const what = <strong key="what">{title}</strong>;
  if (size === undefined) return <Rich text={i18n.t('compose.sentence.what', [token(0)])} parts={[what]} />;
  const known = size.is === 'up-to' || size.is === 'about';
  const who = (
    <strong key="who" className={known ? undefined : css.unknown}>
      {sizeWords(size)}
    </strong>
  );
  if (at === undefined)
    return <Rich text={i18n.t('compose.sentence.toWhom', [token(0), token(1)])} parts={[what, who]} />;
  const when = <strong key="when">{longWhen(at.instant, at.zone, at.now)}</strong>;
  const text = at.soonest
    ? i18n.t('compose.sentence.soonest', [token(0), token(1), token(2)])
    : i18n.t('compose.sentence.whole', [token(0), token(1), token(2)]);
  return <Rich text={text} parts={[what, who, when]} />;
}
