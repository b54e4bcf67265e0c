/**
 * The part of Braze's Liquid that this product knows: what stands here can be approved, previewed and played by
 * practice; anything else can't be approved. Variables: braze/rest-api.md 4.9 and 4.2; tags and filters are plain
 * Liquid whose results are the same in Ruby (Braze) and in liquidjs. Left out on purpose: `date` (asks the
 * clock), `divided_by` (whole numbers in Ruby, fractions in JavaScript), `raw`, partials.
 */
export const TAGS: ReadonlySet<string> = new Set([
  'if',
  'unless',
  'case',
  'for',
  'break',
  'continue',
  'assign',
  'capture',
  'comment',
  'abort_message',
]);

/** Words that only stand inside one of the tags above, and their ends. */
export const INNER_TAGS: ReadonlySet<string> = new Set([
  'elsif',
  'else',
  'when',
  'endif',
  'endunless',
  'endcase',
  'endfor',
  'endcapture',
  'endcomment',
]);

/** Each fetches something from outside while Braze sends; never in an approved email. */
export const CONNECTED_CONTENT = 'connected_content';

export const FILTERS: ReadonlySet<string> = new Set([
  'append',
  'capitalize',
  'default',
  'downcase',
  'escape',
  'first',
  'join',
  'last',
  'minus',
  'newline_to_br',
  'plus',
  'prepend',
  'remove',
  'replace',
  'size',
  'slice',
  'split',
  'strip',
  'strip_html',
  'strip_newlines',
  'times',
  'truncate',
  'truncatewords',
  'upcase',
  'url_encode',
]);

/** `${name}` of a person's own values. */
export const STANDARD_ATTRIBUTES = [
  'first_name',
  'last_name',
  'email_address',
  'language',
  'time_zone',
  'country',
] as const;

/** `${name}` that Braze fills with a link of its own; here each is an address that leads nowhere. */
export const LINKS: Readonly<Record<string, string>> = {
  set_user_to_unsubscribed_url: 'https://rest.practice.invalid/unsubscribe',
  set_user_to_subscribed_url: 'https://rest.practice.invalid/subscribe',
  set_user_to_opted_in_url: 'https://rest.practice.invalid/opt-in',
  set_user_to_one_click_list_unsubscribe: 'https://rest.practice.invalid/one-click-unsubscribe',
};

/** The one whose link in the body lets a person unsubscribe. */
export const UNSUBSCRIBE = 'set_user_to_unsubscribed_url';

/** `custom_attribute.${name}`: any attribute of the workspace. */
export const CUSTOM = 'custom_attribute.';

/**
 * Parse and output: UTF-16 units of one part. Markup: those of its tags and outputs together, and literals: its
 * outputs of one quoted text, which typed braces become; reading either takes the square of it, and nothing counts
 * the time of that. Render: ms for one part of one person. Memory: liquidjs's count.
 */
export const LIMITS = {
  parse: 2_000_000,
  markup: 20_000,
  literals: 20_000,
  output: 2_097_152,
  renderMs: 250,
  memory: 4_000_000,
} as const;
