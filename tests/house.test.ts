import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseMessagesText } from '@wxt-dev/i18n/build';
import { describe, expect, it } from 'vitest';
import { PROTOCOL } from '@/lib/messages/protocol';
import { ALL_PERMISSIONS } from '@/lib/practice/ids';
import { PROBLEM_KINDS } from '@/lib/problem';

// The rules of the house that a machine can see. The lint file says the same of packages and globals.

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const WORDS = [
  'tenant',
  'kit',
  'template',
  'slot',
  'group',
  'audience',
  'rule',
  'pack',
  'draft',
  'send',
].concat(['attribute', 'person', 'journal', 'ledger', 'capture', 'trust', 'key', 'passphrase']);
const words = WORDS.map((word) => `lib/${word}/`);
/** Not the transport and its failures: practice shares the shapes on the wire, nothing that speaks. */
const WIRE = /^lib\/braze\/(?!transport|failures)/;

type Room = { name: string; files: RegExp; may: (string | RegExp)[] };

/** "Which way each room may look"; the first room that fits a file is its room. A room may look into itself. */
const ROOMS: Room[] = [
  { name: 'a word', files: new RegExp(`^lib/(?:${WORDS.join('|')})/`), may: words },
  { name: 'commands', files: /^lib\/commands\//, may: words },
  { name: 'braze', files: /^lib\/braze\//, may: words },
  { name: 'practice', files: /^lib\/practice\//, may: [...words, 'lib/liquid/', WIRE] },
  { name: 'liquid', files: /^lib\/liquid\//, may: words },
  { name: 'vault', files: /^lib\/vault\//, may: [...words, 'lib/db/'] },
  { name: 'db', files: /^lib\/db\//, may: words },
  { name: 'messages', files: /^lib\/messages\//, may: words },
  { name: 'small change', files: /^lib\/[^/]+$/, may: [] },
  {
    name: 'hooks',
    files: /^components\/hooks\//,
    may: [
      ...words,
      'components/',
      'lib/messages/ask',
      'lib/db/reads',
      'lib/db/snapshot',
      'lib/liquid/',
      'lib/practice/brand/pictures', // swapped in by the sanitiser: practice reaches no network
    ],
  },
  { name: 'components', files: /^components\//, may: [...words, 'components/'] },
  { name: 'background', files: /^entrypoints\/background\//, may: ['lib/'] },
  {
    name: 'dashboard.content',
    files: /^entrypoints\/dashboard(?:\.content|-chips)\//,
    may: ['lib/capture/', 'lib/messages/ask', 'entrypoints/dashboard.content/'],
  },
  { name: 'pages', files: /^entrypoints\//, may: ['components/'] },
];

const source = globSync('{lib,components,entrypoints}/**/*.{ts,tsx}', { cwd: ROOT })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => !file.endsWith('.d.ts'))
  .map((file) => ({ file, text: withoutComments(readFileSync(join(ROOT, file), 'utf8')) }));

function withoutComments(text: string): string {
  return text.replace(/\/\*[^]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}

/** Shapes that a room may know of its neighbours as types alone: an `import type` carries no code. */
const SHAPES = [
  'lib/messages/protocol',
  'lib/commands/ports',
  'lib/db/reads',
  'lib/db/snapshot-shape',
  'lib/liquid/',
];
const TYPE_ONLY = /\bimport\s+type\s[^;]*?from\s*(['"])@\/([^'"]+)\1/g;

/** The files of our own that a file imports, as paths from the root. */
function importsOf({ file, text: whole }: { file: string; text: string }): string[] {
  const text = whole.replace(TYPE_ONLY, (all, _quote, target: string) =>
    SHAPES.some((shape) => target.startsWith(shape)) ? '' : all,
  );
  const found = text.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*|new URL\(\s*)(['"])([^'"]+)\1/g);
  return [...found].flatMap(([, , name = '']) => {
    if (name.startsWith('@/')) return [name.slice(2)];
    return /^\.\.?\//.test(name) ? [posix.join(posix.dirname(file), name)] : [];
  });
}

function isAllowed(room: Room, file: string, target: string): boolean {
  if (/^lib\/[^/]+$/.test(target)) return room.name !== 'a word' || target !== 'lib/log'; // the small change
  if (room.files.test(target) && posix.dirname(file).split('/')[1] === target.split('/')[1]) return true;
  return room.may.some((place) =>
    typeof place === 'string' ? target.startsWith(place) : place.test(target),
  );
}

const linesMatching = (files: typeof source, pattern: RegExp): string[] =>
  files.flatMap(({ file, text }) => (text.match(pattern) ?? []).map((hit) => `${file}: ${hit}`));

describe('the house', () => {
  it('has a room for every file', () => {
    expect(
      source.filter(({ file }) => !ROOMS.some(({ files }) => files.test(file))).map(({ file }) => file),
    ).toEqual([]);
  });

  it.each(ROOMS)('$name looks only where it may', (room) => {
    const mine = source.filter(({ file }) => ROOMS.find(({ files }) => files.test(file)) === room);
    const astray = mine.flatMap((one) =>
      importsOf(one)
        .filter((target) => !isAllowed(room, one.file, target))
        .map((target) => `${one.file} → ${target}`),
    );
    expect(astray).toEqual([]);
  });

  it('touches browser storage in lib/db only', () => {
    const outside = source.filter(({ file }) => !file.startsWith('lib/db/'));
    const pattern =
      /\bstorage\s*\.\s*(?:local|session|sync|managed)\b|\b(?:indexedDB|localStorage|sessionStorage)\b/g;
    expect(linesMatching(outside, pattern)).toEqual([]);
  });

  it('opens no door to other extensions and web pages', () => {
    expect(linesMatching(source, /\bon(?:Message|Connect)External\b|\bonUserScript\w+/g)).toEqual([]);
  });

  it('reads no clock and takes no chance in words and commands', () => {
    const pure = source.filter(({ file }) =>
      [...words, 'lib/commands/'].some((room) => file.startsWith(room)),
    );
    const pattern = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bperformance\.now\(|\brandomUUID\(/g;
    expect(linesMatching(pure, pattern)).toEqual([]);
  });

  it('makes schemas through lib/schema only', () => {
    const others = source.filter(({ file }) => file !== 'lib/schema.ts');
    expect(linesMatching(others, /\bfrom 'zod[^']*'/g)).toEqual([]);
  });

  it('has a test for every command that a message starts, and a screen for every message', () => {
    const started = source.filter(({ file }) => file.startsWith('entrypoints/background/'));
    const commands = started.flatMap((one) =>
      importsOf(one).filter((target) => target.startsWith('lib/commands/')),
    );
    const tests = globSync('tests/unit/**/*.{ts,tsx}', { cwd: ROOT })
      .map((file) => readFileSync(join(ROOT, file), 'utf8'))
      .join('\n');
    expect(commands.filter((target) => !tests.includes(`from '@/${target}'`))).toEqual([]);
    const screens = source.filter(({ file }) => file.startsWith('components/'));
    const unasked = Object.keys(PROTOCOL).filter(
      (name) => !screens.some(({ text }) => text.includes(`'${name}'`)),
    );
    expect(unasked).toEqual([]);
  });

  it('raises every problem somewhere', () => {
    const named = ['lib/problem.ts', 'components/copy/problems.ts'];
    const others = source.filter(({ file }) => !named.includes(file));
    expect(PROBLEM_KINDS.filter((kind) => !others.some(({ text }) => text.includes(`'${kind}'`)))).toEqual(
      [],
    );
  });

  it('tells whoever makes a key each permission that is asked for', () => {
    const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
    expect(ALL_PERMISSIONS.filter((permission) => !readme.includes(`\`${permission}\``))).toEqual([]);
  });

  it('exports by name in lib and components', () => {
    const named = source.filter(({ file }) => !file.startsWith('entrypoints/'));
    expect(linesMatching(named, /^export (?:default\b|\{[^}]*\bas default\b).*$/gm)).toEqual([]);
  });
});

const COPY = join(ROOT, 'components/copy');

/** Key → what it holds, of one language. */
const copyOf = (locale: string) =>
  new Map(
    parseMessagesText(readFileSync(join(COPY, `${locale}.yml`), 'utf8'), 'YAML').map((message) => [
      message.key.join('.'),
      message,
    ]),
  );

const camel = (kind: string): string =>
  kind.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

describe.skipIf(!existsSync(join(COPY, 'en.yml')))('the sentences', () => {
  it('have the same keys in both languages', () => {
    expect([...copyOf('es').keys()].toSorted()).toEqual([...copyOf('en').keys()].toSorted());
  });

  it('take the same values in both languages', () => {
    const spanish = copyOf('es');
    const differing = [...copyOf('en')].filter(
      ([key, { substitutions }]) => spanish.get(key)?.substitutions !== substitutions,
    );
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  it.each(['en', 'es'])('say for every problem what happened and what next (%s)', (locale) => {
    const copy = copyOf(locale);
    const wanted = PROBLEM_KINDS.flatMap((kind) =>
      ['title', 'body', 'next'].map((part) => `problem.${camel(kind)}.${part}`),
    );
    expect(wanted.filter((key) => !copy.has(key))).toEqual([]);
  });
});
