import { i18n } from '#i18n';
import { titleOf } from '@/components/compose/work';
import type { Draft } from '@/lib/draft/draft';
import type { TemplateVersion } from '@/lib/template/template';

/** The subject as it stands in the email, or the template's name. */
export function draftTitle(draft: Draft, version: TemplateVersion | undefined): string {
  return version ? titleOf({ version, content: draft }) : i18n.t('ui.status.draft');
}
