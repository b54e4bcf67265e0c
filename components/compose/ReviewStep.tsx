import { useState } from 'react';
import { i18n } from '#i18n';
import { go } from '@/components/hooks/route';
import { useCommand } from '@/components/hooks/use-command';
import { useFirst } from '@/components/hooks/use-first';
import { useHash } from '@/components/hooks/use-hash';
import { useUnlocked } from '@/components/hooks/use-lock';
import { usePreview, type Preview } from '@/components/hooks/use-preview';
import { useTenantNow } from '@/components/hooks/use-now';
import { useReview } from '@/components/hooks/use-review';
import { useSize } from '@/components/hooks/use-size';
import { useUsual } from '@/components/hooks/use-usual';
import { ProblemFrame } from '@/components/sends/ProblemFrame';
import { ProblemNotice } from '@/components/sends/ProblemNotice';
import { Button } from '@/components/ui/Button';
import { LiveRegion } from '@/components/ui/LiveRegion';
import type { AudienceSize } from '@/lib/audience/size';
import type { Kit } from '@/lib/kit/kit';
import type { Problem, ProblemKind } from '@/lib/problem';
import { whatToConfirm, type ToConfirm } from '@/lib/send/confirm';
import { Checks } from './Checks';
import { Confirm, readCount } from './Confirm';
import { EmailCard } from './EmailCard';
import { FirstOne, heldBy } from './FirstOne';
import { Frame, goStep } from './Frame';
import { lookAt } from './look';
import { ScheduleBar } from './ScheduleBar';
import { Sentence } from './Sentence';
import { titleOf, type Work } from './work';
import css from './ReviewStep.module.css';

/** Said on this screen, beside what repairs them; every other problem gets the frame of its own. */
const HERE: readonly ProblemKind[] = [
  'review-expired',
  'changed-since-review',
  'checks-failed',
  'count-not-typed',
  'size-not-accepted',
  'passphrase-needed',
  'passphrase-wrong',
  'passphrase-held',
  'time-too-soon',
  'time-too-far',
  'not-now',
  // The notice above it says how far the first one is, live.
  'still-cancelling',
  'already-went',
];

const WORDS: readonly ProblemKind[] = ['passphrase-needed', 'passphrase-wrong', 'passphrase-held'];
const ASKED: readonly ProblemKind[] = ['count-not-typed', 'size-not-accepted', ...WORDS];

/** What the background asked for counts, should it know better than this screen. */
function askedFor(
  problem: Problem | undefined,
  size: AudienceSize,
  usual: number | undefined,
  kit: Kit,
): ToConfirm {
  if (problem?.kind === 'size-not-accepted') return { is: 'tick-unknown' };
  if (problem?.kind === 'count-not-typed' && 'n' in size) return { is: 'type-count', n: size.n };
  return whatToConfirm(size, usual, kit);
}

/** Why nobody can look at it first. One that skips the made-up person has nothing to show, and may go. */
function unseenBy({ is, why }: Preview): string | undefined {
  if (is !== 'failed' || why === 'aborted') return undefined;
  return i18n.t(why === 'too-large' ? 'compose.review.unseenLarge' : 'compose.review.unseen');
}

