// Liquid that loops or grows (security-and-reliability.md, T8): what was published against liquidjs's limits, what
// takes its time before anything is rendered, and what a seed makes up.

export type Bomb = { name: string; source: string };

const doubled = (text: string, times: number): string =>
  `{% assign s = '${text}' %}{% for i in (1..${times}) %}{% assign s = s | append: s %}{% endfor %}`;

/** By advisory, with its way around the limits in the words of our own table where it has them. */
export const PUBLISHED: Bomb[] = [
  { name: 'CVE-2026-44645: an empty loop', source: '{% for i in (1..3900000) %}{% endfor %}' },
  {
    name: 'CVE-2026-44645: empty loops inside a loop',
    source: '{% for a in (1..900) %}{%- for i in (1..4000) -%}{%- endfor -%}{% endfor %}',
  },
  {
    name: 'GHSA-2546-xv4c-mc8g: a table of empty rows',
    source: '{% tablerow i in (1..3900000) %}{% endtablerow %}',
  },
  { name: 'CVE-2026-45357: a wide date', source: "{{ 'now' | date: '%99999999d' }}" },
  {
    name: 'CVE-2026-55575: pop',
    source: `${doubled('x', 20)}{% assign a = s | split: '' %}{{ a | pop | size }}`,
  },
  { name: 'CVE-2026-34166: replace, squared', source: `${doubled('x', 15)}{{ s | replace: 'x', s }}` },
  {
    name: 'CVE-2026-33287: replace_first with a back reference',
    source: `${doubled('x', 12)}{{ s | replace_first: s, '$&$&$&$&$&$&$&$&' }}`,
  },
  {
    name: 'CVE-2026-33287: the same with replace and remove',
    source: `${doubled('x', 12)}{{ s | replace: s, '$&$&$&$&$&$&$&$&' | remove: '$&' }}`,
  },
  {
    name: 'CVE-2026-33285: ranges that go down first',
    source:
      '{% for i in (100000000..1) %}{% endfor %}{% for i in (-900000000..900000000) %}{{ i }}{% endfor %}',
  },
  {
    name: 'GHSA-4r6h-5v86-94p3: join of long pieces',
    source: `${doubled('xxxx', 15)}{% assign a = (1..29) | join: s %}{% assign b = a | split: ',' | join: a %}{{ b }}`,
  },
  {
    name: 'GHSA-4r6h-5v86-94p3: concat and join',
    source: `${doubled('x', 17)}{% assign a = s | split: ';' %}{% for i in (1..20) %}{% assign a = a | concat: a %}{% endfor %}{{ a | join }}`,
  },
  { name: 'a capture that doubles itself', source: captured(30) },
  {
    name: 'strip_html of unfinished tags',
    source: `${doubled('<script', 17)}{{ s | strip_html | size }}{{ s | strip_html | size }}`,
  },
  { name: 'strip_html of unfinished comments', source: `${doubled('<!--', 17)}{{ s | strip_html | size }}` },
  {
    name: 'truncatewords of a gap',
    source: `${doubled(' ', 18)}{% assign s = 'a' | append: s | append: 'b' %}{{ s | truncatewords: 2 }}`,
  },
  {
    name: 'newline_to_br and strip_newlines',
    source: `${doubled('\\r', 18)}{{ s | newline_to_br | strip_newlines | size }}`,
  },
  { name: 'url_encode again and again', source: `${doubled('é', 16)}{{ s${' | url_encode'.repeat(12)} }}` },
  {
    name: 'contains, thousands of times',
    source: `${doubled('a', 19)}{% assign t = s | append: 'b' %}{% for i in (1..100000) %}{% if s contains t %}x{% endif %}{% endfor %}`,
  },
  {
    name: 'a loop over a loop over a loop',
    source: loops(4, 300, '{{ a }}'),
  },
  {
    name: 'an endless loop of continue',
    source: '{% for i in (1..3900000) %}{% continue %}{% endfor %}',
  },
];

/** What takes long, or overflows, while it is read: no limit of liquidjs counts that. */
export const READ: Bomb[] = [
  { name: 'deep ifs', source: '{% if true %}'.repeat(40_000) + '{% endif %}'.repeat(40_000) },
  { name: 'deep comments', source: '{% comment %}'.repeat(40_000) + '{% endcomment %}'.repeat(40_000) },
  { name: 'a name without an end', source: `{{ ${'a'.repeat(900_000)} \${first_name} }}` },
  { name: 'a name made of variables', source: `{{ ${'a${first_name}'.repeat(60_000)} }}` },
  { name: 'a hundred thousand outputs', source: "{{ 'x' }}".repeat(100_000) },
  { name: 'twenty thousand typed braces', source: "{{ '{' }}".repeat(19_999) },
  { name: 'thousands of assigns', source: '{% assign a = 1 %}'.repeat(50_000) },
  { name: 'thousands of variables', source: '{{ ${first_name} }}'.repeat(50_000) },
  { name: 'a long chain of filters', source: `{{ 'x' ${"| append: 'y' ".repeat(60_000)}}}` },
  { name: 'a long case', source: `{% case 1 %}${'{% when 2 %}'.repeat(60_000)}{% endcase %}` },
  { name: 'a long if', source: `{% if false %}${'{% elsif false %}'.repeat(50_000)}{% endif %}` },
  { name: 'a long comparison', source: `{% if ${'a == '.repeat(150_000)}a %}{% endif %}` },
  { name: 'many arguments', source: `{{ 'x' | append: ${'a,'.repeat(300_000)}a }}` },
  { name: 'many brackets', source: `{{ a${'[0]'.repeat(200_000)} }}` },
  { name: 'nested brackets', source: `{{ ${'a['.repeat(9_000)}0${']'.repeat(9_000)} }}` },
  { name: 'nested ranges', source: `{{ ${'('.repeat(9_000)}1..2${')'.repeat(9_000)} }}` },
  { name: 'our own prefix, very long', source: `${'b'.repeat(900_000)}__{{ \${first_name} }}` },
  {
    name: 'our own prefixes, very many',
    source: `${Array.from({ length: 90_000 }, (_, n) => `b${n}__`).join('')}{{ \${first_name} }}`,
  },
  { name: 'a gap between tags', source: `{%- if true -%}${' '.repeat(900_000)}{%- endif -%}` },
  { name: 'braces alone', source: '{'.repeat(900_000) },
  { name: 'an opening without an end', source: `{{ ${' '.repeat(900_000)}` },
];

