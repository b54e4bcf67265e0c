import { useEffect } from 'react';

/** A new screen starts at its headline, for the keyboard and for what is read aloud; never while a dialog is up. */
export function useTitleFocus(screen: string): void {
  useEffect(() => {
    if (document.querySelector('[role=dialog], [role=alertdialog]') !== null) return;
    document.querySelector<HTMLElement>('h1[tabindex="-1"]')?.focus({ preventScroll: true });
  }, [screen]);
}
