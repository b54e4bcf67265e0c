import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { i18n } from '#i18n';
import { wordsFor } from '@/components/copy/problems';
import { useCommand } from '@/components/hooks/use-command';
import { useAllCaptured } from '@/components/hooks/use-helper';
import { useLock } from '@/components/hooks/use-lock';
import { ProblemNotice } from '@/components/sends/ProblemNotice';
import { Button } from '@/components/ui/Button';
import { Choice } from '@/components/ui/Choice';
import { Field } from '@/components/ui/Field';
import { NewPassphrase, type Chosen } from '@/components/vault/NewPassphrase';
import { PassphraseField } from '@/components/vault/PassphraseField';
import { shownAs } from '@/lib/capture/propose';
import type { TenantId } from '@/lib/ids';
import { isUsable, type KeyInfo, type KeyRole, type Keeping } from '@/lib/key/key';
import { reasonWrong } from './form-checks';
import { RoleChoice } from './RoleChoice';
import css from './connect.module.css';

type Props = {
  tenantId: TenantId;
  into: KeyInfo | 'new';
  /** The only key needs no name and no declared use. */
  first?: boolean | undefined;
  onDone: (words: string) => void;
};

/** The key goes in by this door and never comes out; the fields are emptied as soon as they were handed over. */
export function KeyForm({ tenantId, into, first, onDone }: Props) {
  const { run, working, problem } = useCommand('tenant.key');
  const lock = useLock();
  const known = into === 'new' ? undefined : into;
  const [typed, setTyped] = useState('');
  const [label, setLabel] = useState('');
  const [role, setRole] = useState<KeyRole>('sender');
  const [keeping, setKeeping] = useState<Keeping>(known?.keeping ?? 'passphrase');
  const [fresh, setFresh] = useState<Chosen>({ missing: i18n.t('studio.passphrase.wroteNeeded') });
  const [old, setOld] = useState('');
  const other = shownAs(typed, useAllCaptured().value ?? []);
  const otherWords = other && i18n.t('studio.wrong.captured', { kind: i18n.t(`capture.${other.kind}`) });
  const replacing = isUsable(known);
  const another = into === 'new' && !first;
  const passphrase = lock === 'none' ? ('passphrase' in fresh ? fresh.passphrase : undefined) : old;

  const blocked = (): string | undefined => {
    if (typed.trim() === '') return i18n.t('studio.key.needed');
    if (otherWords !== undefined) return otherWords;
    if (keeping === 'session') return undefined;
    if (lock === 'none') return 'missing' in fresh ? fresh.missing : undefined;
    return old === '' ? i18n.t('studio.passphrase.needed') : undefined;
  };
  const keep = async (): Promise<void> => {
    if (blocked() !== undefined || working) return;
    const result = await run({
      tenantId,
      key: typed,
      keyId: known?.id ?? 'new',
      ...(another ? { label, role } : {}),
      ...(keeping === 'passphrase' && passphrase !== undefined ? { passphrase } : {}),
    });
    if (!result.ok) return;
    setTyped('');
    setOld('');
    const words = [
      i18n.t(keeping === 'passphrase' ? 'studio.key.savedBehind' : 'studio.key.saved'),
      result.value.cleaned ? i18n.t('studio.key.cleaned') : '',
      result.value.replaced ? i18n.t('studio.key.revoke') : '',
    ];
    onDone(words.filter(Boolean).join(' '));
  };
  const wrongWords = problem?.kind === 'passphrase-wrong' ? wordsFor(problem) : undefined;
  return (
    <form
      className={css.stack}
      onSubmit={(event) => {
        event.preventDefault();
        void keep(); // its problem shows below
      }}
    >
      {replacing && <p className={css.quiet}>{i18n.t('studio.key.replaceBody')}</p>}
      {another && (
        <>
          <Field
            label={i18n.t('studio.key.label.label')}
            hint={i18n.t('studio.key.label.hint')}
            value={label}
            onChange={(text) => setLabel(text.slice(0, 60))}
          />
          <RoleChoice value={role} onChange={setRole} />
        </>
      )}
      <Field
        label={i18n.t(replacing ? 'studio.key.placeNew' : 'studio.field.key.label')}
        inside={<KeyRound size={16} aria-hidden="true" />}
        hint={i18n.t('studio.field.key.hint')}
        error={
          otherWords ??
          (problem?.kind === 'bad-input'
            ? i18n.t(`studio.wrong.${reasonWrong('key', String(problem.facts?.reason))}`)
            : undefined)
        }
        type="password"
        autoComplete="off"
        monospace
        value={typed}
        onChange={setTyped}
      />
      <Choice
        label={i18n.t('studio.key.how')}
        value={keeping}
        onChange={(id) => setKeeping(id === 'session' ? 'session' : 'passphrase')}
        options={[
          { id: 'passphrase', label: i18n.t('studio.key.behind'), note: i18n.t('studio.key.behindNote') },
          { id: 'session', label: i18n.t('studio.key.session'), note: i18n.t('studio.key.sessionNote') },
        ]}
      />
      {keeping === 'passphrase' &&
        (lock === 'none' ? (
          <NewPassphrase onChange={setFresh} />
        ) : (
          <PassphraseField
            label={i18n.t('studio.passphrase.yours')}
            hint={i18n.t('studio.passphrase.yoursHint')}
            error={wrongWords && `${wrongWords.title}. ${wrongWords.body}`}
            value={old}
            onChange={setOld}
          />
        ))}
      {problem && !['bad-input', 'passphrase-wrong'].includes(problem.kind) && (
        <ProblemNotice problem={problem} />
      )}
      <Button
        submit
        blocked={blocked()}
        working={working ? i18n.t(replacing ? 'studio.key.asking' : 'studio.key.saving') : undefined}
      >
        {i18n.t('studio.key.save')}
      </Button>
      {typed.trim() !== '' && blocked() !== undefined && !otherWords && (
        <p className={css.quiet}>{blocked()}</p>
      )}
    </form>
  );
}
