import { useState } from 'react';
import { i18n } from '#i18n';
import { useCommand } from '@/components/hooks/use-command';
import { ProblemNotice } from '@/components/sends/ProblemNotice';
import { Button } from '@/components/ui/Button';
import { Sheet } from '@/components/ui/Sheet';
import { NewPassphrase, type Chosen } from '@/components/vault/NewPassphrase';
import { PassphraseField } from '@/components/vault/PassphraseField';
import css from './connect.module.css';

/** Another passphrase for every key that is kept behind one. */
export function ChangePassphrase({
  onClose,
  onDone,
}: {
  onClose: () => void;
  onDone: (words: string) => void;
}) {
  const { run, working, problem } = useCommand('vault.change');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState<Chosen>({ missing: i18n.t('studio.passphrase.wroteNeeded') });
  const blocked = from === '' ? i18n.t('studio.wrong.empty') : 'missing' in to ? to.missing : undefined;
  const change = async (): Promise<void> => {
    if (!('passphrase' in to) || blocked !== undefined || working) return;
    if ((await run({ from, to: to.passphrase })).ok) onDone(i18n.t('studio.passphrase.changed'));
  };
  return (
    <Sheet open tall onClose={onClose} title={i18n.t('studio.passphrase.changeTitle')}>
      <form
        className={css.stack}
        onSubmit={(event) => {
          event.preventDefault();
          void change(); // its problem shows below
        }}
      >
        <PassphraseField label={i18n.t('studio.passphrase.from')} value={from} onChange={setFrom} />
        <NewPassphrase onChange={setTo} />
        {problem && <ProblemNotice problem={problem} />}
        <Button submit blocked={blocked} working={working ? i18n.t('studio.passphrase.changing') : undefined}>
          {i18n.t('studio.passphrase.change')}
        </Button>
        {blocked !== undefined && from !== '' && <p className={css.quiet}>{blocked}</p>}
      </form>
    </Sheet>
  );
}
