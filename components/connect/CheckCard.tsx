import { RefreshCw } from 'lucide-react';
import { i18n } from '#i18n';
import { count, noteTime } from '@/components/copy/format';
import { useCheck } from '@/components/hooks/use-check';
import { useChecked } from '@/components/hooks/use-checked';
import { ProblemNotice } from '@/components/sends/ProblemNotice';
import { Button } from '@/components/ui/Button';
import { Card, Section } from '@/components/ui/Card';
import { Mark } from '@/components/ui/Mark';
import { Notice } from '@/components/ui/Notice';
import type { CheckLine } from '@/lib/messages/protocol';
import type { Subject } from './ConnectionCheck';
import css from './connect.module.css';

/** Is the key right? One request that changes nothing; what it can't prove stays "not proven yet". */
export function CheckCard({ subject, now }: { subject: Subject; now: number }) {
  const { check, working, problem, denied, answer } = useCheck(subject);
  const last = useChecked(subject.id);
  const lines = answer?.lines ?? (subject.complete ? formLines(last !== undefined && last.fine) : []);
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
          {lines.length > 0 && (
            <table className={css.table}>
              <thead>
                <tr>
                  <th scope="col">{i18n.t('studio.check.column.value')}</th>
                  <th scope="col">{i18n.t('studio.check.column.form')}</th>
                  <th scope="col">{i18n.t('studio.check.column.proof')}</th>
                </tr>
              </thead>
              <tbody>
                {lines.map((line) => (
                  <Line key={line.field} line={line} />
                ))}
              </tbody>
            </table>
          )}
          <p className={css.quiet}>{i18n.t('studio.check.why')}</p>
        </div>
      </Card>
    </Section>
  );
}

const PROOF = { yes: ['ok', 'yes'], no: ['danger', 'no'], 'not-yet': ['unknown', 'notYet'] } as const;

function Line({ line }: { line: CheckLine }) {
  const [mark, word] = PROOF[line.proven];
  return (
    <tr>
      <th scope="row">{i18n.t(`studio.field.${line.field}.label`)}</th>
      <td>{i18n.t(`studio.check.${line.form}`)}</td>
      <td>
        <span className={css.status}>
          <Mark is={mark} size={14} />
          {i18n.t(`studio.check.${word}`)}
        </span>
      </td>
    </tr>
  );
}

/** A stored connection has only right forms; host and key are as the last check left them. */
const formLines = (fine: boolean): CheckLine[] =>
  (['host', 'key', 'appId', 'campaignId', 'variationId', 'sender'] as const).map((field) => ({
    field,
    form: 'good',
    proven: fine && (field === 'host' || field === 'key') ? 'yes' : 'not-yet',
  }));
