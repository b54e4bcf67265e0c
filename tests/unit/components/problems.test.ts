import { describe, expect, it } from 'vitest';
import { mustTell, whoWords, wordsFor } from '@/components/copy/problems';
import { PROBLEM_KINDS } from '@/lib/problem';
import { speak } from './words';

describe.each(['en', 'es'] as const)('every problem (%s)', (language) => {
  it.each(PROBLEM_KINDS)(
    '%s says what happened, whether anything was sent, what next, and who can',
    (kind) => {
      speak(language);
      const { title, body, next, who } = wordsFor({ kind });
      expect(title).toMatch(/^[^.{}$]+$/); // a headline: no full stop, nothing left to fill in
      for (const sentence of [body, next]) expect(sentence).toMatch(/^[^{}$]+\.$/);
      expect(title).not.toMatch(/\b[45]\d\d\b/); // never an HTTP code
      expect([title, body, next].join(' ')).not.toMatch(/!|\boops\b/i);
      expect(whoWords(who)).toMatch(/: .+\.$/);
      expect(mustTell(who)).toBe(who === 'headquarters' || who === 'keyOwner');
    },
  );

  it('a missing right other than scheduling gets a headline of its own', () => {
    speak(language);
    const scheduling = wordsFor({
      kind: 'permission-missing',
      facts: { permission: 'messages.schedule.create' },
    });
    const counting = wordsFor({ kind: 'permission-missing', facts: { permission: 'segments.list' } });
    expect(counting.title).not.toBe(scheduling.title);
  });
});
