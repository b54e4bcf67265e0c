import { useEffect, useState } from 'react';
import { create } from 'zustand';

export type ToastItem = { id: number; text: string; undo?: (() => void) | undefined };

const useStore = create<{ toasts: ToastItem[]; next: number }>(() => ({ toasts: [], next: 1 }));

/** Says what was done; `undo` adds the button. */
export function showToast(toast: { text: string; undo?: (() => void) | undefined }): void {
  useStore.setState(({ toasts, next }) => ({
    toasts: [...toasts.slice(-2), { ...toast, id: next }],
    next: next + 1,
  }));
}

export const dismissToast = (id: number): void =>
  useStore.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }));

export const useToasts = (): ToastItem[] => useStore((state) => state.toasts);

/** 8 s, counted anew each time the pointer or the focus leaves it. */
export function useToastTimer(id: number) {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => dismissToast(id), 8_000);
    return () => clearTimeout(timer);
  }, [id, held]);
  return {
    onPointerEnter: () => setHeld(true),
    onPointerLeave: () => setHeld(false),
    onFocus: () => setHeld(true),
    onBlur: () => setHeld(false),
  };
}