function captured(times: number): string {
  return `{% assign s = 'xxxxxxxxxx' %}{% for i in (1..${times}) %}{% capture s %}{{ s }}{{ s }}{% endcapture %}{% endfor %}{{ s }}`;
}

function loops(depth: number, times: number, body: string): string {
  const names = ['a', 'b', 'c', 'd', 'e'].slice(0, depth);
  return `${names.map((name) => `{% for ${name} in (1..${times}) %}`).join('')}${body}${'{% endfor %}'.repeat(depth)}`;
}

/** Numbers from 0 to 1, always the same ones for a seed (mulberry32). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mix = Math.imul(state ^ (state >>> 15), 1 | state);
    mix = (mix + Math.imul(mix ^ (mix >>> 7), 61 | mix)) ^ mix;
    return ((mix ^ (mix >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The n-th made-up bomb: a text that grows by some steps inside some loops, then is used up. */
export function made(seed: number): Bomb {
  const random = chance(seed);
  const upTo = (most: number): number => 1 + Math.floor(random() * most);
  const oneOf = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)] as T;
  const some = (most: number, make: () => string): string =>
    Array.from({ length: upTo(most) }, make).join('');
  const start = oneOf(['x', 'xxxxxxxxxx', '<script', '<!--', ' ', 'é', '\\n', '👨‍👩‍👧‍👦', '&amp;', '<b>']);
  const filter = () =>
    oneOf([
      'append: s',
      'prepend: s',
      "replace: 'x', s",
      "replace: 'x', 'xxxxxxxxxxxxxxxx'",
      "split: '' | join: 'xxxx'",
      "split: 'x' | join: s",
      'url_encode',
      'escape',
      'strip_html',
      'newline_to_br',
      'strip',
      'upcase | downcase | capitalize',
      'truncatewords: 3, s',
      'truncate: 999999999, s',
      'slice: 0, 999999999',
      "remove: 'y'",
      "split: '' | last | append: s",
    ]);
  const step = (): string =>
    oneOf([
      () => `{% assign s = s | ${filter()} %}`,
      () => `{% assign s = s | ${filter()} | ${filter()} %}`,
      () => '{% capture s %}{{ s }}{{ s }}{% endcapture %}',
      () => `{% if s contains s %}{{ s | ${filter()} }}{% endif %}`,
      () => `{% for b in (1..${upTo(4_000_000)}) %}{% endfor %}`,
      () =>
        `{% for b in (1..${upTo(3000)}) %}{% for c in (1..${upTo(3000)}) %}{{ c }}{% endfor %}{% endfor %}`,
      () =>
        `{% assign n = 999999999 %}{% for b in (1..500) %}{% assign n = n | times: n | plus: n %}{% endfor %}{{ n }}`,
      () => `{% unless s == s %}x{% else %}{% case s %}{% when s %}{{ s }}{% endcase %}{% endunless %}`,
    ])();
  const source = `{% assign s = '${start}' %}{% for a in (1..${upTo(60)}) %}${some(6, step)}{% endfor %}${some(2, step)}`;
  return { name: `made by ${seed}`, source };
}

/** Emails that are right, and so long that showing them is work: up to the preview's limits, then above them. */
export const FLOODS: Bomb[] = [
  { name: '310 KB of words', source: `{% for i in (1..1550) %}${'word '.repeat(40)}{% endfor %}` },
  { name: '1,450 elements', source: '{% for i in (1..1450) %}<b>x</b>{% endfor %}' },
  { name: '2,900 open elements', source: '{% for i in (1..2900) %}<div>{% endfor %}' },
  { name: '2,900 open cells', source: '<table>{% for i in (1..2900) %}<td>x{% endfor %}' },
  { name: '960 tables in tables', source: '{% for i in (1..960) %}<table><tr><td>{% endfor %}' },
  {
    name: '1,450 elements with styles',
    source: `{% for i in (1..1450) %}<p style="color:red;background:url(x)" class="a b" align="left" title="x">x</p>{% endfor %}`,
  },
];
export const TOO_LARGE: Bomb[] = [
  { name: 'two megabytes of words', source: `{% for i in (1..9000) %}${'word '.repeat(40)}{% endfor %}` },
  { name: 'five thousand elements', source: '{% for i in (1..5000) %}<b>x</b>{% endfor %}' },
  { name: 'a hundred thousand open elements', source: '{% for i in (1..100000) %}<b>{% endfor %}' },
];
