import { useState } from 'react';
import { i18n } from '#i18n';
import { count } from '@/components/copy/format';
import { Button } from '@/components/ui/Button';
import { Card, Section } from '@/components/ui/Card';
import { Checkbox } from '@/components/ui/Checkbox';
import { Mark, type MarkName } from '@/components/ui/Mark';
import { Notice } from '@/components/ui/Notice';
import type { Step } from '@/lib/draft/draft';
import type { Zone } from '@/lib/ids';
import type { Finding } from '@/lib/rule/finding';
import { checkWords } from './finding-words';
import css from './ReviewStep.module.css';

const SHOWN = 5;
const MARK = { block: 'danger', warn: 'warn', pass: 'ok' } as const satisfies Record<
  Finding['level'],
  MarkName
>;

/** Where a block can be repaired; the others are headquarters' to repair. */
const repairAt = ({ rule }: Finding): Step | undefined => {
  if (rule === 'slots' || rule === 'link-hosts') return 'content';
  if (rule === 'time-window') return 'time';
  return rule === 'approved-version' || rule === 'live-template' ? 'template' : undefined;
};

const repairWords = (step: Step): string => {
  if (step === 'content') return i18n.t('compose.check.editContent');
  return step === 'time' ? i18n.t('compose.check.changeTime') : i18n.t('compose.check.another');
};

/** Blocks first, then warnings with their own tick, then what passed, folded after five. */
export function Checks(props: {
  findings: readonly Finding[];
  zone: Zone;
  now: number;
  seen: ReadonlySet<string>;
  onSeen: (rule: string, seen: boolean) => void;
  onRepair: (step: Step) => void;
}) {
  const { findings, zone, now } = props;
  const [all, setAll] = useState(false);
  const of = (level: Finding['level']) => findings.filter((finding) => finding.level === level);
  const passed = of('pass');
  return (
    <Section title={i18n.t('compose.check.title')} strong right={<Tally findings={findings} />}>
      {of('block').map((finding) => {
        const words = checkWords(finding, { zone, now });
        const step = repairAt(finding);
        return (
          <Notice
            key={finding.rule}
            level="danger"
            headingLevel={3}
            title={words.title}
            actions={
              step === undefined ? undefined : (
                <Button variant="ink" onPress={() => props.onRepair(step)}>
                  {repairWords(step)}
                </Button>
              )
            }
          >
            {words.body}
          </Notice>
        );
      })}
      {of('warn').map((finding) => {
        const words = checkWords(finding, { zone, now });
        return (
          <Notice key={finding.rule} level="warn" headingLevel={3} title={words.title}>
            <p>{words.body}</p>
            <Checkbox
              checked={props.seen.has(finding.rule)}
              onChange={(seen) => props.onSeen(finding.rule, seen)}
            >
              {i18n.t('compose.check.seen')}
            </Checkbox>
          </Notice>
        );
      })}
      <Card>
        <ul className={css.passes}>
          {(all ? passed : passed.slice(0, SHOWN)).map((finding) => {
            const words = checkWords(finding, { zone, now });
            return (
              <li key={finding.rule} className={css.pass}>
                <Mark is="ok" size={18} />
                <span className={css.passWords}>{words.title}</span>
                <span className={css.fact}>{words.fact}</span>
              </li>
            );
          })}
        </ul>
        {all || passed.length <= SHOWN ? null : (
          <div className={css.more}>
            <Button variant="quiet" size={30} expanded={false} onPress={() => setAll(true)}>
              {i18n.t('compose.check.more', passed.length - SHOWN, [count(passed.length - SHOWN)])}
            </Button>
          </div>
        )}
      </Card>
    </Section>
  );
}

function Tally({ findings }: { findings: readonly Finding[] }) {
  const n = (level: Finding['level']) => findings.filter((finding) => finding.level === level).length;
  const words = {
    block: i18n.t('compose.check.blocks', n('block'), [count(n('block'))]),
    warn: i18n.t('compose.check.warns', n('warn'), [count(n('warn'))]),
    pass: i18n.t('compose.check.passes', n('pass'), [count(n('pass'))]),
  };
  return (
    <ul className={css.tally}>
      {(['block', 'warn', 'pass'] as const).map((level) =>
        n(level) === 0 ? null : (
          <li key={level}>
            <Mark is={MARK[level]} size={16} />
            <span aria-hidden="true">{count(n(level))}</span>
            <span className={css.hidden}>{words[level]}</span>
          </li>
        ),
      )}
    </ul>
  );
}
