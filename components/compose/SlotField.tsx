import { Inbox } from 'lucide-react';
import { i18n } from '#i18n';
import { count, listOr } from '@/components/copy/format';
import { cx } from '@/components/ui/cx';
import { DateEntry } from '@/components/ui/DateEntry';
import { Field, TextArea } from '@/components/ui/Field';
import { Select } from '@/components/ui/Select';
import { letters, type SlotFinding } from '@/lib/draft/missing';
import type { PersonSlot } from '@/lib/slot/person-slots';
import { slotWords } from './finding-words';
import css from './ContentStep.module.css';

export const fieldId = (slotId: string): string => `slot-${slotId}`;

type Props = {
  slot: PersonSlot;
  value: string;
  active: boolean;
  finding: SlotFinding | undefined;
  hosts: readonly string[];
  onChange: (value: string) => void;
  onFocus: () => void;
  onBlur: () => void;
};

/** One field for one slot: its badge, its count, its hint or what is wrong. */
export function SlotField(props: Props) {
  const { slot, value, finding } = props;
  const common = {
    label: slot.required ? slot.label : i18n.t('compose.slot.optional', [slot.label]),
    mark: <Badge number={slot.number} lit={props.active} />,
    value,
    hint: hintOf(slot, props.hosts),
    error: finding === undefined ? undefined : slotWords(finding),
    required: slot.required,
    onChange: props.onChange,
    onFocus: props.onFocus,
    onBlur: props.onBlur,
  };
  return (
    <div id={fieldId(slot.id)} className={css.slot}>
      {entry()}
    </div>
  );

  function entry() {
    switch (slot.kind) {
      case 'paragraph':
        return <TextArea {...common} counter={counterOf(value, slot.maxLength)} spellCheck />;
      case 'date':
        return <DateEntry {...common} />;
      case 'choice':
        return (
          <Select
            {...common}
            placeholder={i18n.t('compose.slot.choose')}
            options={(slot.choices ?? []).map((choice) => ({ id: choice, label: choice }))}
          />
        );
      case 'link':
        return <Field {...common} inputMode="url" spellCheck={false} />;
      case 'text':
        return <Field {...common} counter={counterOf(value, slot.maxLength)} spellCheck />;
    }
  }
}

function hintOf(slot: PersonSlot, hosts: readonly string[]): string | undefined {
  if (slot.hint !== undefined || slot.kind !== 'link' || hosts.length === 0) return slot.hint;
  return i18n.t('compose.slot.linkHint', [listOr(hosts)]);
}

/** "35 of 50"; amber from 90 %, with what is left; red beyond. */
function counterOf(value: string, most: number) {
  const length = letters(value);
  if (length < most * 0.9)
    return { text: i18n.t('compose.slot.count', [count(length), count(most)]), near: false };
  const left = most - length;
  return left >= 0
    ? { text: i18n.t('compose.slot.countLeft', [count(length), count(most), count(left)]), near: true }
    : {
        text: i18n.t('compose.slot.countOver', [count(length), count(most), count(-left)]),
        near: true,
        over: true,
      };
}

/** The number that the preview repeats; a tray for what stands in the inbox only. */
function Badge({ number, lit }: { number: number | undefined; lit: boolean }) {
  if (number === undefined) return <Inbox className={css.inbox} size={16} aria-hidden="true" />;
  return (
    <span className={cx(css.badge, lit && css.lit)} aria-hidden="true">
      {number}
    </span>
  );
}
