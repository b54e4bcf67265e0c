import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { i18n } from '#i18n';
import { Button } from './Button';
import css from './Sheet.module.css';

export type SheetProps = {
  open: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
  /** Buttons, the consequential one last. */
  footer?: ReactNode;
  /** For what a person must answer: not closed by a press beside it. */
  alert?: boolean | undefined;
  tall?: boolean | undefined;
};

/** A dialog from below. Focus is held; Esc closes and gives focus back. */
export function Sheet({ open, onClose, title, children, footer, alert, tall }: SheetProps) {
  return (
    <ModalOverlay
      className={css.overlay ?? ''}
      isOpen={open}
      isDismissable={!alert}
      onOpenChange={(next) => {
        if (!next) onClose();
      }}
    >
      <Modal className={(tall ? css.tall : css.modal) ?? ''}>
        <Dialog className={css.dialog ?? ''} role={alert ? 'alertdialog' : 'dialog'}>
          <header className={css.header}>
            <Heading slot="title" level={2} className={css.title ?? ''}>
              {title}
            </Heading>
            <Button
              variant="quiet"
              size={30}
              icon={<X size={20} aria-hidden="true" />}
              label={i18n.t('ui.close')}
              onPress={onClose}
            />
          </header>
          <div className={css.body}>{children}</div>
          {footer === undefined ? null : <footer className={css.footer}>{footer}</footer>}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
