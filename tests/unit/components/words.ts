import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateChromeMessages, parseMessagesText } from '@wxt-dev/i18n/build';
import { afterEach, vi } from 'vitest';
import { browser } from 'wxt/browser';

// The product's own sentences for a component under test, as the build would make them.

const COPY = join(import.meta.dirname, '../../../components/copy');
const messagesOf = (language: 'en' | 'es') =>
  generateChromeMessages(parseMessagesText(readFileSync(join(COPY, `${language}.yml`), 'utf8'), 'YAML'));

/** From now on everything is said in this language, on a computer that speaks it. */
export function speak(language: 'en' | 'es', computer = language === 'en' ? 'en-US' : 'es-ES'): void {
  const messages = messagesOf(language);
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation((key, values) => {
    const filled = [values ?? []].flat().map(String);
    return (messages[key]?.message ?? '').replace(/\$(\d)/g, (_, n: string) => filled[Number(n) - 1] ?? '');
  });
  vi.spyOn(globalThis.navigator, 'languages', 'get').mockReturnValue([computer]);
}

afterEach(() => void vi.restoreAllMocks());

/** Intl puts narrow no-break spaces into times; a test reads plain ones. */
export const plain = (text: string | null | undefined): string => (text ?? '').replace(/\s+/gu, ' ').trim();
