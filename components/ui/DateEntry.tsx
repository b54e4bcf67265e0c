import { parseDate, type CalendarDate } from '@internationalized/date';
import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react';
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarHeading,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  Group,
  Popover,
} from 'react-aria-components';
import { cx } from './cx';
import { FieldFoot, FieldHead, type FrameProps } from './FieldFrame';
import field from './Field.module.css';
import css from './DateEntry.module.css';

export type DateEntryProps = FrameProps & {
  /** `YYYY-MM-DD`; anything else counts as empty. */
  value: string;
  onChange: (value: string) => void;
  onFocus?: (() => void) | undefined;
  onBlur?: (() => void) | undefined;
  required?: boolean | undefined;
  min?: string | undefined;
  max?: string | undefined;
};

const read = (value: string | undefined): CalendarDate | null => {
  try {
    return value ? parseDate(value) : null;
  } catch {
    return null;
  }
};

/** A date: typed part by part, or picked from a month. */
export function DateEntry(props: DateEntryProps) {
  const min = read(props.min);
  const max = read(props.max);
  return (
    <DatePicker
      className={field.field ?? ''}
      value={read(props.value)}
      onChange={(date) => props.onChange(date?.toString() ?? '')}
      isInvalid={props.error !== undefined && props.error !== null}
      isRequired={props.required ?? false}
      validationBehavior="aria"
      {...(min ? { minValue: min } : {})}
      {...(max ? { maxValue: max } : {})}
      {...(props.onFocus ? { onFocus: props.onFocus } : {})}
      {...(props.onBlur ? { onBlur: props.onBlur } : {})}
    >
      <FieldHead {...props} />
      <Group className={cx(field.group, css.group)}>
        <DateInput className={css.input ?? ''}>
          {(segment) => <DateSegment className={css.segment ?? ''} segment={segment} />}
        </DateInput>
        <Button className={css.open ?? ''}>
          <CalendarDays size={18} aria-hidden="true" />
        </Button>
      </Group>
      <FieldFoot hint={props.hint} error={props.error} />
      <Popover className={css.popover ?? ''}>
        <Dialog className={css.dialog ?? ''}>
          <Calendar>
            <header className={css.head}>
              <Button slot="previous" className={css.open ?? ''}>
                <ChevronLeft size={18} aria-hidden="true" />
              </Button>
              <CalendarHeading className={css.month ?? ''} />
              <Button slot="next" className={css.open ?? ''}>
                <ChevronRight size={18} aria-hidden="true" />
              </Button>
            </header>
            <CalendarGrid className={css.grid ?? ''}>
              {(date) => <CalendarCell className={css.cell ?? ''} date={date} />}
            </CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </DatePicker>
  );
}
