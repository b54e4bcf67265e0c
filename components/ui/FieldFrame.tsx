import { OctagonX } from 'lucide-react';
import { cx } from './cx';
import type { ReactNode } from 'react';
import { Label, Text } from 'react-aria-components';
import css from './Field.module.css';

export type Counter = { text: string; near: boolean; over?: boolean };

export type FrameProps = {
  label: string;
  /** Stands before the label: a badge or an icon, decorative. */
  mark?: ReactNode;
  counter?: Counter | undefined;
  hint?: ReactNode;
  /** Replaces the hint: what is wrong and the repair. */
  error?: ReactNode;
};

/** The head of a field: label left, counter right. Lives inside a React Aria field, which ties the label. */
export function FieldHead({ label, mark, counter }: FrameProps) {
  return (
    <span className={css.head}>
      {mark}
      <Label className={css.label ?? ''}>{label}</Label>
      {counter === undefined ? null : (
        <span className={cx(css.counter, counter.near && css.near, counter.over && css.over)}>
          {counter.text}
        </span>
      )}
    </span>
  );
}

/** The foot of a field: its error, or else its hint; both are read with the field. */
export function FieldFoot({ hint, error }: Pick<FrameProps, 'hint' | 'error'>) {
  if (error !== undefined && error !== null)
    return (
      <Text slot="errorMessage" className={css.error ?? ''}>
        <OctagonX size={16} aria-hidden="true" />
        <span>{error}</span>
      </Text>
    );
  if (hint === undefined || hint === null) return null;
  return (
    <Text slot="description" className={css.hint ?? ''}>
      {hint}
    </Text>
  );
}
