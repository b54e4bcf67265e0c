import { parseTime } from '@internationalized/date';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { i18n } from '#i18n';
import { dayName, dayNumber, longDate } from '@/components/copy/format';
import { DateEntry } from '@/components/ui/DateEntry';
import { TimeEntry } from '@/components/ui/TimeEntry';
import type { When } from '@/lib/draft/draft';
import { Wall, type Instant, type Zone } from '@/lib/ids';
import { wallAt, windowAt } from '@/lib/send/when';
import { dayFrom } from './suggest';
import type { TimeWrong } from './time-wrong';
import css from './TimeStep.module.css';

/** The week from today as one row of choices, and any date and time beside it. */
export function WhenFields(props: {
  when: Extract<When, { mode: 'at' }>;
  zone: Zone;
  now: Instant;
  /** Stands under the field that repairs it. */
  wrong?: TimeWrong | undefined;
  onChange: (when: When) => void;
}) {
  const { when, zone, now, wrong } = props;
  const [day = '', clock = '10:00'] = when.wall.split('T');
  const { soonest, latest } = windowAt(now);
  const first = wallAt(soonest, zone).slice(0, 10);
  const last = wallAt(latest, zone).slice(0, 10);
  const days = Array.from({ length: 7 }, (_, index) => dayFrom(now, zone, index));
  const set = (wall: string) => {
    const parsed = Wall.safeParse(wall);
    if (parsed.success) props.onChange({ mode: 'at', wall: parsed.data });
  };
  return (
    <>
      <RadioGroup
        className={css.week ?? ''}
        orientation="horizontal"
        value={days.includes(day) ? day : null}
        onChange={(next) => set(`${next}T${clock}`)}
      >
        <Label className={css.hidden ?? ''}>{i18n.t('compose.time.week')}</Label>
        {days.map((each) => {
          const at = Date.parse(`${each}T12:00Z`);
          return (
            <Radio
              key={each}
              value={each}
              className={css.day ?? ''}
              isDisabled={each < first}
              aria-label={longDate(at, 'UTC', now)}
            >
              <span className={css.name}>{dayName(at)}</span>
              <span className={css.number}>{dayNumber(at)}</span>
            </Radio>
          );
        })}
      </RadioGroup>
      <div className={css.fields}>
        <DateEntry
          label={i18n.t('compose.time.date')}
          value={day}
          min={first}
          max={last}
          required
          error={wrong?.at === 'day' ? wrong.text : undefined}
          onChange={(next) => set(`${next}T${clock}`)}
        />
        <TimeEntry
          label={i18n.t('compose.time.clock')}
          value={parseTime(clock)}
          error={wrong?.at === 'clock' ? wrong.text : undefined}
          onChange={(next) => set(`${day}T${next}`)}
        />
      </div>
    </>
  );
}
