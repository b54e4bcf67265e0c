import { useState } from 'react';
import { i18n } from '#i18n';
import { Field } from '@/components/ui/Field';
import { Select } from '@/components/ui/Select';
import { findInstance, INSTANCES, isKnown } from '@/lib/tenant/instances';
import { instanceWrong, type Wrong } from './form-checks';

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
  const found = findInstance(pasted);
  const chosen = findInstance(value);
  const options =
    chosen && !isKnown(chosen)
      ? [...OPTIONS, { id: chosen.name, label: chosen.name, note: chosen.rest }]
      : OPTIONS;
  const why = pasted.trim() === '' ? undefined : instanceWrong(pasted);
  const paste = (text: string): void => {
    setPasted(text);
    const read = findInstance(text);
    if (read) onChange(read.name);
  };
  return (
    <>
      <Select
        label={i18n.t('studio.field.instance.label')}
        hint={i18n.t('studio.field.instance.hint')}
        error={wrong && i18n.t(`studio.wrong.${wrong}`)}
        options={options}
        value={chosen?.name ?? ''}
        placeholder={i18n.t('studio.field.instance.label')}
        required
        onChange={onChange}
        onBlur={onBlur}
      />
      <Field
        label={i18n.t('studio.field.paste.label')}
        hint={
          found
            ? i18n.t(isKnown(found) ? 'studio.field.paste.known' : 'studio.field.paste.derived', {
                name: found.name,
                rest: found.rest,
              })
            : i18n.t('studio.field.paste.hint')
        }
        error={why && i18n.t(`studio.wrong.${why}`)}
        type="url"
        monospace
        spellCheck={false}
        value={pasted}
        onChange={paste}
      />
    </>
  );
}
