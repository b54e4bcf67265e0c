import { create } from 'zustand';
import type { Step } from '@/lib/draft/draft';
import type { DraftId, SendId } from '@/lib/ids';
import { isFresh } from './new-email-mark';

/** Which screen the person is on. A new email has no draft until a template is chosen. */
export type Route =
  | { to: 'home' }
  | { to: 'groups' }
  | { to: 'captured' }
  | { to: 'compose'; draftId?: DraftId | undefined; step: Step }
  | { to: 'scheduled'; sendId: SendId }
  | { to: 'send'; sendId: SendId };

const useStore = create<{ route: Route }>(() => ({
  // The popup opens the panel at a new email by a mark in the address.
  route: isFresh(globalThis.location?.hash ?? '', Date.now())
    ? { to: 'compose', step: 'template' }
    : { to: 'home' },
}));

export const useRoute = (): Route => useStore((state) => state.route);

/** Goes to a screen, and to its top. */
export function go(route: Route): void {
  useStore.setState({ route });
  globalThis.scrollTo?.(0, 0);
}
