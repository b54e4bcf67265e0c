import { Plus } from 'lucide-react';
import { useState } from 'react';
import { i18n } from '#i18n';
import { useCommand } from '@/components/hooks/use-command';
import { useKeys, useLock } from '@/components/hooks/use-lock';
import { ProblemNotice } from '@/components/sends/ProblemNotice';
import { Button } from '@/components/ui/Button';
import { Card, Section } from '@/components/ui/Card';
import { Sheet } from '@/components/ui/Sheet';
import { Skeleton } from '@/components/ui/Skeleton';
import type { TenantId } from '@/lib/ids';
import { isUsable, type KeyInfo } from '@/lib/key/key';
import { keysFor } from '@/lib/key/key-for';
import { ChangePassphrase } from './ChangePassphrase';
import { KeyForm } from './KeyForm';
import { KeyRow } from './KeyRow';
import { KeySheet } from './KeySheet';
import { nameOf } from './permission-words';
import css from './connect.module.css';

type Open = { is: 'put'; into: KeyInfo | 'new' } | { is: 'edit'; key: KeyInfo } | { is: 'passphrase' };

/** The keys of a workspace: what each is for, how old it is, and how it is kept. The keys themselves never show. */
export function KeyCard({ tenantId, host }: { tenantId: TenantId; host: string | undefined }) {
  const keys = useKeys(tenantId);
  const lock = useLock();
  const [open, setOpen] = useState<Open>();
  const [said, setSaid] = useState('');
  const done = (words: string): void => {
    setSaid(words);
    setOpen(undefined);
  };
  const { run, problem } = useCommand('key.use');
  const use = async (key: KeyInfo): Promise<void> => {
    if ((await run({ keyId: key.id })).ok) setSaid(i18n.t('studio.key.used', { name: nameOf(key) }));
  };
  if (keys.value === undefined) return <Skeleton heights={[160]} label={i18n.t('ui.loading')} />;
  const all = keys.value;
  const several = all.filter(({ role }) => role === 'sender').length > 1;
  const [sending] = keysFor(all, 'send');
  const sendsOf = (key: KeyInfo) => {
    if (!several || key.role !== 'sender') return undefined;
    if (key.id === sending?.id) return { is: 'this' } as const;
    return { is: 'another', use: () => void use(key) } as const; // its problem shows below
  };
  return (
    <Section title={i18n.t('studio.key.title')} strong>
      {all.length === 0 ? (
        <Card>
          <div className={css.stack}>
            <p className={css.quiet}>{i18n.t('studio.key.none')}</p>
            <KeyForm tenantId={tenantId} into="new" first onDone={done} />
          </div>
        </Card>
      ) : (
        <Card rows>
          {all.map((key) => (
            <KeyRow
              key={key.id}
              host={host}
              info={key}
              sends={sendsOf(key)}
              onPut={() => setOpen({ is: 'put', into: key })}
              onEdit={() => setOpen({ is: 'edit', key })}
            />
          ))}
        </Card>
      )}
      {problem && <ProblemNotice problem={problem} />}
      <p aria-live="polite" className={css.quiet}>
        {said}
      </p>
      {all.length > 0 && (
        <div className={css.acts}>
          <Button
            icon={<Plus size={16} aria-hidden="true" />}
            onPress={() => setOpen({ is: 'put', into: 'new' })}
          >
            {i18n.t('studio.key.add')}
          </Button>
          {lock === 'open' && (
            <Button variant="quiet" onPress={() => setOpen({ is: 'passphrase' })}>
              {i18n.t('studio.passphrase.change')}
            </Button>
          )}
        </div>
      )}
      {open?.is === 'put' && (
        <Sheet open tall onClose={() => setOpen(undefined)} title={titleOf(open.into)}>
          <KeyForm tenantId={tenantId} into={open.into} onDone={done} />
        </Sheet>
      )}
      {open?.is === 'edit' && <KeySheet info={open.key} onClose={() => setOpen(undefined)} />}
      {open?.is === 'passphrase' && <ChangePassphrase onClose={() => setOpen(undefined)} onDone={done} />}
    </Section>
  );
}

/** What the sheet is called in which a key is put in. */
export function titleOf(into: KeyInfo | 'new'): string {
  if (into === 'new') return i18n.t('studio.key.add');
  return isUsable(into)
    ? i18n.t('studio.key.replaceTitle', { name: nameOf(into) })
    : `${i18n.t('studio.key.again')}: ${nameOf(into)}`;
}
