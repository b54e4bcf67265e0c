import { i18n } from '#i18n';
import { placeName, theTime, timeInZone } from '@/components/copy/format';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import type { When } from '@/lib/draft/draft';
import type { Zone } from '@/lib/ids';
import type { Resolved } from '@/lib/send/when';

/** The clock jumps over this hour, or shows it twice: never guessed, always asked. */
export function WhichHour(props: {
  resolved: Extract<Resolved, { ok: false }>;
  when: Extract<When, { mode: 'at' }>;
  zone: Zone;
  place: string | undefined;
  onChange: (when: When) => void;
}) {
  const { resolved, when, zone } = props;
  const wanted = theTime(Date.parse(`${when.wall}Z`), 'UTC');
  const place = placeName(zone, props.place);
  // An hour that doesn't exist is replaced by the one chosen; one that comes twice keeps which of the two.
  const pick = (which: 'earlier' | 'later') =>
    props.onChange(
      resolved.why === 'gap'
        ? { mode: 'at', wall: resolved[which].wall }
        : { mode: 'at', wall: when.wall, pick: which },
    );
  // Twice the same numbers: which comes first says more than the names of two zones.
  const words = (which: 'earlier' | 'later'): string => {
    const clock = timeInZone(resolved[which].instant, zone);
    return resolved.why === 'gap' ? clock : i18n.t(`compose.time.${which}`, [clock]);
  };
  return (
    <Notice
      level="warn"
      role="status"
      title={
        resolved.why === 'gap'
          ? i18n.t('compose.time.gap', [wanted, place])
          : i18n.t('compose.time.overlap', [wanted, place])
      }
      actions={
        <>
          <Button onPress={() => pick('earlier')}>{words('earlier')}</Button>
          <Button onPress={() => pick('later')}>{words('later')}</Button>
        </>
      }
    >
      {resolved.why === 'gap' ? i18n.t('compose.time.gapBody') : i18n.t('compose.time.overlapBody')}
    </Notice>
  );
}
