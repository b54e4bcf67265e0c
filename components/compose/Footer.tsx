import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import { useNextKey } from '@/components/hooks/use-key';
import { Button } from '@/components/ui/Button';
import { Mark } from '@/components/ui/Mark';
import css from './compose.module.css';

/** What will happen so far, what blocks it, the way back and the one next step, named. */
export function Footer(props: {
  sentence?: ReactNode;
  blocked?: string | undefined;
  onBack: () => void;
  next: string;
  onNext: () => void;
}) {
  useNextKey(props.onNext);
  return (
    <>
      {props.blocked === undefined ? (
        <p className={css.soFar}>{props.sentence}</p>
      ) : (
        <p className={css.blocked} role="status">
          <Mark is="danger" size={16} />
          <span>{props.blocked}</span>
        </p>
      )}
      <div className={css.nextRow}>
        <Button
          size={46}
          label={i18n.t('ui.back')}
          icon={<ArrowLeft size={18} aria-hidden="true" />}
          onPress={props.onBack}
        />
        <Button size={46} variant="primary" wide onPress={props.onNext}>
          {props.next}
        </Button>
      </div>
    </>
  );
}
