import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkLiquid } from '@/lib/liquid/parse';
import { compile } from '@/lib/liquid/render';

describe('what may be approved', () => {
  it('names the variables as Braze writes them', () => {
    const source =
      "{{${first_name} | default: 'there'}} {% if custom_attribute.${home_store} == 'x' %}a{% endif %}";
    expect(checkLiquid(source)).toEqual({
      ok: true,
      variables: ['first_name', 'custom_attribute.home_store'],
      unsubscribes: false,
    });
  });

  it.each([
    ['{% connected_content https://example.com %}', 'connected-content', 'connected_content'],
    ['{% catalog_items x %}', 'unsupported-tag', 'catalog_items'],
    ["{% include 'x' %}", 'unsupported-tag', 'include'],
    ['{% raw %}{{ x }}{% endraw %}', 'unsupported-tag', 'raw'],
    ["{{ ${first_name} | date: '%Y' }}", 'unsupported-filter', 'date'],
    ['{{ ${first_name} | divided_by: 2 }}', 'unsupported-filter', 'divided_by'],
    ['{{content_blocks.${footer}}}', 'unsupported-variable', 'content_blocks.${footer}'],
    ['{{${nickname}}}', 'unsupported-variable', '${nickname}'],
    ['{{ first_name }}', 'unsupported-variable', 'first_name'],
    ['{{ b__0_ }}{{${first_name}}}', 'unsupported-variable', 'b__0_'],
    ["{{ custom_attribute['vip'] }}", 'unsupported-variable', 'custom_attribute'],
  ])('%s is refused as %s', (source, reason, what) => {
    expect(checkLiquid(source)).toEqual({ ok: false, reason, what });
  });

  it.each([
    '{{ ',
    '{% if ${first_name} %}',
    '{% endif %}',
    '{{ "open }}',
    "{{ '}' }}",
    "{{ '{%' }}",
    '{{ {{ x }} }}',
    '{% abort_message(${first_name}) %}',
    "{% abort_message('a' 'b') %}",
    '{{ ${} }}',
  ])('%s is a mistake in the syntax', (source) => {
    expect(checkLiquid(source)).toMatchObject({ ok: false, reason: 'syntax' });
  });

  it.each([
    ['<a href="{{${set_user_to_unsubscribed_url}}}">leave</a>', true],
    [
      "{% if ${language} == 'es' %}{{${set_user_to_unsubscribed_url}}}{% else %}{{ ${set_user_to_unsubscribed_url} }}{% endif %}",
      true,
    ],
    ["{% if ${language} == 'es' %}{{${set_user_to_unsubscribed_url}}}{% endif %}", false],
    ["{% if ${language} == 'es' %}{{${set_user_to_unsubscribed_url}}}{% else %}adios{% endif %}", false],
    ['{% comment %}{{${set_user_to_unsubscribed_url}}}{% endcomment %}', false],
    ['{% capture x %}{{${set_user_to_unsubscribed_url}}}{% endcapture %}', false],
    ['{{${set_user_to_unsubscribed_url} | truncate: 1}}', false],
    ['text: set_user_to_unsubscribed_url', false],
  ])('%s lets everybody unsubscribe: %s', (source, unsubscribes) => {
    expect(checkLiquid(source)).toMatchObject({ ok: true, unsubscribes });
  });

  it('never throws, whatever is typed, and prints text without braces as it is', () => {
    const bit = fc.constantFrom(
      '{{',
      '}}',
      '{%',
      '%}',
      '${',
      '}',
      '"',
      "'",
      'if',
      'first_name',
      ' ',
      'x',
      '|',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(bit, fc.string({ maxLength: 4 })), { maxLength: 14 }), (bits) => {
        const source = bits.join('');
        const checked = checkLiquid(source);
        const rendered = compile(source).render({ custom_attribute: {} });
        if (!checked.ok) expect(rendered.ok).toBe(false);
        if (!/\{[{%]/.test(source)) expect(rendered).toEqual({ ok: true, text: source });
      }),
      { numRuns: 500 },
    );
  });
});
