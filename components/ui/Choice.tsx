import type { ReactNode } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { cx } from './cx';
import { FieldFoot } from './FieldFrame';
import css from './Choice.module.css';

export type ChoiceOption = { id: string; label: ReactNode; note?: ReactNode };

export type ChoiceProps = {
  /** Read with the group; shown unless `hideLabel`. */
  label: string;
  hideLabel?: boolean | undefined;
  mark?: ReactNode;
  options: readonly ChoiceOption[];
  value: string;
  onChange: (id: string) => void;
  onFocus?: (() => void) | undefined;
  onBlur?: (() => void) | undefined;
  hint?: ReactNode;
  error?: ReactNode;
  required?: boolean | undefined;
};

/** Radio buttons as one card of rows, each with a note. */
export function Choice(props: ChoiceProps) {
  return (
    <RadioGroup
      className={css.group ?? ''}
      value={props.value === '' ? null : props.value}
      onChange={props.onChange}
      isInvalid={props.error !== undefined && props.error !== null}
      isRequired={props.required ?? false}
      validationBehavior="aria"
      {...(props.onFocus ? { onFocus: props.onFocus } : {})}
      {...(props.onBlur ? { onBlur: props.onBlur } : {})}
    >
      <span className={cx(css.head, props.hideLabel && css.hidden)}>
        {props.mark}
        <Label className={css.label ?? ''}>{props.label}</Label>
      </span>
      <div className={css.card}>
        {props.options.map((option) => (
          <Radio key={option.id} value={option.id} className={css.row ?? ''}>
            <span className={css.dot} aria-hidden="true" />
            <span className={css.words}>
              <span>{option.label}</span>
              {option.note === undefined ? null : <span className={css.note}>{option.note}</span>}
            </span>
          </Radio>
        ))}
      </div>
      <FieldFoot hint={props.hint} error={props.error} />
    </RadioGroup>
  );
}
