import { useState } from 'react';
import { i18n } from '#i18n';
import { Field } from '@/components/ui/Field';
import { Select } from '@/components/ui/Select';
import { findInstance, INSTANCES } from '@/lib/tenant/instances';
import type { Wrong } from './form-checks';

type Props = {
  value: string;
  wrong: Wrong | undefined;
  onChange: (value: string) => void;
  onBlur: () => void;
};

const OPTIONS = INSTANCES.map(({ name, dashboard }) => ({ id: name, label: name, note: dashboard }));

/** Chosen by name, or recognised from a pasted address. */
export function InstanceField({ value, wrong, onChange, onBlur }: Props) {
  const [pasted, setPasted] = useState('');
  const known = findInstance(pasted);
  const paste = (text: string): void => {
    setPasted(text);
    const found = findInstance(text);
    if (found) onChange(found.name);
  };
  return (
    <>
      <Select
        label={i18n.t('studio.field.instance.label')}
        hint={i18n.t('studio.field.instance.hint')}
        error={wrong && i18n.t(`studio.wrong.${wrong}`)}
        options={OPTIONS}
        value={findInstance(value)?.name ?? ''}
        placeholder={i18n.t('studio.field.instance.label')}
        required
        onChange={onChange}
        onBlur={onBlur}
      />
      <Field
        label={i18n.t('studio.field.paste.label')}
        hint={known ? `${known.name}: ${known.rest}` : i18n.t('studio.field.paste.hint')}
        error={pasted.trim() !== '' && !known ? i18n.t('studio.wrong.instance') : undefined}
        type="url"
        monospace
        spellCheck={false}
        value={pasted}
        onChange={paste}
      />
    </>
  );
}
