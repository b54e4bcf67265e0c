import { Instant } from '@/lib/ids';
import type { JournalEvent } from '@/lib/journal/entry';
import { MOST_TRIES } from '@/lib/journal/next-step';
import { hoursOf, type Progress } from '@/lib/journal/progress';
import type { Send } from '@/lib/send/send';
import { resultsFrom, totalsOf } from '@/lib/send/totals';
import type { Tenant } from '@/lib/tenant/tenant';
import type { BrazePort, Ports } from './ports';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

type At = { send: Send; tenant: Tenant; progress: Progress; now: Instant };

/**
 * Asks Braze whom a send reached, keeps the figures, and says what that proves. Zeros an hour after the hour are
 * "nobody", or the certain end of a disarmed cancel; before, they prove nothing.
 */
export async function countEvent(at: At, braze: BrazePort, ports: Ports): Promise<JournalEvent | undefined> {
  const { progress, tenant } = at;
  const hours = hoursOf(progress).map(({ instant }) => instant);
  const latest = Math.max(...hours);
  if (!progress.name) return nobodyCounts(progress, at.now >= latest + HOUR);
  const days = Math.min(100, Math.max(1, Math.ceil((at.now - progress.confirmedAt) / DAY) + 1));
  const outcome = await braze.sends.series(tenant.campaignId, progress.name, days);
  // The answer may just have put this computer's clock right: what it proves is judged by that.
  const now = await ports.now(tenant);
  const anHourAfter = now >= latest + HOUR;
  if (outcome.is === 'done' && now < Math.min(...hours)) return undefined;
  switch (outcome.is) {
    case 'done': {
      const totals = totalsOf(outcome.value.data);
      const recipients = totals.sent ?? totals.delivered ?? 0;
      if (recipients > 0) {
        await ports.db.putResults(resultsFrom(at.send.id, now, totals));
        return recipients === knownRecipients(progress) ? undefined : { is: 'sent', recipients };
      }
      // Braze forgets after 14 days (rest-api.md 3.7): what was counted stays.
      if (progress.ending?.is === 'sent') return undefined;
      if (!anHourAfter) return { is: 'looked' };
      return progress.cancelWanted && progress.disarmed ? { is: 'cancelled' } : { is: 'nobody' };
    }
    case 'refused':
      if (progress.ending?.is === 'sent') return undefined;
      return nobodyCounts(progress, anHourAfter);
    case 'limited':
      return { is: 'limited', problem: outcome.problem, retryAt: outcome.retryAt };
    case 'unclear': {
      if (progress.tries + 1 >= MOST_TRIES) return nobodyCounts(progress, anHourAfter);
      const wait = Math.min(10 * 60_000, 2000 * 4 ** progress.tries) * (0.5 + ports.chance() / 2);
      return { is: 'unclear', problem: outcome.problem, retryAt: Instant.parse(Math.ceil(now + wait)) };
    }
  }
}

/** Results can't be had: an armed send left uncounted, a cancel that nobody can confirm. */
function nobodyCounts(progress: Progress, anHourAfter: boolean): JournalEvent {
  if (!anHourAfter) return { is: 'looked' };
  return progress.cancelWanted && !progress.ending ? { is: 'unknown' } : { is: 'uncounted' };
}

const knownRecipients = (progress: Progress): number | undefined =>
  progress.ending?.is === 'sent' ? progress.ending.recipients : undefined;
