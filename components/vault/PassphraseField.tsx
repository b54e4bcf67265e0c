import { Eye, EyeOff, KeyRound } from 'lucide-react';
import { useState, type Ref } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/components/ui/Button';
import { Field } from '@/components/ui/Field';
import css from './vault.module.css';

type Props = {
  label: string;
  value: string;
  onChange: (typed: string) => void;
  hint?: string | undefined;
  error?: string | undefined;
  autoFocus?: boolean | undefined;
  inputRef?: Ref<HTMLInputElement> | undefined;
  /** For the password manager of the browser, which must not offer the key's place for it. */
  fresh?: boolean | undefined;
};

/** A passphrase, hidden until its eye is pressed. */
export function PassphraseField({ fresh, ...props }: Props) {
  const [shown, setShown] = useState(false);
  return (
    <div className={css.secret}>
      <Field
        {...props}
        inside={<KeyRound size={16} aria-hidden="true" />}
        type={shown ? 'text' : 'password'}
        autoComplete={fresh ? 'new-password' : 'current-password'}
        spellCheck={false}
      />
      <span className={css.eye}>
        <Button
          variant="quiet"
          size={30}
          label={i18n.t(shown ? 'vault.hide' : 'vault.show')}
          icon={shown ? <EyeOff size={18} aria-hidden="true" /> : <Eye size={18} aria-hidden="true" />}
          onPress={() => setShown(!shown)}
        />
      </span>
    </div>
  );
}
