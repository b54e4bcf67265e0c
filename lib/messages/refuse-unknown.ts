import { FROM_DASHBOARD, PROTOCOL } from './protocol';

type Listener = (message: unknown, sender: unknown, reply: (answer?: undefined) => void) => void;
declare const chrome: { runtime: { onMessage: { addListener(listener: Listener): void } } };

/**
 * Answers nothing to every message that is not ours, before the messaging library sees it: that looks the name up in
 * a plain object, so `constructor` would get the message back and `__proto__` an error with a stack
 * (@webext-core/messaging 4.0.0, found by fuzzing). The first answer wins, so this must be the first listener.
 */
export function refuseUnknown(): void {
  chrome.runtime.onMessage.addListener((message, _, reply) => {
    const type: unknown =
      typeof message === 'object' && message !== null && 'type' in message && message.type;
    if (typeof type !== 'string' || !(Object.hasOwn(PROTOCOL, type) || Object.hasOwn(FROM_DASHBOARD, type)))
      reply();
  });
}
