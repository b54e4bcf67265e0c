import { Check, X } from 'lucide-react';
import { i18n } from '#i18n';
import { dismissToast, useToastTimer, useToasts } from '@/components/hooks/toasts';
import { Button } from './Button';
import css from './Toasts.module.css';

/** What was done, with Undo where possible: 8 s, and while hovered or focused. One region for each page. */
export function Toasts() {
  const toasts = useToasts();
  return (
    <div className={css.region} role="region" aria-label={i18n.t('ui.toasts')}>
      <div role="status" aria-live="polite" className={css.stack}>
        {toasts.map((toast) => (
          <Toast key={toast.id} id={toast.id} text={toast.text} undo={toast.undo} />
        ))}
      </div>
    </div>
  );
}

function Toast({ id, text, undo }: { id: number; text: string; undo?: (() => void) | undefined }) {
  const hold = useToastTimer(id);
  return (
    <div className={css.toast} {...hold}>
      <Check size={18} aria-hidden="true" />
      <span className={css.text}>{text}</span>
      {undo === undefined ? null : (
        <Button
          variant="outline"
          size={30}
          onPress={() => {
            undo();
            dismissToast(id);
          }}
        >
          {i18n.t('ui.undo')}
        </Button>
      )}
      <Button
        variant="quiet"
        size={30}
        label={i18n.t('ui.dismiss')}
        icon={<X size={16} aria-hidden="true" />}
        onPress={() => dismissToast(id)}
      />
    </div>
  );
}
