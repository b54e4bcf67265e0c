import { describe, expect, it } from 'vitest';
import { approveVersion } from '@/lib/commands/approve-version';
import { sha256 } from '@/lib/hash';
import { Instant, TenantId } from '@/lib/ids';
import { checkLiquid } from '@/lib/liquid/parse';
import { answerPreview } from '@/lib/liquid/preview';
import { PICTURES } from '@/lib/practice/brand/pictures';
import { PRACTICE_TEMPLATES } from '@/lib/practice/brand/templates';
import { person } from '@/lib/practice/people';
import { writtenDate } from '@/lib/slot/written-date';
import { readMarkers, type Authored } from '@/lib/template/author';
import { htmlFacts } from '@/lib/template/html-facts';

const UNSUBSCRIBE = '{{${set_user_to_unsubscribed_url}}}';
const named = PRACTICE_TEMPLATES.map((template) => [template.templateId, template] as const);

const approve = (authored: Authored & { templateId: string; name: string; version: number }) =>
  approveVersion(
    {
      tenantId: TenantId.parse('practice'),
      templateId: authored.templateId,
      name: authored.name,
      version: authored.version,
      approvedAt: Instant.parse(0),
      practiceOnly: true,
      authored,
    },
    {
      db: { putVersion: async () => undefined } as never, // only this is asked
      hash: sha256,
      readLiquid: (source) => {
        const read = checkLiquid(source);
        return { supported: read.ok, unsubscribes: read.ok && read.unsubscribes };
      },
    },
  );

describe('the practice brand', () => {
  it('has twelve emails, each for one thing and none for a live tenant', () => {
    expect(new Set(PRACTICE_TEMPLATES.map(({ templateId }) => templateId)).size).toBe(12);
    expect(new Set(PRACTICE_TEMPLATES.map(({ name }) => name)).size).toBe(12);
    expect(PRACTICE_TEMPLATES.every(({ practiceOnly }) => practiceOnly)).toBe(true);
  });

  it('asks a store for different things in different emails', () => {
    const asked = PRACTICE_TEMPLATES.map(({ slots }) =>
      slots
        .filter(({ filledBy }) => filledBy === 'person')
        .map(({ id, kind }) => `${id} ${kind}`)
        .join(),
    );
    expect(new Set(asked).size).toBe(12);
  });

  it.each(named)('%s passes every check of an approval', async (_, template) => {
    expect(readMarkers(template).findings).toEqual([]);
    expect((await approve(template)).ok).toBe(true);
  });

  it.each(named)('%s links to the brand’s site alone and shows only pictures that are packaged', (_, one) => {
    const { links, images } = htmlFacts(readMarkers(one).parts.html);
    for (const link of links)
      if (link !== UNSUBSCRIBE) expect(new URL(link).host).toBe('www.halfmooncreamery.example');
    expect(images.length).toBeGreaterThan(1);
    for (const image of images) expect(PICTURES[image]).toMatch(/^data:image\/svg/);
  });

  it.each(named)('%s starts with values its own slots would take, and shows them as they stand', (_, one) => {
    const { parts, slots } = readMarkers(one);
    for (const slot of slots) {
      const initial = slot.initial ?? '';
      expect(initial.length).toBeLessThanOrEqual(slot.maxLength);
      if (slot.choices) expect(slot.choices).toContain(initial);
      const shown = slot.kind === 'date' ? writtenDate(initial) : initial;
      for (const { part, start, end } of slot.places) expect(parts[part].slice(start, end)).toBe(shown);
    }
  });

  it.each(named)('%s says the same in plain text, every slot of it', (_, template) => {
    for (const { id, places } of readMarkers(template).slots)
      if (id !== 'subject' && id !== 'preheader')
        expect(new Set(places.map(({ part }) => part))).toEqual(new Set(['html', 'plaintext']));
  });

  it.each(named)('%s reads whole for people with and without a name', (_, template) => {
    for (const i of [0, 7, 500, 9000]) {
      const answer = answerPreview({ id: 1, parts: readMarkers(template).parts, person: person(i) });
      expect(answer.ok).toBe(true);
      if (!answer.ok) continue;
      expect(Object.values(answer.parts).join('')).not.toMatch(/\{\{|\{%|undefined|Hi ,/);
    }
  });
});
