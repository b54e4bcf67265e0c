import { method } from '@/lib/capture/dom';

/** The page may have named something `addEventListener`; the prototype's own can't be covered up. */
export const listen = method(EventTarget.prototype, 'addEventListener');
