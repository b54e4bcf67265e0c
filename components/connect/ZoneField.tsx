import { ChevronsUpDown } from 'lucide-react';
import { Button, ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { FieldFoot, FieldHead, type FrameProps } from '@/components/ui/FieldFrame';
import field from '@/components/ui/Field.module.css';
import select from '@/components/ui/Select.module.css';
import css from './connect.module.css';

type Props = FrameProps & {
  value: string;
  onChange: (value: string) => void;
  onBlur?: (() => void) | undefined;
  required?: boolean | undefined;
};

const ZONES = Intl.supportedValuesOf('timeZone').map((id) => ({ id }));

/** A zone by name: typed, with the browser's own list below. */
export function ZoneField(props: Props) {
  return (
    <ComboBox
      className={field.field ?? ''}
      allowsCustomValue
      menuTrigger="input"
      defaultItems={ZONES}
      inputValue={props.value}
      onInputChange={props.onChange}
      isInvalid={props.error !== undefined && props.error !== null}
      isRequired={props.required ?? false}
      validationBehavior="aria"
      {...(props.onBlur ? { onBlur: props.onBlur } : {})}
    >
      <FieldHead {...props} />
      <div className={css.combo}>
        <Input className={field.input ?? ''} spellCheck="false" autoComplete="off" />
        <Button className={css.comboOpen ?? ''}>
          <ChevronsUpDown size={16} aria-hidden="true" />
        </Button>
      </div>
      <FieldFoot hint={props.hint} error={props.error} />
      <Popover className={select.popover ?? ''}>
        <ListBox className={select.list ?? ''} items={ZONES}>
          {({ id }) => (
            <ListBoxItem id={id} textValue={id} className={select.option ?? ''}>
              {id}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
