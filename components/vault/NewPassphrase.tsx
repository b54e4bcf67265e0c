import { RefreshCw } from 'lucide-react';
import { useEffect, useState } from 'react';
import { i18n } from '#i18n';
import { useOffer, useStrength } from '@/components/hooks/use-passphrase';
import { CopyButton } from '@/components/sends/CopyButton';
import { Button } from '@/components/ui/Button';
import { Checkbox } from '@/components/ui/Checkbox';
import { Skeleton } from '@/components/ui/Skeleton';
import { PassphraseField } from './PassphraseField';
import css from './vault.module.css';

/** What is chosen so far: the passphrase when it may be used, else why not. */
export type Chosen = { passphrase: string } | { missing: string };
type Props = { onChange: (chosen: Chosen) => void };

/** Five words are offered; whoever wants their own may, if it is strong. */
export function NewPassphrase({ onChange }: Props) {
  const [own, setOwn] = useState(false);
  return (
    <div className={css.fresh}>
      {own ? <Own onChange={onChange} /> : <Offered onChange={onChange} />}
      <Button variant="quiet" size={30} onPress={() => setOwn(!own)}>
        {i18n.t(own ? 'studio.passphrase.ownBack' : 'studio.passphrase.own')}
      </Button>
    </div>
  );
}

function Offered({ onChange }: Props) {
  const { words, another } = useOffer();
  const [wrote, setWrote] = useState(false);
  useEffect(() => {
    onChange(
      words !== undefined && wrote
        ? { passphrase: words }
        : { missing: i18n.t('studio.passphrase.wroteNeeded') },
    );
  }, [words, wrote, onChange]);
  return (
    <div className={css.offered}>
      <p className={css.label}>{i18n.t('studio.passphrase.offered')}</p>
      {words === undefined ? (
        <Skeleton heights={[24]} label={i18n.t('ui.loading')} />
      ) : (
        <p className={css.five} translate="no">
          {words}
        </p>
      )}
      <div className={css.acts}>
        <CopyButton size={30} text={words ?? ''}>
          {i18n.t('studio.passphrase.copy')}
        </CopyButton>
        <Button
          size={30}
          icon={<RefreshCw size={14} aria-hidden="true" />}
          onPress={() => {
            setWrote(false);
            another();
          }}
        >
          {i18n.t('studio.passphrase.another')}
        </Button>
      </div>
      <p className={css.quiet}>{i18n.t('studio.passphrase.offeredHint')}</p>
      <Checkbox checked={wrote} onChange={setWrote}>
        {i18n.t('studio.passphrase.wrote')}
      </Checkbox>
    </div>
  );
}

function Own({ onChange }: Props) {
  const [typed, setTyped] = useState('');
  const strength = useStrength(typed);
  const said =
    typed === '' ? i18n.t('studio.passphrase.ownHint') : i18n.t(`studio.passphrase.${strength ?? 'judging'}`);
  useEffect(() => {
    onChange(strength === 'strong' ? { passphrase: typed } : { missing: said });
  }, [strength, typed, said, onChange]);
  return (
    <div>
      <PassphraseField
        fresh
        label={i18n.t('studio.passphrase.ownLabel')}
        value={typed}
        onChange={setTyped}
        hint={said}
      />
      <span className={css.hidden} role="status">
        {typed === '' ? '' : said}
      </span>
    </div>
  );
}