/** Decide. What is shown here, hashed, is what goes to Braze, or nothing goes. */
export function ReviewStep({ work }: { work: Work }) {
  const now = useTenantNow();
  const usual = useUsual(work.tenant.id, work.group.id);
  const known = useSize(work.group.id, 'as-known');
  const { review, again } = useReview(work.row.id, work.row.rev, work.draft, work.row.takenBy !== undefined);
  const schedule = useCommand('send.schedule');
  const [typed, setTyped] = useState('');
  const [ticked, setTicked] = useState(false);
  const [words, setWords] = useState('');
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set());

  const look = lookAt(work, now);
  const hash = useHash(look.exact?.canonical);
  const preview = usePreview(look.exact?.parts, look.person);
  const open = review.is === 'open' ? review.review : undefined;
  const size = open?.size ?? known.size ?? { is: 'unknown' };
  const ask = askedFor(schedule.problem, size, usual, work.kit);
  // As things stood when this was opened; the background decides at the press, and says if it is otherwise then.
  const wordsAsked = open?.passphrase === true || (schedule.problem && WORDS.includes(schedule.problem.kind));
  const askWords = ask.is === 'type-count' && wordsAsked === true;
  const differs = open !== undefined && hash !== undefined && open.reviewed !== hash;
  const changed: Problem | undefined = differs ? { kind: 'changed-since-review' } : undefined;
  const title = titleOf(work);
  useUnlocked(again);
  const first = useFirst(work.row.after);
  const firstSays = first.is !== 'none';

  if (schedule.problem !== undefined && !HERE.includes(schedule.problem.kind))
    return (
      <ProblemFrame
        problem={schedule.problem}
        draftTitle={title}
        onBack={() => {
          schedule.clear();
          again();
        }}
      />
    );
  const saidBelow =
    (firstSays && ['still-cancelling', 'already-went'].includes(schedule.problem?.kind ?? '')) ||
    (askWords && ['passphrase-wrong', 'passphrase-held'].includes(schedule.problem?.kind ?? ''));
  const refused = saidBelow ? undefined : schedule.problem;
  const problem =
    refused ??
    changed ??
    look.problem ??
    (review.is === 'failed' && look.blocks === 0 ? review.problem : undefined);
  const lookAgain = () => {
    schedule.clear();
    again();
  };

  const press = async () => {
    if (open === undefined || differs) return;
    const count = readCount(typed);
    const result = await schedule.run({
      draftId: work.row.id,
      intentId: open.intentId,
      reviewed: open.reviewed,
      ...(count === undefined ? {} : { typedCount: count }),
      sizeUnknownAccepted: ticked,
      ...(askWords && words !== '' ? { passphrase: words } : {}),
    });
    if (result.ok) go({ to: 'scheduled', sendId: result.value.sendId });
  };

  const { takenBy } = work.row;
  return (
    <Frame
      work={work}
      step="review"
      footer={
        <ScheduleBar
          tenant={work.tenant}
          size={size}
          ask={ask}
          confirmed={ask.is === 'type-count' ? readCount(typed) === ask.n : ask.is === 'nothing' || ticked}
          wordsMissing={askWords && words === ''}
          blocks={look.blocks}
          held={heldBy(first) ?? unseenBy(preview)}
          unseen={look.findings.some((finding) => finding.level === 'warn' && !seen.has(finding.rule))}
          ready={
            open !== undefined &&
            hash !== undefined &&
            (problem === undefined || ASKED.includes(problem.kind)) &&
            preview.is !== 'waiting' &&
            takenBy === undefined
          }
          opening={review.is === 'opening' || hash === undefined || preview.is === 'waiting'}
          instant={look.instant}
          zone={look.zone}
          now={now}
          working={schedule.working}
          onPress={() => void press()}
        />
      }
    >
      <LiveRegion text={schedule.working ? i18n.t('compose.review.scheduling') : ''} />
      <h2 className={css.sentence}>
        <Sentence
          title={title}
          size={size}
          at={
            look.instant === undefined
              ? undefined
              : {
                  instant: look.instant,
                  zone: look.zone,
                  now,
                  soonest: work.content.when?.mode === 'soonest',
                }
          }
        />
      </h2>
      <FirstOne first={first} sendId={work.row.after} />
      {takenBy !== undefined && !schedule.working ? (
        <ProblemNotice
          problem={{ kind: 'already-scheduled' }}
          actions={
            <Button size={30} onPress={() => go({ to: 'send', sendId: takenBy })}>
              {i18n.t('compose.gone.see')}
            </Button>
          }
        />
      ) : problem === undefined ? null : (
        <ProblemNotice
          problem={problem}
          actions={
            <Button size={30} onPress={lookAgain}>
              {i18n.t('compose.review.again')}
            </Button>
          }
        />
      )}
      {look.exact === undefined ? null : (
        <EmailCard
          parts={look.exact.parts}
          person={look.person}
          from={look.from}
          title={title}
          hash={hash}
          preview={preview}
          onEdit={() => goStep(work, 'content')}
        />
      )}
      {look.blocks > 0 ? null : (
        <Confirm
          ask={ask}
          typed={typed}
          onTyped={setTyped}
          ticked={ticked}
          onTicked={setTicked}
          words={askWords ? { typed: words, onTyped: setWords, problem: schedule.problem } : undefined}
        />
      )}
      <Checks
        findings={look.findings}
        zone={look.zone}
        now={now}
        seen={seen}
        onSeen={(rule, is) =>
          setSeen((before) => new Set(is ? [...before, rule] : [...before].filter((each) => each !== rule)))
        }
        onRepair={(step) => goStep(work, step)}
      />
    </Frame>
  );
}
