import { Lock } from 'lucide-react';
import { i18n } from '#i18n';
import { useLock } from '@/components/hooks/use-lock';
import { Card, Section } from '@/components/ui/Card';
import { UnlockForm } from './UnlockForm';
import css from './vault.module.css';

/** The Studio stays readable while the vault is locked; this card is the way in. */
export function UnlockCard() {
  if (useLock() !== 'locked') return null;
  return (
    <div className={css.card}>
      <Section title={i18n.t('vault.studio')} strong right={<Lock size={16} aria-hidden="true" />}>
        <Card>
          <div className={css.words}>
            <p>{i18n.t('vault.studioBody')}</p>
            <UnlockForm size={36} />
          </div>
        </Card>
      </Section>
    </div>
  );
}
