import { RefreshCw } from 'lucide-react';
import { i18n } from '#i18n';
import { count, noteTime } from '@/components/copy/format';
import { useCheck } from '@/components/hooks/use-check';
import { useChecked } from '@/components/hooks/use-checked';
import { useProofs } from '@/components/hooks/use-proof';
import { ProblemNotice } from '@/components/sends/ProblemNotice';
import { Button } from '@/components/ui/Button';
import { Card, Section } from '@/components/ui/Card';
import { Notice } from '@/components/ui/Notice';
import { provenOf } from '@/lib/tenant/proof';
import { CheckLines, formLines, withCampaign } from './CheckLines';
import type { Subject } from './subject';
import css from './connect.module.css';

/** Is the key right? One request that changes nothing; what it can't prove stays "not proven yet". */
export function CheckCard({ subject, now }: { subject: Subject; now: number }) {
  const { check, working, problem, denied, answer } = useCheck(subject);
  const last = useChecked(subject.id);
  const campaign = provenOf(useProofs(subject.id), subject);
  const lines = answer
    ? withCampaign(answer.lines, campaign)
    : subject.complete
      ? formLines(last?.fine === true, campaign)
      : [];
  return (
    <Section
      title={i18n.t('studio.check.title')}
      strong
      right={
        <span className={css.quiet}>
          {last
            ? i18n.t('studio.check.at', { when: noteTime(last.at, subject.zone, now) })
            : i18n.t('studio.check.never')}
        </span>
      }
    >
      <Card>
        <div className={css.stack}>
          {subject.kind === 'live' && (
            <p className={css.quiet}>{i18n.t('studio.check.asks', { host: subject.host })}</p>
          )}
          <Button
            icon={<RefreshCw size={16} aria-hidden="true" />}
            working={working ? i18n.t('studio.check.checking') : undefined}
            onPress={check}
          >
            {i18n.t(last ? 'studio.check.again' : 'studio.check.button')}
          </Button>
          <div aria-live="polite">
            {answer?.segments !== undefined && (
              <Notice
                level="ok"
                title={i18n.t('studio.check.found', answer.segments, { n: count(answer.segments) })}
              />
            )}
            {denied && <Notice level="warn" title={i18n.t('studio.check.denied', { host: subject.host })} />}
          </div>
          {problem && <ProblemNotice problem={problem} />}
          {lines.length > 0 ? (
            <CheckLines lines={lines} />
          ) : (
            <p className={css.quiet}>{i18n.t('studio.check.why')}</p>
          )}
        </div>
      </Card>
    </Section>
  );
}
