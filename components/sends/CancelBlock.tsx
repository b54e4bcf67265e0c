import { CircleX } from 'lucide-react';
import { useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/components/ui/Button';
import type { Send } from '@/lib/send/send';
import { CancelSheet } from './CancelSheet';
import css from './SendDetail.module.css';

const CANCELLABLE = new Set<Send['state']['is']>(['armed', 'moving', 'scheduling', 'key-needed']);

/** The way out, last on the screen, for as long as it is safe. */
export function CancelBlock({ send, until, now }: { send: Send; until: number; now: number }) {
  const [open, setOpen] = useState(false);
  const already = send.state.is === 'key-needed' && send.state.doing === 'cancelling';
  if (!CANCELLABLE.has(send.state.is) || already || now >= until) return null;
  return (
    <div className={css.cancel}>
      <Button
        variant="danger-outline"
        size={46}
        wide
        icon={<CircleX size={18} aria-hidden="true" />}
        onPress={() => setOpen(true)}
      >
        {i18n.t('send.act.cancel')}
      </Button>
      <p>{i18n.t('send.act.cancelHint')}</p>
      <CancelSheet send={send} until={until} now={now} open={open} onClose={() => setOpen(false)} />
    </div>
  );
}
