import { useRef } from 'react';
import { i18n } from '#i18n';
import { showToast } from '@/components/hooks/toasts';
import { useCommand } from '@/components/hooks/use-command';
import { useForm } from '@/components/hooks/use-form';
import { ProblemNotice } from '@/components/sends/ProblemNotice';
import { Button } from '@/components/ui/Button';
import { Checkbox } from '@/components/ui/Checkbox';
import { Field } from '@/components/ui/Field';
import { Select } from '@/components/ui/Select';
import { Sheet } from '@/components/ui/Sheet';
import type { Group } from '@/lib/group/group';
import type { Tenant } from '@/lib/tenant/tenant';
import { checkGroupFields, wrongFrom, type GroupFields, type Wrong } from './form-checks';
import { groupFields } from './initial';
import { RemoveGroup } from './RemoveGroup';
import { ZoneField } from './ZoneField';
import css from './connect.module.css';

type Props = {
  tenant: Tenant;
  group: Group | undefined;
  /** What a new store begins with. */
  suggested?: Partial<GroupFields> | undefined;
  onClose: () => void;
};
type TextName = Exclude<keyof GroupFields, 'comparison' | 'segmentEqualsCondition'>;

const COMPARISONS = ['equals', 'is_any_of', 'includes_value'] as const;
const LABELS = {
  name: 'name',
  place: 'place',
  conditionAttribute: 'attribute',
  conditionValue: 'value',
  variationId: 'groupVariation',
  senderName: 'senderName',
  senderAddress: 'senderAddress',
  replyTo: 'replyTo',
  zone: 'zone',
  postalAddress: 'postalAddress',
  segmentId: 'segmentId',
} as const satisfies Record<TextName, string>;
const OWN = new Set<TextName>(['senderName', 'senderAddress', 'replyTo', 'zone', 'postalAddress']);

/** One store: who its people are, and what it has of its own. */
export function GroupSheet({ tenant, group, suggested, onClose }: Props) {
  const save = useCommand('group.save');
  const ref = useRef<HTMLFormElement>(null);
  const form = useForm<GroupFields, Wrong>({ ...groupFields(group), ...suggested }, checkGroupFields, ref);
  const wrongCount = Object.keys(form.wrongs).length;

  const submit = async (): Promise<void> => {
    if (!form.tryAll()) return;
    const { conditionAttribute, comparison, conditionValue, ...rest } = form.form;
    const result = await save.run({
      ...rest,
      tenantId: tenant.id,
      condition: { attribute: conditionAttribute, comparison, value: conditionValue },
      ...(group ? { id: group.id } : {}),
    });
    if (result.ok) {
      showToast({ text: i18n.t('studio.groups.saved') });
      onClose();
      return;
    }
    const found = wrongFrom(result.problem, form.form);
    if (found) form.turnDown(found);
  };
  const bind = (name: TextName, optional: boolean) => {
    const wrong = form.wrongOf(name);
    const hint = OWN.has(name) ? 'own' : name === 'name' ? 'groupName' : LABELS[name];
    const label = i18n.t(`studio.field.${LABELS[name]}.label`);
    return {
      label: optional ? i18n.t('studio.form.optional', { label }) : label,
      hint: i18n.t(`studio.field.${hint}.hint`),
      value: form.form[name],
      onChange: (value: string) => form.set(name, value),
      onBlur: () => form.leave(name),
      error: wrong && i18n.t(`studio.wrong.${wrong}`),
      required: !optional,
      name,
    };
  };

  return (
    <Sheet
      open
      tall
      onClose={onClose}
      title={group ? i18n.t('studio.groups.edit', { name: group.name }) : i18n.t('studio.groups.new')}
      footer={
        <>
          {form.tried && wrongCount > 0 && (
            <p className={css.wrong} role="alert">
              {i18n.t('studio.form.fix', wrongCount)}
            </p>
          )}
          {save.problem && save.problem.kind !== 'bad-input' && <ProblemNotice problem={save.problem} />}
          <Button
            variant="primary"
            size={46}
            wide
            working={save.working ? i18n.t('studio.form.saving') : undefined}
            onPress={() => void submit() /* its problem shows above */}
          >
            {i18n.t('studio.form.save')}
          </Button>
        </>
      }
    >
      <form ref={ref} className={css.stack} noValidate onSubmit={(event) => event.preventDefault()}>
        <Field {...bind('name', false)} />
        <Field {...bind('place', true)} />
        <fieldset className={css.set}>
          <legend>{i18n.t('studio.groups.condition')}</legend>
          <p className={css.quiet}>{i18n.t('studio.groups.conditionHint')}</p>
          <Field {...bind('conditionAttribute', false)} monospace spellCheck={false} />
          <Select
            label={i18n.t('studio.field.comparison.label')}
            options={COMPARISONS.map((id) => ({ id, label: i18n.t(`studio.comparison.${id}`) }))}
            value={form.form.comparison}
            onChange={(id) => form.set('comparison', COMPARISONS.find((one) => one === id) ?? 'equals')}
          />
          <Field {...bind('conditionValue', false)} monospace spellCheck={false} />
        </fieldset>
        <fieldset className={css.set}>
          <legend>{i18n.t('studio.groups.own')}</legend>
          <Field {...bind('variationId', true)} monospace spellCheck={false} />
          <Field {...bind('senderName', true)} />
          <Field {...bind('senderAddress', true)} type="email" />
          <Field {...bind('replyTo', true)} type="email" />
          <ZoneField {...bind('zone', true)} />
          <Field {...bind('postalAddress', true)} />
        </fieldset>
        <fieldset className={css.set}>
          <legend>{i18n.t('studio.groups.size')}</legend>
          <Field {...bind('segmentId', true)} monospace spellCheck={false} />
          <Checkbox
            checked={form.form.segmentEqualsCondition}
            onChange={(checked) => form.set('segmentEqualsCondition', checked)}
          >
            {i18n.t('studio.groups.exact')}
          </Checkbox>
          <p className={css.quiet}>{i18n.t('studio.groups.exactHint')}</p>
        </fieldset>
        {group && <RemoveGroup group={group} onRemoved={onClose} />}
      </form>
    </Sheet>
  );
}
