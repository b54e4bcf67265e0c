import { describe, expect, it } from 'vitest';
import { Instant, type Zone } from '@/lib/ids';
import { practiceKit } from '@/lib/practice/demo';
import { blocks } from '@/lib/rule/check';
import { type Finding, RULES, type RuleName } from '@/lib/rule/finding';
import { liveTenant, VERSIONS } from '../arbitraries';
import { type Ask, ask, HOUR, tenant, values, WAY } from './asking';

const blocked = (findings: Finding[]): RuleName[] => blocks(findings).map(({ rule }) => rule);
/** The approved bytes changed by headquarters after the fact: only rules stand between them and people. */
const bytes =
  (part: 'html' | 'plaintext', change: (text: string) => string) =>
  ({ version }: Ask): Partial<Ask> => {
    const places = version.slots.filter((slot) => slot.places.every((place) => place.part !== part));
    return {
      version: {
        ...version,
        slots: places,
        parts: { ...version.parts, [part]: change(version.parts[part]) },
      },
    };
  };
describe('the rules', () => {
  it.each(
    VERSIONS.filter(({ practiceOnly }) => practiceOnly).map((version) => [version.name, version] as const),
  )('let %s pass as it was approved, and each says so', (_, version) => {
    const findings = ask(() => ({ version }));
    expect(findings.map(({ level }) => level)).toEqual(findings.map(() => 'pass'));
    expect(findings.map(({ rule }) => rule).toSorted()).toEqual(
      RULES.filter((rule) => rule !== 'live-template').toSorted(),
    );
  });

  it('let the plain note go from a live tenant', () => {
    const plain = VERSIONS.at(-1)!;
    const findings = ask(() => ({
      tenant: liveTenant(),
      version: plain,
      kit: { ...practiceKit(), linkHosts: ['harbor.example'] },
      values: {
        subject: 'Hi',
        headline: 'Hi',
        message: 'Hello\nthere',
        'button-link': 'https://harbor.example/',
      },
    }));
    expect(findings.filter(({ level }) => level !== 'pass')).toEqual([]);
  });

  it.each<[string, RuleName, (ask: Ask) => Partial<Ask>]>([
    [
      'a version that was withdrawn',
      'approved-version',
      ({ version }) => ({ version: { ...version, status: 'withdrawn' } }),
    ],
    [
      'the practice brand’s email on a live tenant',
      'live-template',
      () => ({ tenant: { ...tenant, kind: 'live' } }),
    ],
    ['an empty headline', 'slots', values({ headline: '' })],
    ['a headline of two lines', 'slots', values({ headline: 'a\nb' })],
    ['a link to another host', 'slots', values({ 'button-link': 'https://evil.example/' })],
    ['a link to another host', 'link-hosts', values({ 'button-link': 'https://evil.example/' })],
    [
      'a link that headquarters no longer lists',
      'link-hosts',
      ({ kit }) => ({ kit: { ...kit, linkHosts: ['other.example'] } }),
    ],
    [
      'a locked link to another host',
      'link-hosts',
      bytes('html', (t) => t.replace('</body>', '<a href="https://evil.example/">x</a></body>')),
    ],
    [
      'a locked link without https',
      'link-hosts',
      bytes('html', (t) =>
        t.replace('</body>', '<a href="http://www.halfmooncreamery.example/">x</a></body>'),
      ),
    ],
    [
      'a locked link to nowhere in particular',
      'link-hosts',
      bytes('html', (t) => t.replace('</body>', '<a href="/shop">x</a></body>')),
    ],
    [
      'a locked script for a link',
      'link-hosts',
      bytes('html', (t) => t.replace('</body>', '<a href="javascript:alert(1)">x</a></body>')),
    ],
    [
      'a picture from another host',
      'image-hosts',
      bytes('html', (t) => t.replace('</body>', '<img src="https://evil.example/p.png"></body>')),
    ],
    [
      'a picture without https',
      'image-hosts',
      bytes('html', (t) =>
        t.replace('</body>', '<img src="http://images.halfmooncreamery.example/p.png"></body>'),
      ),
    ],
    [
      'a picture inside the email',
      'image-hosts',
      bytes('html', (t) => t.replace('</body>', '<img src="data:image/png;base64,AA=="></body>')),
    ],
    [
      'no way out in the HTML',
      'unsubscribe',
      bytes('html', (t) => t.replaceAll(WAY, 'https://www.halfmooncreamery.example/')),
    ],
    ['no way out in the plain text', 'unsubscribe', bytes('plaintext', (t) => t.replaceAll(WAY, ''))],
    [
      'no address in the HTML',
      'postal-address',
      bytes('html', (t) => t.replaceAll('3518 Southeast Hawthorne Lane, Portland, OR 97214', '')),
    ],
    ['no address in the plain text', 'postal-address', bytes('plaintext', () => WAY)],
    [
      'an address of white space',
      'postal-address',
      ({ group }) => ({ group: { ...group, postalAddress: ' \n ' } }),
    ],
    ['an hour that is past', 'time-window', ({ now }) => ({ instant: now })],
    [
      'an hour too soon to undo',
      'time-window',
      ({ now }) => ({ instant: Instant.parse(now + HOUR / 2 - 1) }),
    ],
    [
      'an hour past the horizon',
      'time-window',
      ({ now }) => ({ instant: Instant.parse(now + 82 * 24 * HOUR + 1) }),
    ],
    [
      'an email of more than a megabyte',
      'email-size',
      bytes('html', (t) => `${t}${' '.repeat(1024 * 1024)}`),
    ],
  ])('block %s (%s)', (_, rule, change) => expect(blocked(ask(change))).toContain(rule));

  it.each<[string, RuleName, (ask: Ask) => Partial<Ask>]>([
    [
      'a subdomain of a listed host',
      'link-hosts',
      values({ 'button-link': 'https://a.b.halfmooncreamery.example' }),
    ],
    [
      'a letter or a call for a link',
      'link-hosts',
      bytes('html', (t) => `${t}<a href="mailto:a@x.example">x</a><a href="tel:+1">y</a><a href="#t">z</a>`),
    ],
    ['an hour at the soonest', 'time-window', ({ now }) => ({ instant: Instant.parse(now + HOUR / 2) })],
    [
      'an hour at the horizon',
      'time-window',
      ({ now }) => ({ instant: Instant.parse(now + 82 * 24 * HOUR) }),
    ],
    [
      'an address broken over lines',
      'postal-address',
      ({ group }) => ({ group: { ...group, postalAddress: '1 Quay\nHarbor' } }),
    ],
    [
      'an address with signs of HTML',
      'postal-address',
      ({ group }) => ({ group: { ...group, postalAddress: '1 Quay <B> & "C"' } }),
    ],
    ['typed braces', 'slots', values({ headline: '{{ hi }}' })],
  ])('let %s pass (%s)', (_, rule, change) => {
    expect(ask(change).find((finding) => finding.rule === rule)?.level).toBe('pass');
  });

  it('say nothing about a time that nobody chose, pictures that are not there, or practice', () => {
    const quiet = ask(() => ({ instant: undefined })).map(({ rule }) => rule);
    expect(quiet).not.toContain('time-window');
    expect(quiet).not.toContain('live-template');
    const plain = ask(() => ({ version: VERSIONS.at(-1)! }));
    expect(plain.map(({ rule }) => rule)).not.toContain('image-hosts');
  });

  it('put what blocks first, then what warns, then what passed', () => {
    const findings = ask((one) => ({
      ...bytes('html', (text) => `${text}${' '.repeat(110 * 1024)}`)(one),
      group: { ...one.group, zone: 'UTC' as Zone }, // a zone name
      instant: one.now,
      values: { subject: '' },
    }));
    const levels = findings.map(({ level }) => level);
    expect(new Set(levels)).toEqual(new Set(['block', 'warn', 'pass']));
    const rank = { block: 0, warn: 1, pass: 2 };
    expect(levels).toEqual(levels.toSorted((a, b) => rank[a] - rank[b]));
    expect(blocks(findings).every(({ level }) => level === 'block')).toBe(true);
  });
});
