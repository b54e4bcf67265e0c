import { useState } from 'react';
import { i18n } from '#i18n';
import { Field } from '@/components/ui/Field';
import { type PastedField as Name, recognise, type Taken } from '@/lib/tenant/recognise';
import type { Wrong } from './form-checks';

type Props = {
  name: Exclude<Name, 'key'>;
  value: string;
  wrong: Wrong | undefined;
  onChange: (value: string) => void;
  onBlur: () => void;
};

/** An ID that is pasted: what came along with it is taken off at once, and said. */
export function PastedField({ name, value, wrong, onChange, onBlur }: Props) {
  const [taken, setTaken] = useState<Taken[]>([]);
  const tidy = (text: string): void => {
    const read = recognise(name, text);
    const meant = read.is === 'value' ? read : undefined;
    setTaken(meant?.taken ?? []);
    onChange(meant?.value ?? text);
  };
  return (
    <Field
      label={i18n.t(`studio.field.${name}.label`)}
      hint={
        taken.length > 0
          ? taken.map((one) => i18n.t(`studio.taken.${one}`)).join(' ')
          : i18n.t(`studio.field.${name}.hint`)
      }
      error={wrong && i18n.t(`studio.wrong.${wrong}`)}
      name={name}
      value={value}
      monospace
      spellCheck={false}
      required
      onChange={(text) => {
        // One character more or less is typing, and typing is left alone.
        if (Math.abs(text.length - value.length) > 1) return tidy(text);
        setTaken([]);
        onChange(text);
      }}
      onBlur={() => {
        if (recognise(name, value).is === 'value' && taken.length === 0) tidy(value);
        onBlur();
      }}
    />
  );
}
