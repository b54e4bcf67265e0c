import { ChevronRight, CircleAlert } from 'lucide-react';
import { i18n } from '#i18n';
import { showTray, usePageInFront } from '@/components/hooks/use-page-in-front';

/** What the dashboard page in front has to take, or that the helper doesn't understand it; opens its tray. */
export function PageInFront() {
  const page = usePageInFront();
  if (!page) return null;
  return (
    <button
      type="button"
      className="pop-trouble pop-page"
      onClick={() => void showTray(page) /* it ends with this window */}
    >
      <CircleAlert size={20} aria-hidden="true" />
      <span>
        {page.understood ? i18n.t('dashboard.toTake', page.count) : i18n.t('dashboard.notUnderstood')}
      </span>
      <ChevronRight size={18} aria-hidden="true" />
    </button>
  );
}
