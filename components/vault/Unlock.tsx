import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { i18n } from '#i18n';
import { dateBlock, shortWhen } from '@/components/copy/format';
import { meanwhile } from '@/components/home/meanwhile';
import { useHome, wholeMinute, type Here } from '@/components/hooks/use-home';
import { useTenantNow } from '@/components/hooks/use-now';
import { Mark } from '@/components/status/Mark';
import type { Send } from '@/lib/send/send';
import { UnlockForm } from './UnlockForm';
import css from './vault.module.css';

/**
 * The panel while the vault is locked. It lies over the screen that was there, which stays as it is: the place, and
 * everything that was typed.
 */
export function Unlock({ here }: { here: Here }) {
  const now = useTenantNow();
  const { tenant, group } = here;
  const { sends, open } = useHome({
    tenantId: tenant.id,
    groupId: group?.id ?? '',
    minute: wholeMinute(now),
  });
  const leaving = (sends.value?.ahead ?? []).filter(({ state }) => state.is === 'armed');
  const [next] = leaving.toSorted((a, b) => a.instant - b.instant);
  const waiting = (open.value ?? []).filter(({ state }) => state.is === 'key-needed' || state.is === 'asks');
  return (
    <ModalOverlay className={css.over ?? ''} isOpen isDismissable={false} isKeyboardDismissDisabled>
      <Modal className={css.whole ?? ''}>
        <Dialog className={css.whole ?? ''} data-locked="">
          <div className={css.hero}>
            <Mark name={tenant.name} practice={false} size={72} />
            <p className={css.brand}>{tenant.name}</p>
          </div>
          <div className={css.gate}>
            <Heading slot="title" level={1} className={css.title ?? ''}>
              {i18n.t('vault.title')}
            </Heading>
            {group && <p className={css.place}>{[group.name, group.place].filter(Boolean).join(', ')}</p>}
            <UnlockForm autoFocus />
            <div className={css.still}>
              {waiting.length > 0 && <Waiting sends={waiting} />}
              {next && <Leaving send={next} />}
              <p className={css.foot}>{i18n.t('vault.foot')}</p>
            </div>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Leaving({ send }: { send: Send }) {
  const { month, day } = dateBlock(send.instant, send.zone);
  return (
    <div className={css.leaving}>
      <span className={css.date} aria-hidden="true">
        <span>{month}</span>
        <b>{day}</b>
      </span>
      <span>
        <strong>{i18n.t('vault.leaves', { title: send.title })}</strong>
        <span>{i18n.t('vault.never', { when: shortWhen(send.instant, send.zone) })}</span>
      </span>
    </div>
  );
}

function Waiting({ sends }: { sends: readonly Send[] }) {
  return (
    <div className={css.waiting} role="status">
      <strong>{i18n.t('vault.waits')}</strong>
      <ul>
        {sends.map((send) => (
          <li key={send.id}>{meanwhile(send, 'lock')}</li>
        ))}
      </ul>
    </div>
  );
}
