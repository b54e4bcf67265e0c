import { DateFormatter, parseDate, type CalendarDate } from '@internationalized/date';

/** `2027-06-13` → "Sunday, June 13, 2027", the form that the approved emails use; anything else as it is. */
export function writtenDate(value: string): string {
  const date = calendarDate(value);
  if (!date) return value;
  return new DateFormatter('en-US', { dateStyle: 'full', timeZone: 'UTC' }).format(date.toDate('UTC'));
}

/** The date a `YYYY-MM-DD` names, undefined when it names none. */
export function calendarDate(value: string): CalendarDate | undefined {
  try {
    return /^\d{4}-\d{2}-\d{2}$/.test(value) ? parseDate(value) : undefined;
  } catch {
    return undefined;
  }
}
