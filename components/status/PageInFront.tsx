import { CircleAlert } from 'lucide-react';
import { i18n } from '#i18n';
import { useNotUnderstood } from '@/components/hooks/use-page-in-front';

/** Says so when the dashboard page in front is one that the helper doesn't understand; else nothing. */
export function PageInFront() {
  if (!useNotUnderstood()) return null;
  return (
    <p className="pop-trouble pop-page">
      <CircleAlert size={20} aria-hidden="true" />
      <span>{i18n.t('dashboard.notUnderstood')}</span>
    </p>
  );
}
