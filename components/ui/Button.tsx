import { useId, type ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { cx } from './cx';
import { Spinner } from './Spinner';
import css from './Button.module.css';

export type ButtonProps = {
  variant?: 'primary' | 'outline' | 'quiet' | 'danger-outline' | 'unknown' | 'ink' | undefined;
  size?: 46 | 36 | 30 | undefined;
  /** The verb in progress ("Scheduling…"): spinner, same width, still focusable, presses do nothing. */
  working?: string | undefined;
  /** Why it can't be pressed now. Stays focusable; the reason is read with it and must also be visible nearby. */
  blocked?: string | undefined;
  icon?: ReactNode;
  wide?: boolean | undefined;
  /** The accessible name where `children` are not enough (an icon alone). */
  label?: string | undefined;
  describedBy?: string | undefined;
  expanded?: boolean | undefined;
  pressed?: boolean | undefined;
  autoFocus?: boolean | undefined;
  submit?: boolean | undefined;
  slot?: string | undefined;
  onPress?: (() => void) | undefined;
  children?: ReactNode;
};

export function Button(props: ButtonProps) {
  const reason = useId();
  const { variant = 'outline', size = 36, working, blocked, icon, children } = props;
  const described = [props.describedBy, blocked === undefined ? undefined : reason].filter(Boolean).join(' ');
  return (
    <>
      <AriaButton
        className={cx(
          css.button,
          css[variant],
          css[`s${size}`],
          props.wide && css.wide,
          !children && css.square,
        )}
        type={props.submit ? 'submit' : 'button'}
        {...(working === undefined ? {} : { 'aria-disabled': true, 'aria-busy': true })}
        {...(blocked === undefined ? {} : { 'aria-disabled': true, 'data-blocked': true })}
        {...(props.label === undefined ? {} : { 'aria-label': props.label })}
        {...(described === '' ? {} : { 'aria-describedby': described })}
        {...(props.expanded === undefined ? {} : { 'aria-expanded': props.expanded })}
        {...(props.pressed === undefined ? {} : { 'aria-pressed': props.pressed })}
        {...(props.autoFocus ? { autoFocus: true } : {})}
        {...(props.slot === undefined ? {} : { slot: props.slot })}
        onPress={() => {
          if (blocked === undefined && working === undefined) props.onPress?.();
        }}
      >
        <span className={cx(css.face, working !== undefined && css.away)}>
          {icon}
          {children}
        </span>
        {working === undefined ? null : (
          <span className={css.working}>
            <Spinner />
            {working}
          </span>
        )}
      </AriaButton>
      {blocked === undefined ? null : (
        <span id={reason} hidden>
          {blocked}
        </span>
      )}
    </>
  );
}
