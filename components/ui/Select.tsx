import { ChevronsUpDown } from 'lucide-react';
import {
  Button,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
} from 'react-aria-components';
import { cx } from './cx';
import { FieldFoot, FieldHead, type FrameProps } from './FieldFrame';
import field from './Field.module.css';
import css from './Select.module.css';

export type Option = { id: string; label: string; note?: string | undefined };

export type SelectProps = FrameProps & {
  options: readonly Option[];
  /** Empty: nothing chosen yet. */
  value: string;
  onChange: (id: string) => void;
  onFocus?: (() => void) | undefined;
  onBlur?: (() => void) | undefined;
  placeholder?: string | undefined;
  required?: boolean | undefined;
};

/** One of a list that opens below. */
export function Select(props: SelectProps) {
  return (
    <AriaSelect
      className={field.field ?? ''}
      value={props.value === '' ? null : props.value}
      onChange={(key) => props.onChange(key === null ? '' : String(key))}
      isInvalid={props.error !== undefined && props.error !== null}
      isRequired={props.required ?? false}
      validationBehavior="aria"
      {...(props.placeholder === undefined ? {} : { placeholder: props.placeholder })}
      {...(props.onFocus ? { onFocus: props.onFocus } : {})}
      {...(props.onBlur ? { onBlur: props.onBlur } : {})}
    >
      <FieldHead {...props} />
      <Button className={cx(field.input, css.opener)}>
        <SelectValue className={css.value ?? ''} />
        <ChevronsUpDown size={16} aria-hidden="true" />
      </Button>
      <FieldFoot hint={props.hint} error={props.error} />
      <Popover className={css.popover ?? ''}>
        <ListBox className={css.list ?? ''} items={props.options}>
          {(option) => (
            <ListBoxItem className={css.option ?? ''} textValue={option.label}>
              <span>{option.label}</span>
              {option.note === undefined ? null : <span className={css.note}>{option.note}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
