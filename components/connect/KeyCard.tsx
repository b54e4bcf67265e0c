import { Plus } from 'lucide-react';
import { useState } from 'react';
import { i18n } from '#i18n';
import { useCommand } from '@/components/hooks/use-command';
import { useKeys, useLock } from '@/components/hooks/use-lock';
import { useColumns } from '@/components/hooks/use-permissions';
import { ProblemNotice } from '@/components/sends/ProblemNotice';
import { Button } from '@/components/ui/Button';
import { Card, Section } from '@/components/ui/Card';
import { Sheet } from '@/components/ui/Sheet';
import { Skeleton } from '@/components/ui/Skeleton';
import type { TenantId } from '@/lib/ids';
import { isUsable, type KeyId, type KeyInfo } from '@/lib/key/key';
import { keysFor } from '@/lib/key/key-for';
import { type Column, sendsNothing } from '@/lib/tenant/key-columns';
import { ChangePassphrase } from './ChangePassphrase';
import { KeyForm } from './KeyForm';
import { KeyRow } from './KeyRow';
import { KeySheet } from './KeySheet';
import { nameOf } from './permission-words';
import { UnfitKey } from './UnfitKey';
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
  const { run, working, problem } = useCommand('key.use');
  const columns = useColumns(tenantId, []);
  /** A key that was pressed, of which the last check told that nothing can be scheduled with it. */
  const [asked, setAsked] = useState<KeyId>();
  const unfit = columns.find(({ key }) => key !== undefined && key.id === asked);
  const choose = async (key: KeyInfo): Promise<void> => {
    if ((await run({ keyId: key.id })).ok) setSaid(i18n.t('studio.key.used', { name: nameOf(key) }));
    setAsked(undefined);
  };
  const press = (key: KeyInfo, column: Column): void => {
    if (sendsNothing(column) !== undefined) setAsked(key.id);
    else void choose(key); // its problem shows below
  };
  if (keys.value === undefined) return <Skeleton heights={[160]} label={i18n.t('ui.loading')} />;
  const all = keys.value;
  const several = all.filter(({ role }) => role === 'sender').length > 1;
  const [sending] = keysFor(all, 'send');
  const sendsOf = (key: KeyInfo) => {
    if (!several || key.role !== 'sender') return undefined;
    if (key.id === sending?.id) return { is: 'this' } as const;
    const column = columns.find((one) => one.key?.id === key.id);
    // Offered as soon as it is known what the last check told of it.
    return column && ({ is: 'another', use: () => press(key, column) } as const);
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
      {unfit?.key && (
        <UnfitKey
          key={unfit.key.id}
          column={unfit}
          working={working}
          onUse={() => unfit.key && void choose(unfit.key) /* its problem shows below */}
          onLeave={() => setAsked(undefined)}
        />
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
