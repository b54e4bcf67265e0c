import { labelOf, LABEL_MOST, type LabelKind, namesOther, plainOf, spellings } from './labels';
import type { Line } from './lines';
import type { PageKind } from './page-kind';
import { ID_LIKE, nameOf, VARIATION_INSIDE } from './shapes';

const VALUE = new RegExp(VARIATION_INSIDE.source, 'i');
/** Without what looks like an identifier of some other form at its end. */
const withoutToken = (text: string): string => {
  const [token = ''] = /\S+$/.exec(text) ?? [];
  return ID_LIKE.test(token) ? text.slice(0, -token.length) : text;
};
export type Label = { kind: LabelKind; name: string };

/** What a line is a label of, alone or right before its value; on App Settings with the app that it names. */
export function labelIn(line: Line, page: PageKind): Label | undefined {
  const { text } = line;
  const value = text.search(VALUE);
  const before = (value < 0 ? withoutToken(text) : text.slice(0, value)).trim();
  if (before.length > LABEL_MOST * 2) return undefined;
  const kind = labelOf(before, page);
  if (kind) return { kind, name: '' };
  const app = page === 'app-settings' ? appOf(before) : undefined;
  if (app !== undefined) return { kind: 'app_id', name: app };
  return namesOther(before) ? { kind: 'other', name: '' } : undefined;
}

/** "API key for Halfmoon on Web:" (S i5; the other languages' order of words I): the key's words, and the app's. */
const APP_LABEL = /^(.{3,24}?)\s+(?:for|para|pour|für)\s+(.{1,200}?)\s*[:：]$/i;
const APP_LABEL_BEHIND = /^(.{1,200}?)\s*(?:の|에\s*대한|의)\s*(.{3,10}?)\s*[:：]$/;
const KEY_WORDS = new Set(
  spellings('API Key; Clave de API; Clave API; Clé API; API-Schlüssel; Chave de API; APIキー; API 키'),
);
/** No app: a key for the REST API or a server is a secret. */
const NO_APP = /\b(?:REST|APIs?)\b|\bserver|servidor|serveur|サーバ|서버/i;
function appOf(text: string): string | undefined {
  const [, key = '', app = ''] = APP_LABEL.exec(text) ?? [];
  if (NO_APP.test(app)) return undefined;
  if (KEY_WORDS.has(plainOf(key))) return nameOf(app);
  const [, first = '', words = ''] = APP_LABEL_BEHIND.exec(text) ?? [];
  return KEY_WORDS.has(plainOf(words)) && !NO_APP.test(first) ? nameOf(first) : undefined;
}
