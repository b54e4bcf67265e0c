import { useState } from 'react';
import { i18n } from '#i18n';
import { count, list, shortWhen } from '@/components/copy/format';
import { useCommand } from '@/components/hooks/use-command';
import { useLoss } from '@/components/hooks/use-trust';
import { ProblemNotice } from '@/components/sends/ProblemNotice';
import { Button } from '@/components/ui/Button';
import { Checkbox } from '@/components/ui/Checkbox';
import { Field } from '@/components/ui/Field';
import { Notice } from '@/components/ui/Notice';
import { Sheet } from '@/components/ui/Sheet';
import { Skeleton } from '@/components/ui/Skeleton';
import type { Loss } from '@/lib/db/reads-trust';
import type { Tenant } from '@/lib/tenant/tenant';
import css from './trust.module.css';

type Props = {
  what: Pick<Tenant, 'id' | 'name' | 'kind'> | 'everything';
  onClose: () => void;
  onWiped: (entries: number) => void;
};

/** Says what goes and what Braze still sends; wiped only when that is accepted and the name is typed. */
export function WipeSheet({ what, onClose, onWiped }: Props) {
  const all = what === 'everything';
  const loss = useLoss(all ? undefined : what.id);
  const { run, working, problem } = useCommand('data.wipe');
  const [typed, setTyped] = useState('');
  const [accepted, setAccepted] = useState<string>();
  const word = all ? i18n.t('trust.wipe.word') : what.name;
  const leaves = loss.value?.leaves.map(({ send }) => send.id) ?? [];
  const wrong = (): string | undefined => {
    if (loss.value === undefined) return i18n.t('ui.loading');
    // Accepted is the list that was read: another email on it is not.
    if (leaves.length > 0 && accepted !== leaves.join()) return i18n.t('trust.wipe.acceptFirst');
    const same = typed.trim().toLowerCase() === word.toLowerCase();
    return same ? undefined : i18n.t('trust.wipe.typeFirst', { word });
  };
  const blocked = wrong();
  const wipe = async (): Promise<void> => {
    const wiped = await run({ ...(all ? {} : { tenantId: what.id }), leaves });
    if (wiped.ok) onWiped(wiped.value.entries);
  };
  return (
    <Sheet
      alert
      open
      onClose={onClose}
      title={
        all
          ? i18n.t('trust.wipe.confirm.everything')
          : i18n.t('trust.wipe.confirm.tenant', { name: what.name })
      }
      footer={
        <>
          <Button size={46} wide onPress={onClose}>
            {i18n.t('trust.wipe.keep')}
          </Button>
          <Button
            variant="danger-outline"
            size={46}
            wide
            blocked={blocked}
            working={working ? i18n.t('trust.wipe.working') : undefined}
            onPress={() => void wipe() /* its problem shows above */}
          >
            {i18n.t('trust.wipe.act')}
          </Button>
        </>
      }
    >
      {loss.value === undefined ? (
        <Skeleton heights={[60, 60]} label={i18n.t('ui.loading')} />
      ) : (
        <div className={css.stack}>
          <Lost loss={loss.value} anew={all || what.kind === 'practice'} />
          {loss.value.leaves.length === 0 ? (
            <p>{i18n.t('trust.wipe.free')}</p>
          ) : (
            <>
              <Held loss={loss.value} />
              <Checkbox
                checked={accepted === leaves.join()}
                onChange={(on) => setAccepted(on ? leaves.join() : undefined)}
              >
                {i18n.t('trust.wipe.accept')}
              </Checkbox>
            </>
          )}
          <Field label={i18n.t('trust.wipe.type', { word })} value={typed} onChange={setTyped} />
          {blocked !== undefined && <p className={css.quiet}>{blocked}</p>}
          {problem && <ProblemNotice problem={problem} />}
        </div>
      )}
    </Sheet>
  );
}

function Lost({ loss, anew }: { loss: Loss; anew: boolean }) {
  const what = list(
    (['groups', 'versions', 'drafts', 'sends'] as const).flatMap((kind) =>
      loss[kind] === 0
        ? []
        : i18n.t(`trust.wipe.${kind === 'groups' ? 'stores' : kind}`, loss[kind], [count(loss[kind])]),
    ),
  );
  return (
    <div className={css.stack}>
      {what !== '' && <p>{i18n.t('trust.wipe.lost', { what })}</p>}
      <p>{i18n.t('trust.wipe.lostToo')}</p>
      {anew && <p className={css.quiet}>{i18n.t('trust.wipe.practiceAnew')}</p>}
      <p className={css.quiet}>
        {i18n.t('trust.wipe.hosts')} {i18n.t('trust.wipe.disk')}
      </p>
    </div>
  );
}

/** Every email that Braze still sends, by name and hour: nobody can stop it from here afterwards. */
function Held({ loss: { leaves } }: { loss: Loss }) {
  return (
    <Notice level="warn" title={i18n.t('trust.wipe.holds', leaves.length, [count(leaves.length)])}>
      <p>{i18n.t('trust.wipe.holdsBody')}</p>
      <ul className={css.held}>
        {leaves.map(({ send, is }) => (
          <li key={send.id}>
            <b>{send.title}</b>, {send.groupName}:{' '}
            {i18n.t(is === 'goes-out' ? 'trust.wipe.goesOut' : 'trust.wipe.mayGoOut', {
              when: shortWhen(send.instant, send.zone),
            })}
            {'scheduleId' in send.state && <span className={css.code}> {send.state.scheduleId}</span>}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
