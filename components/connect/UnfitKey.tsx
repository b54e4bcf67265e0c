import { i18n } from '#i18n';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { type Column, sendsNothing } from '@/lib/tenant/key-columns';
import { keyName, stopsWords } from './permission-words';
import { PermissionName } from './PermissionName';

type Props = { column: Column; working: boolean; onUse: () => void; onLeave: () => void };

/** Asked before a key sends of which the last check told that it can't schedule; nothing for any other. */
export function UnfitKey({ column, working, onUse, onLeave }: Props) {
  const why = sendsNothing(column);
  if (why === undefined) return null;
  return (
    <Notice
      level="warn"
      role="status"
      title={i18n.t('studio.key.unfit.title', { name: keyName(column) })}
      actions={
        <>
          <Button autoFocus onPress={onLeave}>
            {i18n.t('studio.key.unfit.leave')}
          </Button>
          <Button
            variant="danger-outline"
            working={working ? i18n.t('studio.key.unfit.using') : undefined}
            onPress={onUse}
          >
            {i18n.t('studio.key.unfit.use')}
          </Button>
        </>
      }
    >
      {why === 'refused' && <p>{i18n.t('studio.fix.refused')}.</p>}
      {why === 'nothing' && <p>{i18n.t('studio.permission.nothingTitle')}.</p>}
      {typeof why === 'object' &&
        why.map((name) => (
          <p key={name}>
            <PermissionName of={name} />: {i18n.t('studio.permission.without', { what: stopsWords(name) })}
          </p>
        ))}
      <p>{i18n.t('studio.key.unfit.stops')}</p>
    </Notice>
  );
}
