import { describe, expect, it } from 'vitest';
import { answerPreview } from '@/lib/liquid/preview';

const parts = { subject: 'Hi {{${first_name}}}', preheader: '', html: '<p>x</p>', plaintext: 'x' };
const person = { first_name: 'Ana', custom_attribute: {} };

describe('the preview worker’s answer', () => {
  it('carries the four rendered parts and the question’s number', () => {
    expect(answerPreview({ id: 7, parts, person })).toEqual({
      id: 7,
      ok: true,
      parts: { ...parts, subject: 'Hi Ana' },
    });
  });

  it('says that the message aborts, and why', () => {
    const plaintext = "{% abort_message('parked') %}";
    expect(answerPreview({ id: 1, parts: { ...parts, plaintext }, person })).toEqual({
      id: 1,
      ok: false,
      aborted: 'parked',
    });
  });

  it('names the part that can’t be rendered', () => {
    const answer = answerPreview({ id: 1, parts: { ...parts, html: '{% include x %}' }, person });
    expect(answer).toEqual({ id: 1, ok: false, error: 'html: unsupported-tag: include' });
  });

  // The rule of an email's size blocks above 300 KB of HTML.
  it.each([
    ['300 KB of words', `${'é'.repeat(150)}`, 1024, true],
    ['330 KB of words', `${'é'.repeat(150)}`, 1127, false],
    ['6 MB of words', `${'é'.repeat(500)}`, 6000, false],
    ['3,000 tags', '<b>x</b>', 1500, true],
    ['3,002 tags', '<b>x</b>', 1501, false],
  ])('with %s: shown or too large', (_, each, times, shown) => {
    const html = `{% for i in (1..${times}) %}${each}{% endfor %}`;
    expect(answerPreview({ id: 1, parts: { ...parts, html }, person })).toMatchObject(
      shown ? { ok: true } : { ok: false, tooLarge: true },
    );
  });
});
