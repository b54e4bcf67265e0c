import type { ReactNode, Ref } from 'react';
import { Input, TextArea as AriaTextArea, TextField } from 'react-aria-components';
import { cx } from './cx';
import { FieldFoot, FieldHead, type FrameProps } from './FieldFrame';
import css from './Field.module.css';

export type FieldProps = FrameProps & {
  value: string;
  onChange: (value: string) => void;
  onFocus?: (() => void) | undefined;
  onBlur?: (() => void) | undefined;
  type?: 'text' | 'password' | 'url' | 'email' | 'search' | undefined;
  inputMode?: 'text' | 'numeric' | 'url' | 'email' | undefined;
  placeholder?: string | undefined;
  required?: boolean | undefined;
  monospace?: boolean | undefined;
  autoComplete?: string | undefined;
  autoFocus?: boolean | undefined;
  spellCheck?: boolean | undefined;
  inputRef?: Ref<HTMLInputElement> | undefined;
  name?: string | undefined;
  /** Stands inside at the left: a decorative icon. */
  inside?: ReactNode;
};

type Common = Omit<FieldProps, 'inputRef' | 'type' | 'placeholder' | 'monospace' | 'inside'>;

function Frame(props: Common & { children: ReactNode; type?: FieldProps['type'] }) {
  const invalid = props.error !== undefined && props.error !== null;
  return (
    <TextField
      className={css.field ?? ''}
      value={props.value}
      onChange={props.onChange}
      isInvalid={invalid}
      isRequired={props.required ?? false}
      validationBehavior="aria"
      type={props.type ?? 'text'}
      autoComplete={props.autoComplete ?? 'off'}
      {...(props.onFocus ? { onFocus: props.onFocus } : {})}
      {...(props.onBlur ? { onBlur: props.onBlur } : {})}
      {...(props.inputMode ? { inputMode: props.inputMode } : {})}
      {...(props.autoFocus ? { autoFocus: true } : {})}
      {...(props.name ? { name: props.name } : {})}
      {...(props.spellCheck === undefined ? {} : { spellCheck: props.spellCheck ? 'true' : 'false' })}
    >
      <FieldHead {...props} />
      {props.children}
      <FieldFoot hint={props.hint} error={props.error} />
    </TextField>
  );
}

/** One line of text. */
export function Field({ inside, ...props }: FieldProps) {
  const input = (
    <Input
      className={cx(css.input, props.monospace && css.mono)}
      {...(props.placeholder === undefined ? {} : { placeholder: props.placeholder })}
      {...(props.inputRef ? { ref: props.inputRef } : {})}
    />
  );
  return (
    <Frame {...props}>
      {inside === undefined ? (
        input
      ) : (
        <span className={css.inside}>
          {inside}
          {input}
        </span>
      )}
    </Frame>
  );
}

/** Several lines; grows with what is typed, up to twelve of them. */
export function TextArea(props: Common & { rows?: number | undefined }) {
  return (
    <Frame {...props}>
      <AriaTextArea className={cx(css.input, css.area)} rows={props.rows ?? 3} />
    </Frame>
  );
}
