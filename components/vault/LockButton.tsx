import { Lock } from 'lucide-react';
import { i18n } from '#i18n';
import { useCommand } from '@/components/hooks/use-command';
import { useLock } from '@/components/hooks/use-lock';
import { Button } from '@/components/ui/Button';

/** Locks at once; not there without a passphrase, or when it is locked. */
export function LockButton() {
  const lock = useLock();
  const { run } = useCommand('vault.lock');
  if (lock !== 'open') return null;
  return (
    <Button
      variant="quiet"
      label={i18n.t('home.lockNow')}
      icon={<Lock size={20} aria-hidden="true" />}
      onPress={() => void run({}) /* the screen shows that it is locked */}
    />
  );
}
