import { i18n } from '#i18n';
import { EmailFrame } from '@/components/compose/EmailFrame';
import { useFrozen } from '@/components/hooks/use-frozen';
import type { SendSeen } from '@/components/hooks/use-send';
import { Notice } from '@/components/ui/Notice';
import { Sheet } from '@/components/ui/Sheet';
import { madeUpPerson } from '@/lib/group/made-up-person';
import css from './SendDetail.module.css';

type Props = { seen: SendSeen; open: boolean; onClose: () => void };

/** The frozen bytes, shown as one made-up person of the store gets them. */
export function PreviewSheet({ seen, open, onClose }: Props) {
  const { send, group } = seen;
  const frozen = useFrozen(send.reviewed);
  const person = group && madeUpPerson(group);
  return (
    <Sheet tall open={open} onClose={onClose} title={i18n.t('send.preview.title')}>
      {frozen.is === 'missing' || person === undefined ? (
        <Notice level="warn" title={i18n.t('send.preview.missing')} />
      ) : (
        frozen.is === 'there' && (
          <>
            <dl className={css.mail}>
              <div>
                <dt>{i18n.t('send.preview.from')}</dt>
                <dd>{frozen.from}</dd>
              </div>
              <div>
                <dt>{i18n.t('send.preview.subject')}</dt>
                <dd>{send.title}</dd>
              </div>
            </dl>
            <div className={css.mailFrame}>
              <EmailFrame
                parts={frozen.parts}
                person={person}
                width={375}
                title={i18n.t('send.preview.frame')}
              />
            </div>
            <p className={css.note}>{i18n.t('send.preview.person', { name: person.first_name })}</p>
          </>
        )
      )}
    </Sheet>
  );
}
