import type { PageKind } from './page-kind';
import { type CaptureKind, UUID_ANYWHERE } from './shapes';

/** `sample` and `other` only end what stands before them; `section` heads identifiers without being the label of one. */
export type LabelKind = CaptureKind | 'sample' | 'other' | 'section' | 'others';
type Row = readonly [label: LabelKind, page: PageKind, words: string];

/**
 * Words on the dashboard, one row for each label and language, read on 24 November 2026 from braze/dashboard.md 5 (en)
 * and 6 (the others; translated documentation, so each row may be wrong, and English is tried in every language).
 * Compared without regard to case, spaces and apostrophes; `;` divides spellings.
 */
const ROWS: readonly Row[] = [
  // API campaign, S i1, D d7
  ['campaign_id', 'campaign', 'Campaign ID'], // en
  ['campaign_id', 'campaign', 'ID de la campaña; ID de campaña'], // es
  ['campaign_id', 'campaign', 'ID de la campagne; ID de campagne'], // fr
  ['campaign_id', 'campaign', 'Kampagnen-ID; ID der Kampagne; Campaign-ID'], // de
  ['campaign_id', 'campaign', 'ID da campanha; ID de campanha'], // pt-br
  ['campaign_id', 'campaign', 'キャンペーンID'], // ja
  ['campaign_id', 'campaign', '캠페인 ID'], // ko
  ['message_variation_id', 'campaign', 'Message Variation ID; Message Variation IDs'], // en
  ['message_variation_id', 'campaign', 'ID de variación del mensaje; ID de variación de mensaje'], // es
  ['message_variation_id', 'campaign', 'ID de la variation du message; ID de variation de message'], // fr
  ['message_variation_id', 'campaign', 'ID der Nachrichtenvariation; ID der Nachrichtenvariante'], // de
  ['message_variation_id', 'campaign', 'ID de variação de mensagem; ID da variação de mensagem'], // pt-br
  ['message_variation_id', 'campaign', 'メッセージバリエーションID'], // ja
  ['message_variation_id', 'campaign', '메시지 변형 ID; 메시지 배리언트 ID'], // ko
  ['sample', 'campaign', 'Sending campaigns via cURL'], // en, S i1
  // Campaigns of other kinds, D d1, d8; left in English in fr, de, pt-br, ja and ko
  ['campaign_id', 'campaign', 'Campaign API Identifier'], // en
  ['campaign_id', 'campaign', 'Identificador API de campaña'], // es
  ['campaign_id', 'campaign', 'Campaign-API-Bezeichner'], // de
  ['section', 'campaign', 'API Identifier'], // en, D d8
  // Canvas, S i3, D d1
  ['canvas_id', 'canvas', 'Canvas API Identifier'], // en
  ['canvas_id', 'canvas', 'Identificador de Canvas; Identificador del lienzo'], // es
  ['canvas_id', 'canvas', 'Identifiant Canvas; Identifiant API du Canvas'], // fr
  ['canvas_id', 'canvas', 'Canvas-Bezeichner; Canvas-API-Bezeichner'], // de
  ['canvas_id', 'canvas', 'Identificador da API do Canvas'], // pt-br
  ['canvas_id', 'canvas', 'Canvas識別子; Canvas API識別子'], // ja
  ['canvas_id', 'canvas', 'Canvas 식별자; Canvas API 식별자'], // ko
  ['other', 'canvas', 'Variant API Identifier'], // en, S i3
  // Segment, D d1; the exact words on the page are unknown
  ['segment_id', 'segment', 'Segment Identifier; Segment API Identifier'], // en
  ['segment_id', 'segment', 'Identificador de segmento; Identificador API de segmento'], // es
  ['segment_id', 'segment', 'Identifiant de segment'], // fr
  ['segment_id', 'segment', 'Segment-Bezeichner'], // de
  ['segment_id', 'segment', 'Identificador de segmento'], // pt-br
  ['segment_id', 'segment', 'Segment識別子; セグメント識別子'], // ja
  ['segment_id', 'segment', 'Segment 식별자'], // ko
  // Email template, S i2, D d1
  ['email_template_id', 'email-template', 'Template API Identifier'], // en
  ['email_template_id', 'email-template', 'Identificador de plantilla'], // es, I
  ['email_template_id', 'email-template', 'Identifiant de modèle'], // fr
  ['email_template_id', 'email-template', 'Template-Bezeichner'], // de
  ['email_template_id', 'email-template', 'Identificador do modelo'], // pt-br
  ['email_template_id', 'email-template', 'テンプレート識別子'], // ja
  ['email_template_id', 'email-template', '템플릿 식별자'], // ko
  ['section', 'email-template', 'API Identifier'], // en, S i2
  // Content block: on its own page none is documented (D d8); should one appear, these would be its words, I
  ['content_block_id', 'content-block', 'Content Block API Identifier; Content Block Identifier'],
  // App settings, S i5, D d1: there "API key" is the app's identifier
  ['app_id', 'app-settings', 'API Key'], // en, left in English in es, de, pt-br and ko too
  ['app_id', 'app-settings', 'Clave de API; Clave API'], // es
  ['app_id', 'app-settings', 'Clé API'], // fr
  ['app_id', 'app-settings', 'API-Schlüssel'], // de
  ['app_id', 'app-settings', 'Chave de API'], // pt-br
  ['app_id', 'app-settings', 'APIキー'], // ja
  ['app_id', 'app-settings', 'API 키'], // ko
  // APIs and Identifiers, the third tab, D d3
  ['others', 'identifiers', 'Other identifiers; Additional API Identifiers'], // en
  ['others', 'identifiers', 'Otros identificadores; Identificadores de API adicionales'], // es; the first I
  ['others', 'identifiers', 'Autres identifiants; Identifiants API supplémentaires'], // fr; the first I
  ['others', 'identifiers', 'Andere Bezeichner; Zusätzliche API-Bezeichner'], // de; the first I
  ['others', 'identifiers', 'Outros identificadores; Identificadores adicionais de API'], // pt-br; the first I
  ['others', 'identifiers', 'その他の識別子; 追加のAPI識別子'], // ja; the first I
  ['others', 'identifiers', '기타 식별자; 추가 API 식별자'], // ko; the first I
];

