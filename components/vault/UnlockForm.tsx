import { useEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { wordsFor } from '@/components/copy/problems';
import { useCommand } from '@/components/hooks/use-command';
import { ProblemNotice } from '@/components/sends/ProblemNotice';
import { Button } from '@/components/ui/Button';
import type { Problem } from '@/lib/problem';
import { ForgotSheet } from './ForgotSheet';
import { nextTry } from './next-try';
import { PassphraseField } from './PassphraseField';
import css from './vault.module.css';

type Props = { onOpen?: (() => void) | undefined; autoFocus?: boolean | undefined; size?: 46 | 36 };

/** Back to work in one field. Wrong words stay where they are, to be mended. */
export function UnlockForm({ onOpen, autoFocus, size = 46 }: Props) {
  const { run, working, problem } = useCommand('vault.unlock');
  const [typed, setTyped] = useState('');
  const [forgot, setForgot] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (autoFocus) input.current?.focus();
  }, [autoFocus]);
  const open = async (): Promise<void> => {
    const result = await run({ passphrase: typed });
    if (result.ok) {
      setTyped('');
      onOpen?.();
    } else input.current?.focus();
  };
  const here = problem && ['passphrase-wrong', 'passphrase-held'].includes(problem.kind);
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (typed !== '' && !working) void open(); // its problem shows below
      }}
    >
      <PassphraseField
        label={i18n.t('vault.passphrase')}
        value={typed}
        onChange={setTyped}
        inputRef={input}
        error={here ? wrongWords(problem) : undefined}
      />
      {problem && !here && <ProblemNotice problem={problem} />}
      <Button
        submit
        wide
        variant="primary"
        size={size}
        working={working ? i18n.t('vault.unlocking') : undefined}
      >
        {i18n.t('vault.unlock')}
      </Button>
      <span className={css.forgot}>
        <Button variant="quiet" onPress={() => setForgot(true)}>
          {i18n.t('vault.forgot')}
        </Button>
      </span>
      <ForgotSheet open={forgot} onClose={() => setForgot(false)} />
    </form>
  );
}

function wrongWords(problem: Problem): string {
  const { title, body, next } = wordsFor(problem);
  return `${title}. ${body} ${problem.kind === 'passphrase-held' ? nextTry(problem) : next}`;
}
