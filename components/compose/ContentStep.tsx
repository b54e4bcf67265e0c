import { useState } from 'react';
import { i18n } from '#i18n';
import { count, list } from '@/components/copy/format';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { slotFindings } from '@/lib/draft/missing';
import { personSlots } from '@/lib/slot/person-slots';
import { Footer } from './Footer';
import { Frame, goStep } from './Frame';
import { PreviewCard } from './PreviewCard';
import { Sentence } from './Sentence';
import { SlotField, fieldId } from './SlotField';
import { titleOf, type Work } from './work';
import css from './ContentStep.module.css';

/** Fill and see. Only what a person fills is here; everything else of the template is locked. */
export function ContentStep({ work }: { work: Work }) {
  const { version, kit, content, draft } = work;
  const [active, setActive] = useState<string>();
  const [visited, setVisited] = useState<ReadonlySet<string>>(new Set());
  const [tried, setTried] = useState(false);
  const slots = personSlots(version);
  const findings = slotFindings(version, content.values, kit);
  const byId = new Map(findings.map((finding) => [finding.slotId, finding]));

  const leave = (id: string) => {
    setVisited((before) => new Set(before).add(id));
    void draft.flush();
  };
  const next = () => {
    const first = findings[0];
    if (first === undefined) return goStep(work, 'people');
    setTried(true);
    document
      .getElementById(fieldId(first.slotId))
      ?.querySelector<HTMLElement>('input, textarea, button, [tabindex="0"]')
      ?.focus();
  };
  const labels = findings.map(({ slotId }) => slots.find((slot) => slot.id === slotId)?.label ?? '');
  const named =
    labels.length > 2
      ? [...labels.slice(0, 2), i18n.t('compose.content.more', [count(labels.length - 2)])]
      : labels;

  return (
    <Frame
      work={work}
      step="content"
      footer={
        <Footer
          sentence={<Sentence title={titleOf(work)} />}
          blocked={
            findings.length === 0
              ? undefined
              : i18n.t('compose.content.toFix', findings.length, [count(findings.length), list(named)])
          }
          next={i18n.t('compose.next.people')}
          onNext={next}
          onBack={() => goStep(work, 'template')}
        />
      }
    >
      <h2 className={css.hidden}>{i18n.t('compose.step.content')}</h2>
      {version.status === 'withdrawn' ? (
        <Notice
          level="danger"
          role="status"
          title={i18n.t('compose.content.withdrawn')}
          actions={
            <Button size={30} onPress={() => goStep(work, 'template')}>
              {i18n.t('compose.content.another')}
            </Button>
          }
        >
          {i18n.t('compose.content.withdrawnBody')}
        </Notice>
      ) : null}
      <div className={css.columns}>
        <div className={css.fields}>
          {slots.map((slot) => {
            const finding = byId.get(slot.id);
            const loud = tried || visited.has(slot.id) || finding?.is === 'too-long';
            return (
              <SlotField
                key={slot.id}
                slot={slot}
                value={content.values[slot.id] ?? slot.initial ?? ''}
                active={active === slot.id}
                finding={loud ? finding : undefined}
                hosts={kit.linkHosts}
                onChange={(value) => draft.edit({ values: { ...content.values, [slot.id]: value } })}
                onFocus={() => setActive(slot.id)}
                onBlur={() => leave(slot.id)}
              />
            );
          })}
        </div>
        <PreviewCard work={work} active={active} />
      </div>
    </Frame>
  );
}
