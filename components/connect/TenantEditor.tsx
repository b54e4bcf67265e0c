import { useRef } from 'react';
import { i18n } from '#i18n';
import { showToast } from '@/components/hooks/toasts';
import { useCommand } from '@/components/hooks/use-command';
import { useForm } from '@/components/hooks/use-form';
import { ProblemNotice } from '@/components/sends/ProblemNotice';
import { Button } from '@/components/ui/Button';
import { Card, Section } from '@/components/ui/Card';
import { Field } from '@/components/ui/Field';
import type { TenantId } from '@/lib/ids';
import { checkTenantFields, wrongFrom, type TenantFields, type Wrong } from './form-checks';
import { HelperCard } from './HelperCard';
import { InstanceField } from './InstanceField';
import { ZoneField } from './ZoneField';
import css from './connect.module.css';

type Props = {
  id: TenantId | undefined;
  initial: TenantFields;
  onSaved: (id: TenantId) => void;
};

/** Everything of a connection but the key. Checked by form here, and again where it is saved. */
export function TenantEditor({ id, initial, onSaved }: Props) {
  const save = useCommand('tenant.save');
  const ref = useRef<HTMLFormElement>(null);
  const form = useForm<TenantFields, Wrong>(initial, checkTenantFields, ref);
  const wrongCount = Object.keys(form.wrongs).length;

  const submit = async (): Promise<void> => {
    if (!form.tryAll()) return;
    const result = await save.run({ ...form.form, ...(id === undefined ? {} : { id }) });
    if (result.ok) {
      showToast({ text: i18n.t('studio.form.saved') });
      onSaved(result.value.tenantId);
      return;
    }
    const found = wrongFrom(result.problem, form.form);
    if (found) form.turnDown(found);
  };
  const bind = (name: keyof TenantFields) => {
    const wrong = form.wrongOf(name);
    return {
      label: i18n.t(`studio.field.${name}.label`),
      hint: i18n.t(`studio.field.${name}.hint`),
      value: form.form[name],
      onChange: (value: string) => form.set(name, value),
      onBlur: () => form.leave(name),
      error: wrong && i18n.t(`studio.wrong.${wrong}`),
      name,
    };
  };
  const optional = (name: keyof TenantFields) => {
    const field = bind(name);
    return { ...field, label: i18n.t('studio.form.optional', { label: field.label }) };
  };

  return (
    <form
      ref={ref}
      className={css.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit(); // its problem shows below
      }}
    >
      <Section title={i18n.t('studio.form.where')} strong>
        <Card>
          <div className={css.grid}>
            <Field {...bind('name')} required />
            <InstanceField
              value={form.form.instance}
              wrong={form.wrongOf('instance')}
              onChange={(value) => form.set('instance', value)}
              onBlur={() => form.leave('instance')}
            />
          </div>
        </Card>
      </Section>
      <HelperCard
        tenantId={id}
        instance={form.form.instance}
        campaignId={form.form.campaignId}
        variationId={form.form.variationId}
        onUse={(name, value) => form.set(name, value)}
      />
      <Section title={i18n.t('studio.form.ids')} strong>
        <Card>
          <div className={css.grid}>
            <Field {...bind('appId')} monospace spellCheck={false} required />
            <Field {...bind('campaignId')} monospace spellCheck={false} required />
            <Field {...bind('variationId')} monospace spellCheck={false} required />
          </div>
        </Card>
      </Section>
      <Section title={i18n.t('studio.form.defaults')} strong>
        <Card>
          <div className={css.grid}>
            <Field {...bind('senderName')} required />
            <Field {...bind('senderAddress')} type="email" required />
            <Field {...optional('replyTo')} type="email" />
            <ZoneField {...bind('zone')} required />
            <Field {...bind('postalAddress')} required />
            <Field {...optional('linkHosts')} spellCheck={false} />
          </div>
        </Card>
      </Section>
      {save.problem && save.problem.kind !== 'bad-input' && <ProblemNotice problem={save.problem} />}
      <div className={css.bar}>
        {form.tried && wrongCount > 0 && (
          <p className={css.wrong} role="alert">
            {i18n.t('studio.form.fix', wrongCount)}
          </p>
        )}
        {form.dirty && wrongCount === 0 && <p className={css.quiet}>{i18n.t('studio.form.unsaved')}</p>}
        <Button variant="primary" submit working={save.working ? i18n.t('studio.form.saving') : undefined}>
          {i18n.t('studio.form.save')}
        </Button>
      </div>
    </form>
  );
}
