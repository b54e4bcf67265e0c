import { describe, expect, it } from 'vitest';
import { approveVersion } from '@/lib/commands/approve-version';
import { sha256 } from '@/lib/hash';
import { TenantId } from '@/lib/ids';
import { checkLiquid } from '@/lib/liquid/parse';
import { answerPreview } from '@/lib/liquid/preview';
import { PRACTICE_TEMPLATES } from '@/lib/practice/brand/templates';
import type { Authored } from '@/lib/template/author';
import { htmlFacts, words } from '@/lib/template/html-facts';
import { PLAIN_NOTE, PLAIN_NOTE_NAME, PLAIN_NOTE_VERSION } from '@/lib/template/plain-note';
import { TemplateVersion } from '@/lib/template/template';
import { NOW } from '../arbitraries';

/** The command asks its database for one thing only: to keep the version. */
async function approve(authored: Authored) {
  const kept: TemplateVersion[] = [];
  const answer = await approveVersion(
    {
      tenantId: TenantId.parse('tenant-1'),
      templateId: 'plain-note',
      name: PLAIN_NOTE_NAME,
      version: PLAIN_NOTE_VERSION,
      approvedAt: NOW,
      practiceOnly: false,
      authored,
    },
    {
      db: { putVersion: async (version: TemplateVersion) => void kept.push(version) } as never, // only this is asked
      hash: sha256,
      readLiquid: (source) => {
        const read = checkLiquid(source);
        return { supported: read.ok, unsubscribes: read.ok && read.unsubscribes };
      },
    },
  );
  return { answer, kept };
}
const UNSUBSCRIBE = '{{${set_user_to_unsubscribed_url}}}';

describe('the plain note', () => {
  it('passes every check of an approval and is frozen under the hash of its bytes', async () => {
    const { answer, kept } = await approve(PLAIN_NOTE);
    expect(answer.ok).toBe(true);
    expect(kept).toHaveLength(1);
    const version = TemplateVersion.parse(kept[0]);
    expect(version.hash).toBe(await sha256(JSON.stringify({ parts: version.parts, slots: version.slots })));
    const other = await approve({ ...PLAIN_NOTE, plaintext: `${PLAIN_NOTE.plaintext} ` });
    expect(other.kept[0]?.hash).not.toBe(version.hash);
  });

  it('has no picture, and no link of its own but Braze’s way out', async () => {
    const version = (await approve(PLAIN_NOTE)).kept[0];
    const facts = htmlFacts(version?.parts.html ?? '');
    expect(facts.images).toEqual([]);
    expect(facts.links).toEqual(['https://example.com/', UNSUBSCRIBE]);
  });

  it('reads whole for anybody, in all four parts', async () => {
    const version = (await approve(PLAIN_NOTE)).kept[0];
    const parts = version?.parts ?? { subject: '', preheader: '', html: '', plaintext: '' };
    const answer = answerPreview({ id: 1, parts, person: { custom_attribute: {} } });
    expect(answer.ok && answer.parts.html).not.toContain('{{');
    expect(answer.ok && answer.parts.plaintext).toContain('https://rest.practice.invalid/unsubscribe');
  });
});

describe('an approval is refused', () => {
  it.each<[string, (authored: Authored) => Authored, { field: string; reason: string }]>([
    [
      'for a marker where no slot may stand',
      (a) => ({ ...a, html: a.html.replace('<title></title>', '<title>[[headline]]x[[/headline]]</title>') }),
      { field: 'headline', reason: 'in-markup' },
    ],
    [
      'for Connected Content',
      (a) => ({ ...a, html: `${a.html}{% connected_content https://x.example %}` }),
      { field: 'liquid', reason: 'unsupported' },
    ],
    [
      'for Liquid that is broken',
      (a) => ({ ...a, html: `${a.html}{{ 'x'` }),
      { field: 'liquid', reason: 'unsupported' },
    ],
    [
      'for a filter nobody knows',
      (a) => ({ ...a, subject: `${a.subject}{{ 'x' | md5 }}` }),
      { field: 'liquid', reason: 'unsupported' },
    ],
    [
      'without a way out in the HTML',
      (a) => ({ ...a, html: a.html.replace(UNSUBSCRIBE, 'https://example.com/') }),
      { field: 'unsubscribe', reason: 'missing' },
    ],
    [
      'without a way out in the plain text',
      (a) => ({ ...a, plaintext: a.plaintext.replace(UNSUBSCRIBE, '') }),
      { field: 'unsubscribe', reason: 'missing' },
    ],
    [
      'without a place for the address in the HTML',
      (a) => ({
        ...a,
        html: a.html.replace(/\[\[store-address\]\].*?\[\[\/store-address\]\]/, 'Our street'),
      }),
      { field: 'address', reason: 'missing' },
    ],
    [
      'without a place for the address in the plain text',
      (a) => ({
        ...a,
        plaintext: a.plaintext.replace(/\[\[store-address\]\].*?\[\[\/store-address\]\]/, 'Ours'),
      }),
      { field: 'address', reason: 'missing' },
    ],
    [
      'when a person could type over the address',
      (a) => ({
        ...a,
        slots: a.slots.map((slot) =>
          slot.id === 'store-address' ? { ...slot, filledBy: 'person' as const } : slot,
        ),
      }),
      { field: 'address', reason: 'missing' },
    ],
  ])('%s', async (_, change, facts) => {
    const { answer, kept } = await approve(change(PLAIN_NOTE));
    expect(answer).toEqual({ ok: false, problem: { kind: 'bad-input', facts } });
    expect(kept).toEqual([]);
  });

  it('never for one of the practice brand’s own', async () => {
    for (const template of PRACTICE_TEMPLATES) expect((await approve(template)).answer.ok).toBe(true);
  });
});

describe('what the rules read in an email', () => {
  it('is its links, its pictures and the words a reader sees, never a style or a title', () => {
    expect(
      htmlFacts(
        `<title>T</title><style>p{}</style><p>One&nbsp;&amp; <b>two</b><br>three</p><map><area href="https://a.example/"></map>` +
          `<a href="https://b.example/?x=1&amp;y=2">four</a><a name="n">five</a><img src="https://c.example/p.png"><!-- six -->`,
      ),
    ).toEqual({
      links: ['https://a.example/', 'https://b.example/?x=1&y=2'],
      images: ['https://c.example/p.png'],
      text: 'One & two threefourfive',
    });
  });

  it('counts any white space as one space', () => {
    expect(words(' a \n\t b\u00a0c  ')).toBe('a b c');
  });
});
