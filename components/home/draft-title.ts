import { i18n } from '#i18n';
import type { Draft } from '@/lib/draft/draft';
import type { TemplateVersion } from '@/lib/template/template';

/** The subject as typed so far, or the template's name. */
export function draftTitle(draft: Draft, version: TemplateVersion | undefined): string {
  const subject = version?.slots.find(
    (slot) => slot.filledBy === 'person' && slot.places.some((place) => place.part === 'subject'),
  );
  const typed = subject ? draft.values[subject.id]?.trim() : undefined;
  return typed || (version?.name ?? i18n.t('ui.status.draft'));
}
