import { i18n } from '#i18n';
import { count, shortWhen, sizeWords } from '@/components/copy/format';
import { TenantWord } from '@/components/status/TenantWord';
import { Button } from '@/components/ui/Button';
import type { AudienceSize } from '@/lib/audience/size';
import type { Instant, Zone } from '@/lib/ids';
import type { ToConfirm } from '@/lib/send/confirm';
import { lastChange } from '@/lib/send/when';
import type { Tenant } from '@/lib/tenant/tenant';
import css from './ReviewStep.module.css';

/** The one button that schedules, and under it what a person may rely on, or what to do first. */
export function ScheduleBar(props: {
  tenant: Tenant;
  size: AudienceSize;
  ask: ToConfirm;
  confirmed: boolean;
  /** The passphrase is asked for and isn't typed yet. */
  wordsMissing: boolean;
  blocks: number;
  /** Why the send these words were taken back from holds this one up, or why it can't be looked at. */
  held: string | undefined;
  unseen: boolean;
  ready: boolean;
  opening: boolean;
  instant: Instant | undefined;
  zone: Zone;
  now: Instant;
  working: boolean;
  onPress: () => void;
}) {
  const { size, ask, zone, instant } = props;
  const reason =
    props.blocks > 0
      ? i18n.t('compose.review.saved')
      : props.held !== undefined
        ? props.held
        : props.unseen
          ? i18n.t('compose.review.tickWarning')
          : !props.confirmed && ask.is === 'type-count'
            ? i18n.t('compose.confirm.type', [count(ask.n)])
            : !props.confirmed
              ? i18n.t('compose.review.tickUnknown')
              : props.wordsMissing
                ? i18n.t('compose.confirm.wordsFirst')
                : !props.ready
                  ? props.opening
                    ? i18n.t('compose.review.opening')
                    : i18n.t('compose.review.saved')
                  : undefined;
  const last = instant === undefined ? undefined : lastChange(instant);
  return (
    <>
      <TenantWord tenant={props.tenant} />
      <Button
        size={46}
        variant="primary"
        wide
        blocked={props.working ? undefined : reason}
        working={props.working ? i18n.t('compose.review.scheduling') : undefined}
        onPress={props.onPress}
      >
        {props.blocks > 0
          ? i18n.t('compose.review.fix', props.blocks, [count(props.blocks)])
          : size.is === 'up-to' || size.is === 'about'
            ? i18n.t('compose.review.scheduleFor', [sizeWords(size)])
            : i18n.t('compose.review.schedule')}
      </Button>
      <p className={css.under} role="status">
        {reason ?? (last === undefined ? '' : i18n.t('compose.review.cancelUntil', [shortWhen(last, zone)]))}
      </p>
    </>
  );
}
