import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components';
import css from './Checkbox.module.css';

export type CheckboxProps = {
  checked: boolean;
  onChange: (checked: boolean) => void;
  children: ReactNode;
  name?: string | undefined;
};

export function Checkbox({ checked, onChange, children, name }: CheckboxProps) {
  return (
    <AriaCheckbox
      className={css.row ?? ''}
      isSelected={checked}
      onChange={onChange}
      {...(name === undefined ? {} : { name })}
    >
      <span className={css.box} aria-hidden="true">
        <Check size={14} strokeWidth={3} />
      </span>
      <span>{children}</span>
    </AriaCheckbox>
  );
}
