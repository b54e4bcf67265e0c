import type { Time } from '@internationalized/date';
import { DateInput, DateSegment, TimeField } from 'react-aria-components';
import { cx } from './cx';
import { FieldFoot, FieldHead, type FrameProps } from './FieldFrame';
import field from './Field.module.css';
import css from './DateEntry.module.css';

export type TimeEntryProps = FrameProps & {
  value: Time;
  /** `HH:MM` */
  onChange: (clock: string) => void;
};

/** A time of day, part by part, as the person's language writes it. */
export function TimeEntry(props: TimeEntryProps) {
  return (
    <TimeField
      className={field.field ?? ''}
      value={props.value}
      granularity="minute"
      isInvalid={props.error !== undefined && props.error !== null}
      onChange={(time) => {
        if (time !== null) props.onChange(time.toString().slice(0, 5));
      }}
    >
      <FieldHead {...props} />
      <DateInput className={cx(field.group, css.input, css.clock)}>
        {(segment) => <DateSegment className={css.segment ?? ''} segment={segment} />}
      </DateInput>
      <FieldFoot hint={props.hint} error={props.error} />
    </TimeField>
  );
}
