import { i18n } from '#i18n';
import { count, listOr, timeInZone, longWhen } from '@/components/copy/format';
import type { SlotFinding } from '@/lib/draft/missing';
import { Instant, type Zone } from '@/lib/ids';
import type { Facts } from '@/lib/problem';
import type { Finding } from '@/lib/rule/finding';
import { firstDayTooFar } from './time-wrong';

const number = (facts: Facts | undefined, name: string): number => Number(facts?.[name] ?? 0);
const text = (facts: Facts | undefined, name: string): string => String(facts?.[name] ?? '');

/** What is wrong with one field, and the repair. */
export function slotWords(finding: SlotFinding): string {
  const { is, facts } = finding;
  switch (is) {
    case 'required':
      return i18n.t('compose.slot.required');
    case 'too-long': {
      const over = number(facts, 'length') - number(facts, 'most');
      return i18n.t('compose.slot.tooLong', over, [count(over)]);
    }
    case 'line-break':
      return i18n.t('compose.slot.lineBreak');
    case 'not-a-link':
      return i18n.t('compose.slot.notALink');
    case 'link-host':
      return i18n.t('compose.slot.linkHost', [listOr(text(facts, 'allowed').split(', '))]);
    case 'not-a-date':
      return i18n.t('compose.slot.notADate');
    case 'not-a-choice':
      return i18n.t('compose.slot.notAChoice');
    case 'angle-bracket':
      return i18n.t('compose.slot.angleBracket');
    case 'control-character':
      return i18n.t('compose.slot.controlCharacter');
  }
}

export type CheckWords = { title: string; body?: string; fact?: string };

/** A rule's finding, in words; a block says how to repair it. */
export function checkWords(finding: Finding, at: { zone: Zone; now: number }): CheckWords {
  const { rule, level, facts } = finding;
  const bad = level !== 'pass';
  switch (rule) {
    case 'approved-version':
      return bad
        ? { title: i18n.t('compose.check.approvedBad'), body: i18n.t('compose.check.approvedBadBody') }
        : { title: i18n.t('compose.check.approved'), fact: `v${number(facts, 'version')}` };
    case 'live-template':
      return { title: i18n.t('compose.check.live'), body: i18n.t('compose.check.liveBody') };
    case 'slots':
      return bad
        ? {
            title: i18n.t('compose.check.slotsBad', number(facts, 'count'), [count(number(facts, 'count'))]),
            body: i18n.t('compose.check.slotsBadBody', [text(facts, 'label')]),
          }
        : { title: i18n.t('compose.check.slots') };
    case 'link-hosts':
      return bad
        ? {
            title: i18n.t('compose.check.linksBad'),
            body: i18n.t('compose.check.linksBadBody', [text(facts, 'host')]),
          }
        : {
            title: i18n.t('compose.check.links'),
            fact: i18n.t('compose.check.linksFact', number(facts, 'count'), [count(number(facts, 'count'))]),
          };
    case 'image-hosts':
      return bad
        ? {
            title: i18n.t('compose.check.imagesBad'),
            body: i18n.t('compose.check.imagesBadBody', [text(facts, 'host')]),
          }
        : { title: i18n.t('compose.check.images') };
    case 'unsubscribe':
      return bad
        ? { title: i18n.t('compose.check.unsubscribeBad'), body: i18n.t('compose.check.hqBody') }
        : { title: i18n.t('compose.check.unsubscribe') };
    case 'postal-address':
      return bad
        ? { title: i18n.t('compose.check.addressBad'), body: i18n.t('compose.check.hqBody') }
        : { title: i18n.t('compose.check.address') };
    case 'time-window':
      return timeWords(facts, bad, at);
    case 'email-size': {
      const size = i18n.t('compose.check.kilobytes', [count(Math.ceil(number(facts, 'bytes') / 1024))]);
      if (level === 'pass') return { title: i18n.t('compose.check.size'), fact: size };
      const body =
        level === 'warn' ? i18n.t('compose.check.sizeWarnBody') : i18n.t('compose.check.sizeBadBody');
      return { title: i18n.t('compose.check.sizeBad', [size]), body };
    }
  }
}

function timeWords(
  facts: Facts | undefined,
  bad: boolean,
  { zone, now }: { zone: Zone; now: number },
): CheckWords {
  const instant = number(facts, 'instant');
  if (!bad) return { title: i18n.t('compose.check.time'), fact: timeInZone(instant, zone) };
  const is = text(facts, 'is');
  if (is === 'missing')
    return { title: i18n.t('compose.check.timeMissing'), body: i18n.t('compose.check.timeMissingBody') };
  const title =
    is === 'past'
      ? i18n.t('compose.time.past')
      : is === 'too-soon'
        ? i18n.t('compose.time.tooSoon')
        : i18n.t('compose.time.tooFar', [firstDayTooFar(Instant.parse(number(facts, 'latest')), zone, now)]);
  const body =
    is === 'too-far'
      ? i18n.t('compose.time.latestIs', [longWhen(number(facts, 'latest'), zone, now)])
      : i18n.t('compose.time.soonestIs', [longWhen(number(facts, 'soonest'), zone, now)]);
  return { title, body };
}
