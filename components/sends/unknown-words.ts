import { i18n } from '#i18n';
import { longWhen } from '@/components/copy/format';
import type { SendSeen } from '@/components/hooks/use-send';
import type { ScheduleId } from '@/lib/ids';
import type { Send } from '@/lib/send/send';

/** Which step is not known decides what the headline may say. */
export function unknownTitle({ state }: Send): string {
  const step = state.is === 'unknown' ? state.lastStep : 'arm';
  if (step === 'cancel') return i18n.t('send.unknown.titleCancel');
  return i18n.t(step === 'move' ? 'send.unknown.titleMove' : 'send.unknown.title');
}

/** What headquarters needs to look it up in Braze. Copied by the person; never sent by us. */
export function unknownMessage({ send, tenant }: SendSeen, id: ScheduleId | undefined, now: number): string {
  const when = longWhen(send.instant, send.zone, now);
  return [
    i18n.t('send.unknown.msg.hello'),
    '',
    i18n.t('send.unknown.msg.store', { group: send.groupName }),
    i18n.t('send.unknown.msg.email', { title: send.title }),
    i18n.t('send.unknown.msg.when', { when, utc: new Date(send.instant).toISOString() }),
    ...(id === undefined ? [] : [i18n.t('send.unknown.msg.schedule', { id })]),
    ...(tenant === undefined ? [] : [i18n.t('send.unknown.msg.campaign', { id: tenant.campaignId })]),
    '',
    i18n.t('send.unknown.msg.end'),
  ].join('\n');
}
