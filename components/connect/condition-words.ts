import { i18n } from '#i18n';
import { listOr } from '@/components/copy/format';
import type { Condition } from '@/lib/group/group';

/** "home_store is S12" */
export const conditionWords = (condition: Condition): string =>
  `${condition.attribute} ${i18n.t(`studio.comparison.${condition.comparison}`)} ${listOr([condition.value].flat())}`;
