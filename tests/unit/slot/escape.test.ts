import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkLiquid } from '@/lib/liquid/parse';
import { compile } from '@/lib/liquid/render';
import { escapeFor, hostAllowed, linkBytes, parseLink } from '@/lib/slot/escape';
import { runs, typed } from '../arbitraries';
import { cleaned, squeezed } from './reading';

const CONTEXTS = ['text', 'attribute', 'url', 'plain', 'header'] as const;

describe('typed text', () => {
  it.each(CONTEXTS)('holds no Liquid but the literal that prints a brace (%s)', (context) => {
    fc.assert(
      fc.property(typed, (text) => {
        const bytes = escapeFor(context, 'html', text);
        expect(bytes.replaceAll("{{ '{' }}", '')).not.toContain('{');
        expect(checkLiquid(bytes)).toMatchObject({ ok: true, variables: [] });
      }),
      runs(300),
    );
  });

  it.each(['text', 'attribute', 'url'] as const)('holds no markup but a line break (%s)', (context) => {
    fc.assert(
      fc.property(typed, (text) => {
        const bytes = escapeFor(context, 'html', text).replaceAll("{{ '{' }}", '').replaceAll('<br />', '');
        expect(bytes).not.toMatch(/[<>"']/);
        expect(bytes.replace(/&(?:amp|lt|gt|quot|#39);/g, '')).not.toContain('&');
      }),
      runs(300),
    );
  });

  it.each(['attribute', 'url', 'header'] as const)(
    'is one line where only one line may stand (%s)',
    (context) => {
      fc.assert(
        fc.property(typed, (text) => {
          expect(escapeFor(context, 'subject', text)).not.toMatch(/[\r\n\v\f\u0085\u2028\u2029\t]/);
        }),
        runs(300),
      );
    },
  );

  it('prints as it was typed once Liquid has run', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const rendered = compile(escapeFor('header', 'subject', text)).render({ custom_attribute: {} });
        expect(rendered.ok && squeezed(rendered.text)).toBe(squeezed(cleaned(text)));
      }),
      runs(300),
    );
  });

  it.each([
    ['text', 'html', 'a\r\nb\n\nc', 'a<br />b<br /><br />c'],
    ['text', 'html', `<b>"'&`, '&lt;b&gt;&quot;&#39;&amp;'],
    ['text', 'html', '{{x}}', "{{ '{' }}{{ '{' }}x}}"],
    ['plain', 'plaintext', '<b>\r\n{%', "<b>\n{{ '{' }}%"],
    ['header', 'subject', 'a\r\nBcc: x', 'a Bcc: x'],
    ['header', 'subject', '5 < 6 & 7', '5 < 6 & 7'],
    ['header', 'preheader', '5 < 6 & 7', '5 &lt; 6 & 7'],
    ['header', 'subject', '\u202eevil\u202c\u0000\ud800', 'evil\ufffd'],
    ['url', 'html', 'javascript:alert(1)', '#'],
    ['url', 'html', 'a.example/?a=1&b={{x}}', 'https://a.example/?a=1&amp;b=%7B%7Bx%7D%7D'],
  ] as const)('as %s in the %s: %j becomes %j', (context, part, text, bytes) => {
    expect(escapeFor(context, part, text)).toBe(bytes);
  });
});

describe('a typed link', () => {
  it.each([
    ['shop.example', 'https://shop.example/'],
    ['  https://Shop.Example/A?b=c#d ', 'https://shop.example/A?b=c#d'],
    ['shop.example/a|b^c`d', 'https://shop.example/a%7Cb%5Ec%60d'],
    ['https://bücher.example/ä', 'https://xn--bcher-kva.example/%C3%A4'],
    ['https:shop.example', 'https://shop.example/'],
    ['shop.example:443/x', 'https://shop.example/x'],
  ])('%j goes to %s', (text, href) => expect(linkBytes(text)).toBe(href));

  it.each([
    '',
    ' ',
    'http://shop.example',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,<b>',
    'mailto:a@shop.example',
    'https://user@shop.example',
    'https://user:pass@shop.example',
    'https://shop.example:8443/',
    'shop.example:8443',
    'https://localhost/',
    'https://127.0.0.10/',
    'https://[::1]/',
    'https://.shop.example/',
    'https://a..shop.example/',
    'a{b.shop.example',
    'a&b.shop.example',
    '.&',
    'https://shop.example./',
    'https://shop.exa mple/',
    'https://shop.example/a b',
    'https://shop.example/\nx',
    'java\nscript:alert(1)',
    '//',
    'https://',
    '{{${first_name}}}',
    '#top',
  ])('%j leads nowhere', (text) => expect(linkBytes(text)).toBe('#'));

  it('is https to the host a browser would open, without a character that starts anything', () => {
    const address = fc.oneof(fc.webUrl({ withQueryParameters: true, withFragments: true }), typed);
    fc.assert(
      fc.property(address, (text) => {
        const bytes = linkBytes(text);
        expect(bytes).not.toMatch(/[\s{}"'<>\\`|^]/);
        if (bytes === '#') return;
        const url = new URL(bytes);
        expect(url.protocol).toBe('https:');
        expect(url.hostname).toBe(parseLink(text)?.hostname);
        expect(url.username + url.password + url.port).toBe('');
      }),
      runs(500),
    );
  });
});

describe('a listed host', () => {
  it.each([
    ['shop.example', true],
    ['www.shop.example', true],
    ['a.b.shop.example', true],
    ['myshop.example', false],
    ['shop.example.evil.example', false],
    ['example', false],
    ['', false],
  ])('shop.example lets %s through: %s', (host, allowed) => {
    expect(hostAllowed(host, ['Shop.Example'])).toBe(allowed);
  });
});
