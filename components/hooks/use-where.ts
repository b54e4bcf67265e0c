import { i18n } from '#i18n';
import { useHere } from './use-here';

/** Where this happened, for a message to headquarters: names only. */
export function useWhere(): string | undefined {
  const here = useHere().value;
  if (here === undefined) return undefined;
  return i18n.t('problem.messageWhere', { tenant: here.tenant.name, group: here.group?.name ?? '-' });
}
