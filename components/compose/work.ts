import type { OpenDraft } from '@/components/hooks/use-draft';
import type { Here } from '@/lib/db/reads';
import type { Draft, DraftContent } from '@/lib/draft/draft';
import type { Group } from '@/lib/group/group';
import type { TemplateVersion } from '@/lib/template/template';

/** Everything the steps of one draft share. */
export type Work = Omit<Here, 'group'> & {
  group: Group;
  version: TemplateVersion;
  row: Draft;
  draft: OpenDraft;
  content: DraftContent;
};

/** The email's title for people: its subject as typed. */
export const titleOf = ({ version, content }: Pick<Work, 'version' | 'content'>): string => {
  const subject = version.slots.find(
    (slot) => slot.filledBy === 'person' && slot.places.some((place) => place.part === 'subject'),
  );
  const typed = subject && (content.values[subject.id] ?? subject.initial ?? '');
  return typed?.trim() || version.name;
};
