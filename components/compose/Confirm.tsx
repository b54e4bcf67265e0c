import { i18n } from '#i18n';
import { count } from '@/components/copy/format';
import { Checkbox } from '@/components/ui/Checkbox';
import { Field } from '@/components/ui/Field';
import { Notice } from '@/components/ui/Notice';
import type { ToConfirm } from '@/lib/send/confirm';

/** A typed count in any grouping: "12,400", "12.400" and "12400" are one. */
export const readCount = (typed: string): number | undefined => {
  const digits = typed.replace(/[\s.,'’\u00a0\u202f]/g, '');
  return /^\d{1,12}$/.test(digits) ? Number(digits) : undefined;
};

/** What else a person confirms: the count of many people, or that nobody knows how many. */
export function Confirm(props: {
  ask: ToConfirm;
  typed: string;
  onTyped: (typed: string) => void;
  ticked: boolean;
  onTicked: (ticked: boolean) => void;
}) {
  const { ask, typed } = props;
  if (ask.is === 'nothing') return null;
  if (ask.is === 'tick-unknown')
    return (
      <Notice level="unknown" headingLevel={2} title={i18n.t('compose.confirm.unknown')}>
        <p>{i18n.t('compose.confirm.unknownBody')}</p>
        <Checkbox checked={props.ticked} onChange={props.onTicked}>
          {i18n.t('compose.confirm.tick')}
        </Checkbox>
      </Notice>
    );
  const wrong =
    typed.trim() !== '' &&
    readCount(typed) !== ask.n &&
    typed.replace(/\D/g, '').length >= String(ask.n).length;
  return (
    <Notice level="warn" headingLevel={2} title={i18n.t('compose.confirm.many')}>
      <Field
        label={i18n.t('compose.confirm.type', [count(ask.n)])}
        value={typed}
        onChange={props.onTyped}
        inputMode="numeric"
        error={wrong ? i18n.t('compose.confirm.wrong', [count(ask.n)]) : undefined}
      />
    </Notice>
  );
}
