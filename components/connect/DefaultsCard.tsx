import { i18n } from '#i18n';
import { Card, Section } from '@/components/ui/Card';
import { Checkbox } from '@/components/ui/Checkbox';
import { Field } from '@/components/ui/Field';
import type { TenantFields } from './form-checks';
import { ZoneField } from './ZoneField';
import css from './connect.module.css';

export type TextName = {
  [K in keyof TenantFields]: TenantFields[K] extends string ? K : never;
}[keyof TenantFields];
export type Bind = (name: TextName) => {
  label: string;
  hint: string;
  value: string;
  onChange: (value: string) => void;
  onBlur: () => void;
  error: string | undefined;
  name: string;
};

/** What every email of this workspace carries where a store says nothing else. */
export function DefaultsCard(props: { bind: Bind; test: boolean; onTest: (test: boolean) => void }) {
  const { bind } = props;
  const optional: Bind = (name) => {
    const field = bind(name);
    return { ...field, label: i18n.t('studio.form.optional', { label: field.label }) };
  };
  return (
    <Section title={i18n.t('studio.form.defaults')} strong>
      <Card>
        <div className={css.stack}>
          <div className={css.grid}>
            <Field {...bind('senderName')} required />
            <Field {...bind('senderAddress')} type="email" required />
            <Field {...optional('replyTo')} type="email" />
            <ZoneField {...bind('zone')} required />
            <Field {...bind('postalAddress')} required />
            <Field {...optional('linkHosts')} spellCheck={false} />
          </div>
          <Checkbox checked={props.test} onChange={props.onTest}>
            {i18n.t('studio.form.test')}
          </Checkbox>
        </div>
      </Card>
    </Section>
  );
}
