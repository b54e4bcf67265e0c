import { describe, expect, it } from 'vitest';
import { seedPractice } from '@/lib/commands/seed-practice';
import { groupIdOf, practiceGroups, practiceKit, practiceTenant } from '@/lib/practice/demo';
import { PRACTICE_TEMPLATES } from '@/lib/practice/brand/templates';
import { history } from '@/lib/practice/history';
import { JournalEntry } from '@/lib/journal/entry';
import { Send } from '@/lib/send/send';
import { makeStage, NOON } from '../commands/stage';

const past = history(NOON)
  .filter((_, i) => i % 20 === 0)
  .map((one) => ({ ...one, groupId: groupIdOf(one.storeSlug) }));
const brand = () => ({
  tenant: practiceTenant(),
  kit: practiceKit(),
  groups: practiceGroups(),
  templates: PRACTICE_TEMPLATES,
  past: () => past,
});

describe('the seed of practice', () => {
  it('writes the past once; a newer brand replaces it and leaves a person’s own sends alone', async () => {
    const { tables, ports, db } = await makeStage();
    const own = { id: 'mine', open: 0, title: 'Mine' } as never; // only its key matters here
    await tables.sends.put(own);
    await db.putSetting('seeded', '1');
    expect((await seedPractice(brand(), ports)).ok).toBe(true);
    expect(await tables.sends.count()).toBe(past.length + 1);

    await tables.sends.toCollection().modify((row) => void (row.title = 'Older'));
    await db.putSetting('seeded', '1');
    await seedPractice(brand(), ports);
    expect(await tables.sends.count()).toBe(past.length + 1);
    expect(
      (await tables.sends.where('id').startsWith('past:').toArray()).every((s) => s.title !== 'Older'),
    ).toBe(true);
    expect((await tables.sends.get('mine'))?.title).toBe('Older');

    await tables.sends.clear();
    await seedPractice(brand(), ports);
    expect(await tables.sends.count()).toBe(0);
  });

  it('writes rows that read back as sends with their record and their results', async () => {
    const { tables, ports, db } = await makeStage();
    await db.putSetting('seeded', '1');
    await seedPractice(brand(), ports);
    for (const row of await tables.sends.toArray()) {
      const send = Send.parse(row);
      const entries = await tables.journal.where('[sendId+seq]').between([row.id, 0], [row.id, 99]).toArray();
      expect(entries.map((entry) => JournalEntry.parse(entry))).toHaveLength(send.rev);
      expect(await tables.results.get(row.id)).toBeDefined();
      expect(await tables.versions.get(send.versionId)).toBeDefined();
    }
  });
});
