import { useEffect, useState, type PointerEvent } from 'react';
import { create } from 'zustand';

type Said = {
  text: string;
  undo?: (() => void) | undefined;
  /** A newer word about the same thing takes its place: no toast says what isn't so any more. */
  about?: string | undefined;
};
export type ToastItem = Said & { id: number };

const useStore = create<{ toasts: ToastItem[]; next: number }>(() => ({ toasts: [], next: 1 }));

/** Says what was done; `undo` adds the button. */
export function showToast(toast: Said): void {
  useStore.setState(({ toasts, next }) => ({
    toasts: [
      ...toasts.filter(({ about }) => about === undefined || about !== toast.about).slice(-2),
      { ...toast, id: next },
    ],
    next: next + 1,
  }));
}

export const dismissToast = (id: number): void =>
  useStore.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }));

export const useToasts = (): ToastItem[] => useStore((state) => state.toasts);

/**
 * 8 s, counted anew each time the pointer or the focus leaves it. A toast that rises under a resting pointer isn't
 * held by it: only a pointer that moves there is somebody reading.
 */
export function useToastTimer(id: number) {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => dismissToast(id), 8_000);
    return () => clearTimeout(timer);
  }, [id, held]);
  return {
    onPointerMove: ({ movementX, movementY }: PointerEvent) => {
      if (movementX !== 0 || movementY !== 0) setHeld(true);
    },
    onPointerLeave: () => setHeld(false),
    onFocus: () => setHeld(true),
    onBlur: () => setHeld(false),
  };
}
