import { i18n } from '#i18n';
import { count, longWhen, nearTime, nearWhen, theTimeInZone, untilTime } from '@/components/copy/format';
import { wordsFor } from '@/components/copy/problems';
import type { Moment } from '@/components/ui/Timeline';
import type { JournalEntry } from '@/lib/journal/entry';
import type { Send } from '@/lib/send/send';
import { oldHour } from './last-safe';

/** What happened so far, one moment for each thing a person would tell; steps that a later one answers are left out. */
export function past(entries: readonly JournalEntry[], send: Send, now: number): Moment[] {
  const has = (...names: JournalEntry['event']['is'][]) =>
    entries.some((entry) => names.includes(entry.event.is));
  const { is: state } = send.state;
  // An answer counts as certain once it is settled: a late copy of another write can't undo it any more.
  const armed = entries.some(({ event }) => event.is === 'armed' && event.settled);
  const disarmed = entries.some(({ event }) => event.is === 'disarmed' && event.settled);
  const lastAnswer = entries.findLastIndex((entry) => ANSWERS.has(entry.event.is));
  const moments: Moment[] = [];
  entries.forEach((entry, index) => {
    const { event } = entry;
    const at = nearTime(entry.at, send.zone, now);
    const say = (title: string, note?: string, is: Moment['is'] = 'done') =>
      moments.push({ is, title, at, ...(note === undefined ? {} : { note }) });
    switch (event.is) {
      case 'intended':
        return say(i18n.t('send.story.intended'));
      case 'unnamed':
        return say(i18n.t('send.story.unnamed'), i18n.t('send.story.unnamedNote'));
      case 'parked':
        if (!has('arming')) say(i18n.t('send.story.parked'), i18n.t('send.story.parkedNote'));
        return;
      case 'arming':
        if (!armed && !has('refused') && !earlierIs(entries, index, 'arming'))
          say(i18n.t('send.story.asking'));
        return;
      case 'armed':
        if (event.settled && !laterIs(entries, index, 'armed'))
          say(i18n.t('send.story.armed'), state === 'armed' ? i18n.t('send.story.armedNote') : undefined);
        return;
      case 'move-wanted':
        if (settledMove(entries, index)) return;
        return say(
          i18n.t('send.story.moveWanted', { when: longWhen(event.instant, send.zone, now) }),
          undefined,
          state === 'moving' && !laterIs(entries, index, 'move-wanted') ? 'now' : 'done',
        );
      case 'moved':
        if (event.settled) say(i18n.t('send.story.moved', { when: longWhen(event.instant, send.zone, now) }));
        return;
      case 'move-refused':
        return say(i18n.t('send.story.moveRefused'), i18n.t('send.story.moveRefusedNote'));
      case 'cancel-wanted':
        return say(i18n.t('send.story.cancelWanted'));
      case 'disarming':
        // Asked again, it keeps the time of the first asking.
        if (earlierIs(entries, index, 'disarming')) return;
        return say(
          i18n.t('send.story.disarming'),
          undefined,
          state === 'cancelling' && !disarmed ? 'now' : 'done',
        );
      case 'disarmed':
        if (event.settled && !has('cancelled')) say(i18n.t('send.story.disarmed'));
        return;
      case 'unclear':
      case 'limited':
        if (index > lastAnswer && index === entries.findLastIndex((one) => one.event.is === event.is))
          say(
            i18n.t(`send.story.${event.is}`),
            event.is === 'unclear' ? wordsFor(event.problem).title : undefined,
            event.is === 'unclear' ? 'unknown' : 'done',
          );
        return;
      case 'refused':
        return say(i18n.t('send.story.refused'), wordsFor(event.problem).title);
      case 'asked':
        return say(i18n.t('send.story.asked'));
      case 'go-on':
        return say(i18n.t('send.story.goOn'));
      case 'not-sent':
        return say(i18n.t('send.story.notSent'));
      case 'cancelled':
        return say(i18n.t('send.story.cancelled'));
      case 'unknown':
        return say(i18n.t('send.story.unknown'), i18n.t('send.story.unknownNote'), 'unknown');
      case 'sent':
        if (laterIs(entries, index, 'sent')) return;
        moments.push({
          is: 'done',
          title: i18n.t('send.story.left'),
          at: nearWhen(send.instant, send.zone, now),
        });
        return say(i18n.t('send.story.sent', event.recipients, { n: count(event.recipients) }));
      case 'nobody':
        if (index !== entries.findLastIndex((one) => one.event.is === 'nobody') || has('sent')) return;
        return say(i18n.t('send.story.nobody'), i18n.t('send.story.nobodyNote'));
      case 'uncounted':
        if (index !== entries.findLastIndex((one) => one.event.is === 'uncounted') || has('sent')) return;
        return say(i18n.t('send.story.uncounted'), undefined, 'unknown');
      case 'closed':
        return say(i18n.t('send.story.closed'));
      case 'looked':
      case 'naming':
      case 'named':
      case 'parking':
      case 'moving':
      case 'deleting':
      case 'deleted':
      case 'delete-refused':
        return;
    }
  });
  return moments;
}

