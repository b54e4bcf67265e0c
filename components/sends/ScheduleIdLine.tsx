import { i18n } from '#i18n';
import type { ScheduleId } from '@/lib/ids';
import type { JournalEntry } from '@/lib/journal/entry';
import { CopyButton } from './CopyButton';
import css from './SendDetail.module.css';

/** The one schedule that can carry this send: the last that was armed, or the park. */
export function scheduleIdOf(entries: readonly JournalEntry[]): ScheduleId | undefined {
  const last = entries.findLast((entry) => 'scheduleId' in entry.event);
  return last && 'scheduleId' in last.event ? last.event.scheduleId : undefined;
}

export function ScheduleIdLine({ id }: { id: ScheduleId }) {
  return (
    <div className={css.scheduleId}>
      <span>{i18n.t('send.act.forHq')}</span>
      <code title={id}>{id.length > 20 ? `${id.slice(0, 8)}…${id.slice(-4)}` : id}</code>
      <CopyButton variant="quiet" size={30} text={id} label={i18n.t('send.act.copyIdLabel')}>
        {i18n.t('send.act.copyId')}
      </CopyButton>
    </div>
  );
}
