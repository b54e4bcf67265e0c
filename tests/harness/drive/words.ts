import { readFileSync } from 'node:fs';
import { parseMessagesText } from '@wxt-dev/i18n/build';

/** A name or text on the screen: exactly this, or whatever the pattern fits. */
export type Said = string | RegExp;

/** What the product says under this key, as a pattern: `fillers` stand where the values go, else anything may. */
export type Words = (key: string, ...fillers: (string | number)[]) => RegExp;

const VALUE = /\$\d|\{\w+\}/;
export const escape = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

function pattern(message: string, fillers: readonly (string | number)[]): string {
  const pieces = message.replace(/\s+/g, ' ').trim().split(VALUE).map(escape);
  const values = pieces.slice(1).map((_, index) => {
    const filler = fillers[index];
    return filler === undefined ? '.+?' : escape(String(filler));
  });
  return pieces.map((piece, index) => piece + (values[index] ?? '')).join('');
}

/** The messages of one language, read from the file that the product is built from. */
export function wordsIn(language: 'en' | 'es' = 'en'): Words {
  const file = new URL(`../../../components/copy/${language}.yml`, import.meta.url);
  const messages = new Map(
    parseMessagesText(readFileSync(file, 'utf8'), 'YAML').map((message) => [message.key.join('.'), message]),
  );
  return (key, ...fillers) => {
    const message = messages.get(key);
    if (message === undefined) throw new Error(`${language}.yml has no words for ${key}.`);
    const forms = message.type === 'plural' ? Object.values(message.plurals) : [message.message];
    return new RegExp(`^(?:${forms.map((form) => pattern(form, fillers)).join('|')})$`, 'u');
  };
}

/** For messages: what was looked for, as a person would read it. */
export function quoted(said: Said): string {
  if (typeof said === 'string') return `“${said}”`;
  const plain = said.source.replace(/^\^(?:\(\?:)?|\)?\$$/g, '').replace(/\\(.)/g, '$1');
  return `“${plain.replaceAll('.+?', '…').slice(0, 80)}”`;
}
