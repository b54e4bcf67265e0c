import { spellings } from './labels';
import type { CaptureKind } from './shapes';

// Words of table heads and of the drop-down under "Other identifiers", in the dashboard's seven languages, read on 24
// November 2026 from braze/dashboard.md 5 and 6. `I`: inferred, no source has the words in that language.

const set = (...rows: string[]): ReadonlySet<string> => new Set(rows.flatMap(spellings));

/** Heads the app's name beside its identifier: what tells that table from the one of REST API keys. */
export const APP_NAME = set(
  'App Name', // en, S i4
  'Nombre de la aplicación; Nombre de la app', // es, I
  "Nom de l'application; Nom de l'app", // fr, I
  'App-Name; Name der App', // de, I
  'Nome do aplicativo; Nome do app', // pt-br, I
  'アプリ名', // ja, I
  '앱 이름', // ko, I
);
/** Heads the identifiers, of apps and of keys alike. */
export const IDENTIFIER = set(
  'Identifier', // en, S i4
  'Identificador', // es, pt-br
  'Identifiant', // fr
  'Bezeichner', // de
  '識別子', // ja
  '식별자', // ko
);
/** Heads what a row is called. */
export const NAME = set(
  'Name; Message; Message Name; Variation; Variation Name; Message Variation', // en, I
  'Nombre; Nombre del mensaje', // es, I
  'Nom; Nom du message', // fr, I
  'Nachricht; Name der Nachricht', // de, I
  'Nome; Nome da mensagem', // pt-br, I
  '名前; メッセージ名', // ja, I
  '이름; 메시지 이름', // ko, I
);

type Choice = CaptureKind | 'none';
const CHOICES: readonly (readonly [kind: Choice, ...words: string[]])[] = [
  ['campaign_id', 'Campaign; Campaigns', 'Campaña; Campañas', 'Campagne; Campagnes'],
  ['campaign_id', 'Kampagne; Kampagnen', 'Campanha; Campanhas', 'キャンペーン', '캠페인'],
  ['canvas_id', 'Canvas; Canvases', 'Lienzo', 'キャンバス', '캔버스'],
  ['segment_id', 'Segment; Segments', 'Segmento; Segmentos', 'Segmente', 'セグメント', '세그먼트'],
  ['email_template_id', 'Email template; Email templates', 'Plantilla de correo electrónico'],
  ['email_template_id', "Modèle d'e-mail; Modèle d'email", 'E-Mail-Template; E-Mail-Vorlage'],
  ['email_template_id', 'Modelo de e-mail', 'メールテンプレート', '이메일 템플릿'],
  ['content_block_id', 'Content Block; Content Blocks', 'Bloque de contenido'],
  ['content_block_id', 'Bloc de contenu', 'Content-Block; Inhaltsblock', 'Bloco de conteúdo'],
  ['content_block_id', 'コンテンツブロック', '콘텐츠 블록'],
  ['none', 'Canvas step; Subscription group; Preference center; Landing page; Send ID; Catalog; Card'],
];
/** A kind in the drop-down (I: the words of the kinds are documented, those of the drop-down are not). */
export const CHOICE: ReadonlyMap<string, Choice> = new Map(
  CHOICES.flatMap(([kind, ...words]) => words.flatMap(spellings).map((key) => [key, kind] as const)),
);