/** Events that end a doubt. */
const ANSWERS = new Set<JournalEntry['event']['is']>([
  'named',
  'unnamed',
  'parked',
  'armed',
  'moved',
  'move-refused',
  'disarmed',
  'deleted',
  'cancelled',
  'refused',
  'not-sent',
  'sent',
  'closed',
]);

/** The wish to move at `index` came true for certain; a later wish has an answer of its own. */
function settledMove(entries: readonly JournalEntry[], index: number): boolean {
  const next = entries.findIndex((entry, at) => at > index && entry.event.is === 'move-wanted');
  const answers = entries.slice(index + 1, next === -1 ? undefined : next);
  return answers.some(({ event }) => event.is === 'moved' && event.settled);
}

const earlierIs = (
  entries: readonly JournalEntry[],
  index: number,
  is: JournalEntry['event']['is'],
): boolean => entries.slice(0, index).some((entry) => entry.event.is === is);
const laterIs = (entries: readonly JournalEntry[], index: number, is: JournalEntry['event']['is']): boolean =>
  entries.slice(index + 1).some((entry) => entry.event.is === is);

const HOUR = 3_600_000;

/** What comes next, as far as the state promises it. `until`: the last safe moment (last-safe.ts). */
export function ahead(send: Send, entries: readonly JournalEntry[], now: number, until: number): Moment[] {
  const near = (at: number) => nearWhen(at, send.zone, now);
  const before = oldHour(entries);
  const latest = Math.max(send.instant, before ?? 0);
  const leaves: Moment = { is: 'to-come', title: i18n.t('send.story.leaves'), at: near(send.instant) };
  const results: Moment = {
    is: 'to-come',
    title: i18n.t('send.story.results'),
    at: i18n.t('send.story.about', { when: untilTime(send.instant + HOUR, send.zone, now) }),
  };
  switch (send.state.is) {
    case 'moving':
      return [
        ...(now < until
          ? [
              {
                is: 'to-come',
                title: i18n.t('send.story.canCancel'),
                at: i18n.t('send.story.until', { until: untilTime(until, send.zone, now) }),
              } satisfies Moment,
            ]
          : []),
        {
          ...leaves,
          ...(before === undefined
            ? {}
            : { note: i18n.t('send.story.leavesOr', { when: longWhen(before, send.zone, now) }) }),
        },
        results,
      ];
    case 'armed':
      return [
        ...(now < until
          ? [
              {
                is: 'now',
                title: i18n.t('send.story.canChange'),
                note: i18n.t('send.story.canChangeNote'),
                at: i18n.t('send.story.until', { until: untilTime(until, send.zone, now) }),
              } satisfies Moment,
            ]
          : []),
        { ...leaves, note: i18n.t('send.story.leavesNote') },
        results,
      ];
    case 'due':
      return [{ is: 'now', title: i18n.t('send.story.leaving'), at: near(send.instant) }, results];
    case 'scheduling':
      return [{ is: 'now', title: waitingWords(send.state), ...retryNote(send, now) }, leaves];
    case 'unknown':
      return [
        {
          is: 'unknown',
          title: i18n.t('send.story.certain'),
          note: i18n.t('send.story.certainNote'),
          at: i18n.t('send.story.about', { when: untilTime(latest + HOUR, send.zone, now) }),
        },
      ];
    default:
      return [];
  }
}

const waitingWords = (state: Extract<Send['state'], { is: 'scheduling' }>): string =>
  state.problem ? i18n.t('send.scheduling.waiting') : i18n.t('send.scheduling.title');

function retryNote(send: Send, now: number): { note?: string } {
  const { state } = send;
  if (state.is !== 'scheduling') return {};
  if (state.retryAt !== undefined && state.retryAt > now)
    return { note: i18n.t('send.scheduling.retry', { time: theTimeInZone(state.retryAt, send.zone) }) };
  return { note: i18n.t(`send.scheduling.${state.step}`) };
}
