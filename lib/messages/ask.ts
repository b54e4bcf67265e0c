import { browser } from 'wxt/browser';
import { fail, type Result } from '@/lib/result';
import { channel, type Envelope } from './channel';
import type { MessageIn, MessageName, MessageOut } from './protocol';

/**
 * Sends one typed command to the background.
 * @returns what the command answered; the problem `no-answer` when the background is silent, `reload-needed`
 *   when this page belongs to an extension that was updated or reloaded meanwhile.
 */
export async function ask<N extends MessageName>(
  name: N,
  body: MessageIn<N>,
): Promise<Result<MessageOut<N>>> {
  try {
    const message: Envelope<N> = { build: browser.runtime.getManifest().version, body };
    // The channel's map is keyed by name; TypeScript can't follow one name through two generics.
    const send = channel.sendMessage as unknown as (n: N, m: Envelope<N>) => Promise<unknown>;
    const answer = await send(name, message);
    return isResult(answer) ? (answer as Result<MessageOut<N>>) : fail('no-answer'); // shaped by answer.ts
  } catch (error) {
    return isGone(error) ? fail('reload-needed') : fail('no-answer');
  }
}

const isResult = (answer: unknown): boolean =>
  typeof answer === 'object' && answer !== null && 'ok' in answer && typeof answer.ok === 'boolean';

/** Chromium and Firefox word a lost extension context in their own ways. */
const isGone = (error: unknown): boolean =>
  /context invalidated|getManifest|Extension context|undefined/i.test(String(error));
