import { i18n } from '#i18n';
import { useCommand } from '@/components/hooks/use-command';
import { openStudio } from '@/components/hooks/use-panel';
import { ProblemNotice } from '@/components/sends/ProblemNotice';
import { Button } from '@/components/ui/Button';
import { Sheet } from '@/components/ui/Sheet';
import css from './vault.module.css';

/** A forgotten passphrase costs the key and nothing else. */
export function ForgotSheet({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { run, working, problem } = useCommand('vault.forget');
  const giveUp = async (): Promise<void> => {
    if (!(await run({})).ok) return;
    onClose();
    openStudio();
  };
  return (
    <Sheet
      open={open}
      onClose={onClose}
      alert
      title={i18n.t('vault.forgotTitle')}
      footer={
        <>
          <Button size={46} onPress={onClose}>
            {i18n.t('vault.keepTrying')}
          </Button>
          <Button
            size={46}
            variant="danger-outline"
            working={working ? i18n.t('vault.givingUp') : undefined}
            onPress={() => void giveUp() /* its problem shows above */}
          >
            {i18n.t('vault.giveUp')}
          </Button>
        </>
      }
    >
      <div className={css.words}>
        <p>{i18n.t('vault.forgotBody')}</p>
        <p>{i18n.t('vault.forgotKept')}</p>
        {problem && <ProblemNotice problem={problem} />}
      </div>
    </Sheet>
  );
}
