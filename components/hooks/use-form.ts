import { useState, type RefObject } from 'react';

export type Wrongs<T, W extends string> = Partial<Record<keyof T & string, W>>;

/**
 * A form as it is typed. A field says what is wrong once it was left, or after a try to save; `fromOutside` are
 * the fields that a command turned down, until they are changed.
 */
export function useForm<T extends Record<string, string | boolean | readonly string[]>, W extends string>(
  initial: T,
  check: (form: T) => Wrongs<T, W>,
  ref: RefObject<HTMLElement | null>,
) {
  const [form, setForm] = useState(initial);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [tried, setTried] = useState(false);
  const [fromOutside, setFromOutside] = useState<Wrongs<T, W>>({});
  const wrongs: Wrongs<T, W> = { ...fromOutside, ...check(form) };

  const set = <K extends keyof T & string>(name: K, value: T[K]): void => {
    setForm((before) => ({ ...before, [name]: value }));
    setFromOutside((before) => {
      const { [name]: _, ...rest } = before;
      return rest as Wrongs<T, W>; // the same record without one key
    });
  };
  const leave = (name: string): void => setLeft((before) => new Set([...before, name]));
  const wrongOf = (name: keyof T & string): W | undefined =>
    tried || left.has(name) || fromOutside[name] ? wrongs[name] : undefined;
  /** True when all is well; otherwise every field shows its own, and the first wrong one gets the focus. */
  const tryAll = (): boolean => {
    setTried(true);
    if (Object.keys(check(form)).length === 0) return true;
    focusWrong();
    return false;
  };
  const turnDown = (found: Wrongs<T, W>): void => {
    setFromOutside(found);
    focusWrong();
  };
  const focusWrong = (): void => {
    setTimeout(() =>
      ref.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-invalid] button')?.focus(),
    );
  };
  const dirty = Object.keys(initial).some((name) => String(form[name]) !== String(initial[name]));
  return { form, set, leave, wrongOf, wrongs, tried, tryAll, turnDown, dirty };
}
