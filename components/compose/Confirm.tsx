import { i18n } from '#i18n';
import { count } from '@/components/copy/format';
import { Checkbox } from '@/components/ui/Checkbox';
import { Field } from '@/components/ui/Field';
import { Notice } from '@/components/ui/Notice';
import { nextTry } from '@/components/vault/next-try';
import { PassphraseField } from '@/components/vault/PassphraseField';
import type { Problem } from '@/lib/problem';
import type { ToConfirm } from '@/lib/send/confirm';
import css from './ReviewStep.module.css';

/** A typed count in any grouping: "12,400", "12.400" and "12400" are one. */
export const readCount = (typed: string): number | undefined => {
  const digits = typed.replace(/[\s.,'’\u00a0\u202f]/g, '');
  return /^\d{1,12}$/.test(digits) ? Number(digits) : undefined;
};

export type Words = { typed: string; onTyped: (typed: string) => void; problem: Problem | undefined };

function wordsWrong(problem: Problem | undefined): string | undefined {
  if (problem?.kind === 'passphrase-wrong') return i18n.t('compose.confirm.wordsWrong');
  if (problem?.kind !== 'passphrase-held') return undefined;
  return `${i18n.t('compose.confirm.wordsHeld')} ${nextTry(problem)}`;
}

/** What else a person confirms: the count of many people, with the passphrase, or that nobody knows how many. */
export function Confirm(props: {
  ask: ToConfirm;
  typed: string;
  onTyped: (typed: string) => void;
  ticked: boolean;
  onTicked: (ticked: boolean) => void;
  /** Where the passphrase is asked for as well. */
  words: Words | undefined;
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
      <div className={css.confirm}>
        <Field
          label={i18n.t('compose.confirm.type', [count(ask.n)])}
          value={typed}
          onChange={props.onTyped}
          inputMode="numeric"
          error={wrong ? i18n.t('compose.confirm.wrong', [count(ask.n)]) : undefined}
        />
        {props.words && (
          <PassphraseField
            label={i18n.t('compose.confirm.words')}
            hint={i18n.t('compose.confirm.wordsHint')}
            value={props.words.typed}
            onChange={props.words.onTyped}
            error={wordsWrong(props.words.problem)}
          />
        )}
      </div>
    </Notice>
  );
}
