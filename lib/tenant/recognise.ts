import { UUID_SHAPE } from '@/lib/ids';

/** A value of a connection that is pasted rather than typed. */
export type PastedField = 'key' | 'appId' | 'campaignId' | 'variationId';

/** What was taken off a pasted value; each is said on the screen. */
export type Taken = 'spaces' | 'quotes' | 'bearer' | 'around';

/** Why a value can't be the one that is asked for. `same`: it stands in another field already. */
export type Mistake =
  'empty' | 'cookie' | 'address' | 'url-id' | 'variation' | 'channel' | 'many' | 'same' | 'form';

export type Reading =
  | { is: 'value'; value: string; taken: Taken[] }
  | { is: 'mistake'; mistake: Mistake; taken: Taken[]; of?: PastedField };

const UUIDS = /(?<![0-9a-z-])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![0-9a-z-])/gi;
/** `email-742` (braze/dashboard.md 4); a host such as `rest.iad-01.braze.com` holds none. */
const NUMBERED = /(?<![\w.-])[a-z][a-z_]{1,24}-\d{1,9}(?![\w.-])/gi;
const NUMBERED_WHOLE = new RegExp(`^${NUMBERED.source}$`, 'i');
const URL_ID = /^[0-9a-f]{24}$/i;
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const EDGES = /^[\s"'`“”‘’«»„]+|[\s"'`“”‘’«»„,;]+$/g;
/** Names of a session, or `name=value; name=value`: the dashboard's own sign-in, never to be handed to anybody. */
const COOKIE =
  /(?:^|[\s;_])(?:session|csrf|remember|auth_token|xsrf)[\w-]*\s*=|^[^\s=;]+=[^;]*;\s*[^\s=;]+=|^eyJ[\w-]+\./i;

/** Takes off what copying brings along. What is left has no spaces at its ends and no quotes around it. */
function clean(pasted: string): { text: string; taken: Taken[] } {
  const seen = pasted.replace(INVISIBLE, '');
  const trimmed = seen.trim();
  const unquoted = trimmed.replace(EDGES, '');
  const bare = unquoted.replace(/^(?:authorization\s*:\s*)?["']?bearer\s+/i, '').replace(EDGES, '');
  // A line break or a space within: a value that was wrapped where it was copied from.
  const joined = bare.replace(/\s+/g, '');
  const whole = isId(joined) && !isId(bare);
  const taken: Taken[] = [];
  if (trimmed !== pasted || whole) taken.push('spaces');
  if (unquoted !== trimmed) taken.push('quotes');
  if (bare !== unquoted) taken.push('bearer');
  return { text: whole ? joined : bare, taken };
}

const isId = (text: string): boolean => UUID_SHAPE.test(text) || NUMBERED_WHOLE.test(text);

/**
 * What was pasted, as the value of a field: cleaned, taken out of what surrounded it, or the mistake that it is.
 * Nothing is guessed: two candidates are none.
 * @param others what the other fields hold, as far as anybody may know it (a key that is kept is not among them)
 */
export function recognise(
  field: PastedField,
  pasted: string,
  others: Partial<Record<PastedField, string>> = {},
): Reading {
  const { text, taken } = clean(pasted);
  const wrong = (mistake: Mistake, of?: PastedField): Reading => ({
    is: 'mistake',
    mistake,
    taken,
    ...(of === undefined ? {} : { of }),
  });
  if (text === '') return wrong('empty');
  if (COOKIE.test(text)) return wrong('cookie');
  if (URL_ID.test(text)) return wrong('url-id');
  const [found, another] = candidates(field, text);
  if (another !== undefined) return wrong('many');
  if (found === undefined) return wrong(mistakeOf(field, text));
  if (field === 'variationId' && !UUID_SHAPE.test(found) && !/^email-/i.test(found)) return wrong('channel');
  const same = (Object.keys(others) as PastedField[]).find(
    (other) => other !== field && (others[other] ?? '').trim().toLowerCase() === found.toLowerCase(),
  );
  if (same !== undefined) return wrong('same', same);
  return { is: 'value', value: found, taken: found === text ? taken : [...taken, 'around'] };
}

/** What the text is or holds of the field's form; the right one only where it is alone. */
function candidates(field: PastedField, text: string): string[] {
  const uuids = distinct(text.match(UUIDS));
  const numbered = field === 'variationId' ? distinct(text.match(NUMBERED)) : [];
  // `email-742` beside the campaign's ID: the variation is the one that can be nothing else.
  const all = numbered.length > 0 ? numbered : uuids;
  if (all.length > 0) return all;
  // A key's form isn't promised (braze/rest-api.md 2.1): one token of printable characters may be one.
  const mayBeKey = field === 'key' && /^[\x21-\x7e]{8,200}$/.test(text) && !/[/=;:@]|\.braze\./i.test(text);
  return mayBeKey && !NUMBERED_WHOLE.test(text) ? [text] : [];
}

const distinct = (found: readonly string[] | null): string[] => {
  const known = new Map((found ?? []).map((one) => [one.toLowerCase(), one]));
  return [...known.values()];
};

function mistakeOf(field: PastedField, text: string): Mistake {
  if (/[0-9a-f]{24}/i.test(text) && /braze|engagement|\//i.test(text)) return 'url-id';
  if (/^https?:|^[\w.-]+\.braze\.(?:com|eu)\b/i.test(text)) return 'address';
  if (field !== 'variationId' && NUMBERED_WHOLE.test(text)) return 'variation';
  return 'form';
}
