import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { LiquidPerson } from '@/lib/liquid/person';
import { compile } from '@/lib/liquid/render';

const person = (values: Partial<LiquidPerson> = {}): LiquidPerson => ({ custom_attribute: {}, ...values });
const text = (source: string, who = person()) => {
  const rendered = compile(source).render(who);
  return rendered.ok ? rendered.text : rendered;
};

describe('rendering for one person', () => {
  it('prints values, nothing for a missing one, and the default where there is one', () => {
    expect(text('Hi {{${first_name}}}!', person({ first_name: 'Ana' }))).toBe('Hi Ana!');
    expect(text('Hi {{${first_name}}}!')).toBe('Hi !');
    expect(text("Hi {{${first_name} | default: 'there'}}!")).toBe('Hi there!');
    expect(text('{{custom_attribute.${visits}}}', person({ custom_attribute: { visits: 3 } }))).toBe('3');
  });

  it('leaves ${…} alone in text and inside a literal', () => {
    expect(text("${first_name} {{ '${first_name' }} $5", person({ first_name: 'Ana' }))).toBe(
      '${first_name} ${first_name $5',
    );
  });

  it('prints a typed brace that was written as a literal', () => {
    expect(text("{{ '{' }}{{ '{' }}${first_name}}} {{ '{' }}% x %}", person({ first_name: 'Ana' }))).toBe(
      '{{${first_name}}} {% x %}',
    );
  });

  it('reads no prototype and no attribute that is not the person’s own', () => {
    expect(
      text(
        '{{custom_attribute.${constructor}}}{{custom_attribute.${__proto__}}}{{custom_attribute.${toString}}}',
      ),
    ).toBe('');
    expect(text('{{${first_name}.constructor}}{{${first_name}.at}}', person({ first_name: 'Ana' }))).toBe('');
  });

  it('honours both forms of abort, in a branch, in a loop and in a capture', () => {
    expect(text('a{% abort_message() %}b')).toEqual({ ok: false, aborted: '' });
    expect(text("{% abort_message('not here') %}")).toEqual({ ok: false, aborted: 'not here' });
    expect(text("{% abort_message(\"it's\") %}{% abort_message('second') %}")).toEqual({
      ok: false,
      aborted: "it's",
    });
    const clubs = person({ custom_attribute: { clubs: ['a', 'b'] } });
    expect(
      text("{% for c in custom_attribute.${clubs} %}{% abort_message('loop') %}{% endfor %}x", clubs),
    ).toEqual({
      ok: false,
      aborted: 'loop',
    });
    expect(text("{% capture x %}{% abort_message('in') %}{% endcapture %}x")).toEqual({
      ok: false,
      aborted: 'in',
    });
    expect(text('{% comment %}{% abort_message() %}{% endcomment %}ok')).toBe('ok');
  });

  it('fails a source outside the table for everybody', () => {
    const compiled = compile('{% connected_content x %}');
    expect(compiled.refusal).toMatchObject({ reason: 'connected-content' });
    expect(compiled.render(person())).toMatchObject({ ok: false, failed: true });
  });
});

const LOOP =
  "{% assign hit = false %}{% for item in custom_attribute.${clubs} %}{% if item == 'S1' %}{% assign hit = true %}{% endif %}{% endfor %}" +
  "{% if hit == true %}in{% else %}{% abort_message('out') %}{% endif %}";

describe('a loop over an array', () => {
  it('compares whole items, and a missing value or another type is not a match', () => {
    const guard = compile(LOOP);
    const item = fc.constantFrom('S1', 'S12', 'S', "S1'", ' S1', '', 's1');
    const value = fc.option(
      fc.oneof(
        fc.array(item, { maxLength: 4 }),
        fc.constantFrom('S12', 'xS1', ''),
        fc.integer(),
        fc.boolean(),
      ),
      { nil: undefined },
    );
    fc.assert(
      fc.property(value, (clubs) => {
        const rendered = guard.render(person({ custom_attribute: { clubs } }));
        expect(rendered.ok).toBe(Array.isArray(clubs) && clubs.includes('S1'));
      }),
    );
  });
});

describe('generated bombs', () => {
  const step = fc.constantFrom(
    '{% assign s = s | append: s %}',
    "{% assign s = s | replace: 'x', 'xxxxxxxxxx' %}",
    '{% capture s %}{{ s }}{{ s }}{% endcapture %}',
    "{% assign s = s | split: '' | join: 'xxxx' %}",
    '{% assign s = s | url_encode | prepend: s %}',
    '{% if s contains s %}{{ s }}{% endif %}',
    '{% for b in (1..300) %}{% for c in (1..300) %}{{ s }}{% endfor %}{% endfor %}',
  );
  it('end within the limits, whatever they are made of', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 6 }), (steps) => {
        const source = `{% assign s = 'xxxxxxxxxx' %}{% for a in (1..60) %}${steps.join('')}{% endfor %}`;
        const before = process.cpuUsage(); // of this process: a busy machine doesn't count
        const rendered = compile(source).render(person());
        expect(process.cpuUsage(before).user / 1000).toBeLessThan(2000);
        if (rendered.ok) expect(rendered.text.length).toBeLessThan(2_097_153);
      }),
      { numRuns: 30 },
    );
  });
});

describe('a computer that is busy elsewhere', () => {
  const real = performance.now.bind(performance);
  afterEach(() => void vi.restoreAllMocks());
  /** Before each of the first `jumps` looks of the time limit, ten seconds pass. */
  const busy = (jumps: number): void => {
    let looks = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => {
      looks += 1;
      return real() + 10_000 * Math.min(Math.floor(looks / 2), jumps);
    });
  };

  it('costs nobody their email when it stood still once', () => {
    const email = compile('Hello {{${first_name}}}, {% for i in (1..3) %}{{ i }}{% endfor %}');
    busy(1);
    expect(email.render(person())).toMatchObject({ ok: true });
  });
  it('ends what takes too long twice', () => {
    const email = compile('Hello {{${first_name}}}, {% for i in (1..3) %}{{ i }}{% endfor %}');
    busy(1_000);
    expect(email.render(person())).toMatchObject({ ok: false, failed: true });
  });
});

describe('bombs', () => {
  const nest = (depth: number, inner: string): string =>
    depth === 0 ? inner : `{% for a${depth} in (1..1000) %}${nest(depth - 1, inner)}{% endfor %}`;
  it.each([
    ['nested loops', nest(4, 'x')],
    ['a huge range', '{% for a in (1..100000000) %}x{% endfor %}'],
    [
      'a string that doubles',
      `{% assign s = 'xxxxxxxxxx' %}${'{% assign s = s | append: s %}'.repeat(40)}{{ s }}`,
    ],
    [
      'a replace that grows',
      `{% assign s = 'aaaaaaaaaa' %}${"{% assign s = s | replace: 'a', 'aaaaaaaaaa' %}".repeat(9)}{{ s }}`,
    ],
    [
      'a capture that doubles',
      `{% assign s = 'xxxxxxxxxx' %}${'{% capture s %}{{s}}{{s}}{% endcapture %}'.repeat(24)}{{ s }}`,
    ],
    [
      'an output without end',
      `{% assign s = '${'x'.repeat(2000)}' %}{% for a in (1..9000) %}{{ s }}{% endfor %}`,
    ],
    ['a long source', 'x'.repeat(2_000_001)],
    ['empty nested loops', nest(4, '')],
  ])('%s ends soon, as failed', (_name, source) => {
    const before = process.cpuUsage();
    expect(compile(source).render(person())).toMatchObject({ ok: false, failed: true });
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(2000);
  });
});
