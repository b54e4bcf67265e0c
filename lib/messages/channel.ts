import { defineExtensionMessaging } from '@webext-core/messaging';
import type { MessageIn, MessageName } from './protocol';

/** What travels: the body, and the build that sent it, so that an old page never talks to a new background. */
export type Envelope<N extends MessageName> = { build: string; body: MessageIn<N> };

type Channel = { [N in MessageName]: (message: Envelope<N>) => unknown };

export const channel = defineExtensionMessaging<Channel>();
