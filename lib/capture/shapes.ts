// The forms of what is read off the dashboard (braze/dashboard.md 4). No schemas here: this travels into a page.

export const KINDS = [
  'campaign_id',
  'message_variation_id',
  'segment_id',
  'app_id',
  'email_template_id',
  'content_block_id',
  'canvas_id',
] as const;
export type CaptureKind = (typeof KINDS)[number];
export type Capture = { kind: CaptureKind; value: string; name: string };

export const NAME_MOST = 200;
export const ITEMS_MOST = 200;

/** The nil UUID is nobody's. */
const UUID = '(?!0{8}-)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
/** Whether a variation may be an email's: a numbered one says its channel, a UUID says none. */
export const mayBeEmail = (variationId: string): boolean =>
  !/^[a-z_]+-\d+$/i.test(variationId) || /^email-/i.test(variationId);

/** `email-742`, `webPush-748`: a channel in camel case and a number, on API campaigns only (S i1, D d8). */
const NUMBERED = '[a-z][A-Za-z]{2,19}-[0-9]{1,9}';

/** A value inside a line of text. The guards keep out longer tokens, host names and quoted code. */
export const UUID_INSIDE = new RegExp(`(?<![\\w."'/-])${UUID}(?![\\w"'/-])`, 'gi');
export const VARIATION_INSIDE = new RegExp(
  `(?<![\\w."'/-])(?:${UUID.replaceAll('a-f', 'a-fA-F')}|${NUMBERED})(?!\\.?[\\w"'/-])`,
  'g',
);
/** The same without guards: something that may be a value which nobody took. */
export const UUID_ANYWHERE = new RegExp(UUID, 'i');
/** The channels seen and to be expected (braze/dashboard.md 4), for a value that stands under no label. */
export const NUMBERED_ALONE =
  /^(?:email|(?:ios|android|web|kindle|safari)?push|webhook|content_?card|sms|whatsapp|in_?app(?:message)?|line|banner)-\d{1,9}$/i;

/** The whole of a value, by kind. */
export const WHOLE: Record<CaptureKind, RegExp> = Object.fromEntries(
  KINDS.map((kind) => [
    kind,
    kind === 'message_variation_id'
      ? new RegExp(`^(?:${UUID.replaceAll('a-f', 'a-fA-F')}|${NUMBERED})$`)
      : new RegExp(`^${UUID}$`, 'i'),
  ]),
) as Record<CaptureKind, RegExp>; // one for each of KINDS

/** Looks like some identifier and is not one of ours: a sign that the page has changed. */
export const ID_LIKE = /^(?:[0-9a-f]{24}|[0-9a-f]{32}|(?=\S*\d)[0-9a-z]+(?:[-_.:][0-9a-z]+)+)$/i;

/** A page's own number of its workspace (braze/dashboard.md 3). */
export const WORKSPACE = /^[0-9a-f]{24}$/;

/** What a copy button says, in the dashboard's languages (I): at its beginning or end, and as a whole. */
export const COPIES = /^cop(?:y|iar|ier|ied)\b|kopieren$|コピー|복사/i;
export const COPY_WORD =
  /^(?:cop(?:y|iar|ier|ied)(?: l?['’]?id\w*)?|(?:id\w* |bezeichner )?kopieren|.{0,6}(?:コピー|복사))$/i;

/**
 * What nobody sees: Unicode's default-ignorable signs (soft hyphens, zero-width and bidi signs, joiners, fillers,
 * variation selectors, tags) and the signs of annotations. Never part of a label, a value or a name we show.
 */
const INVISIBLE = /[\p{DI}\ufff9-\ufffb]/gu;
/** What looks like a blank, and control characters. */
const BLANK = /[\s\u0000-\u001f\u007f-\u009f\u2800]+/g;
/** Most text has nothing of that, nor two blanks in a row, and is looked at once. */
const ODD = /[^ -~\u00a1-\u00ac\u00ae-\u034e\u0370-\u061b\u3001-\u3163\u3165-\ud7ff]| {2}/;
export const visible = (text: string): string =>
  ODD.test(text) ? text.replace(INVISIBLE, '').replace(BLANK, ' ') : text;
export const tidy = (text: string): string => visible(text).trim();
/** At most so many UTF-16 units; a sign of two is never cut in half. */
export const cut = (text: string, most: number): string =>
  text.slice(0, most).replace(/[\ud800-\udbff]$/, '');
export const nameOf = (text: string): string => cut(tidy(text), NAME_MOST);
