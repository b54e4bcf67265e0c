import { i18n } from '#i18n';
import { CopyButton } from '@/components/sends/CopyButton';
import { Notice } from '@/components/ui/Notice';
import type { Feature } from '@/lib/tenant/features';
import type { PermissionCheck } from '@/lib/tenant/permission-check';
import { stopsScheduling, tickList } from './permission-words';

type Props = { check: PermissionCheck; features: readonly Feature[] };

/** What to do about a check: the worst first. */
export function PermissionNotices({ check, features }: Props) {
  const missing = check.rows.filter(({ state }) => state === 'missing');
  const list = tickList(features);
  return (
    <>
      {check.key === 'nothing' && (
        <Notice level="danger" role="alert" title={i18n.t('studio.permission.nothingTitle')}>
          {i18n.t('studio.permission.nothingBody')}
        </Notice>
      )}
      {check.elsewhere !== 'no' && (
        <Notice
          level="warn"
          title={i18n.t(
            check.elsewhere === 'said'
              ? 'studio.permission.elsewhereSaid'
              : 'studio.permission.elsewhereMaybe',
          )}
        >
          {i18n.t('studio.permission.elsewhereBody')}
        </Notice>
      )}
      {missing.length > 0 && (
        <Notice
          level="danger"
          role="alert"
          title={
            missing.some(stopsScheduling)
              ? i18n.t('studio.permission.blocked')
              : i18n.t('studio.permission.missingTitle', missing.length)
          }
          actions={
            <CopyButton size={30} text={list}>
              {i18n.t('studio.permission.copyList', { n: String(list.split('\n').length) })}
            </CopyButton>
          }
        >
          {i18n.t('studio.permission.missingBody')}
        </Notice>
      )}
      {check.excess.length > 0 && (
        <Notice level="warn" title={i18n.t('studio.permission.excessTitle')}>
          {i18n.t('studio.permission.excessBody', { names: check.excess.join(', ') })}{' '}
          {i18n.t('studio.permission.excessWrites')}
        </Notice>
      )}
      {check.key === 'good' && missing.length === 0 && check.excess.length === 0 && (
        <Notice level="ok" title={i18n.t('studio.permission.fine')} />
      )}
    </>
  );
}