/** How words are compared: width, case, spaces and apostrophes don't count, nor what decorates a heading. */
export const plainOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s'’]/g, '')
    .replace(/[:*?ⓘ]+$/u, '');

/** Spellings by their compared form. */
export const spellings = (words: string): string[] => words.split(';').map(plainOf);

const LABELS = new Map<string, Map<PageKind, LabelKind>>();
for (const [label, page, words] of ROWS)
  for (const key of spellings(words)) {
    const pages = LABELS.get(key) ?? new Map<PageKind, LabelKind>();
    LABELS.set(key, pages.set(page, label));
  }

/**
 * Every label has one of these, and every name of another identifier: most lines of a page have none. "Ids" only where
 * a label may end: before nothing, or before what may be a value.
 */
export const LABELISH =
  /identi|id(?![a-z])|ids[^a-z]*(?:$|[\w.:-]*[-\d])|bezeichner|識別子|식별자|key|schl|キー|키|clave|cl[eé]|chave|curl|token|secret|[\uff00-\uffef]/i;

/** The longest label there is, and some. */
export const LABEL_MOST = 80;

/** What a short text is a label of on this page: the label of another page's identifier is `other` here. */
export function labelOf(text: string, page: PageKind): LabelKind | undefined {
  if (text.length > LABEL_MOST || !LABELISH.test(text)) return undefined;
  const pages = LABELS.get(plainOf(text));
  return pages?.get(page) ?? (pages && 'other');
}

/** Words of "key", "secret", "token": what stands under them is nobody's but the workspace's own. */
export const SECRET =
  /\b(?:api|rest|access|import|secret|private)[\s-]*keys?\b|\b(?:tokens?|secrets?)\b|(?:clave|clé|chave)s?\s.*\b(?:api|rest)\b|\b(?:api|rest)[\s-]*schlüssel|(?:api|rest)\s*(?:キー|키)/i;
/** A short line that names some other identifier. */
const NAMES_ID =
  /(?:\b(?:ids?|identifiers?)|\bidentificador(?:es)?(?:\s.*)?|\bidentifiants?(?:\s.*)?|bezeichner|識別子|식별자|ID)\s*[:：]?$/i;
export const namesOther = (text: string): boolean =>
  text.length <= LABEL_MOST &&
  LABELISH.test(text) &&
  !UUID_ANYWHERE.test(text) &&
  (SECRET.test(text) || /^id\s/i.test(text) || NAMES_ID.test(text));
