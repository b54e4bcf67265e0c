import { i18n } from '#i18n';
import { wordsFor } from '@/components/copy/problems';
import type { Problem } from '@/lib/problem';

/** A message that headquarters understands: words, then the facts. No content, no address, no key. */
export function hqMessage(problem: Problem, where?: string): string {
  const words = wordsFor(problem);
  return [
    i18n.t('problem.message'),
    where,
    '',
    words.title,
    words.body,
    words.next,
    '',
    ...factLines(problem).map(([name, value]) => `${name}: ${value}`),
  ]
    .filter((line) => line !== undefined)
    .join('\n');
}

/** The kind and its facts as lines to show or copy; instants become ISO times. */
export function factLines(problem: Problem): [string, string][] {
  return [
    [i18n.t('problem.kind'), problem.kind],
    ...Object.entries(problem.facts ?? {}).map(([name, value]): [string, string] => [
      name === 'status' ? i18n.t('problem.status') : name,
      typeof value === 'number' && value > 1e12 ? new Date(value).toISOString() : String(value),
    ]),
  ];
}
