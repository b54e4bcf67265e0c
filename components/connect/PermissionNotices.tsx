import { i18n } from '#i18n';
import { CopyButton } from '@/components/sends/CopyButton';
import { Notice } from '@/components/ui/Notice';
import { type Column, isFine, stopsScheduling } from '@/lib/tenant/key-columns';
import { keyName, tickList } from './permission-words';

type Props = {
  columns: readonly Column[];
  /** What is missing is told elsewhere on the page, with the way to mend it. */
  fixBeside?: boolean | undefined;
};

/** What to do about a check: the worst first; of several keys, each by its name. */
export function PermissionNotices({ columns, fixBeside = false }: Props) {
  return (
    <>
      {columns.map((column) => (
        <OfKey key={column.key?.id ?? ''} column={column} {...{ columns, fixBeside }} />
      ))}
      {columns.every((column) => isFine(column) && column.excess.length === 0) && (
        <Notice level="ok" title={i18n.t('studio.permission.fine')} />
      )}
    </>
  );
}

function OfKey({ column, columns, fixBeside }: Props & { column: Column }) {
  const { missing, excess, kept } = column;
  const list = tickList(column);
  const named = (title: string): string => (columns.length > 1 ? `${keyName(column)}: ${title}` : title);
  if (kept === undefined) return null;
  const { key, elsewhere } = kept.check;
  return (
    <>
      {key === 'nothing' && (
        <Notice level="danger" role="alert" title={named(i18n.t('studio.permission.nothingTitle'))}>
          {i18n.t('studio.permission.nothingBody')}
        </Notice>
      )}
      {elsewhere !== 'no' && (
        <Notice
          level="warn"
          title={named(
            i18n.t(
              elsewhere === 'said' ? 'studio.permission.elsewhereSaid' : 'studio.permission.elsewhereMaybe',
            ),
          )}
        >
          {i18n.t('studio.permission.elsewhereBody')}
        </Notice>
      )}
      {missing.length > 0 && !fixBeside && (
        <Notice
          level="danger"
          role="alert"
          title={named(
            stopsScheduling(column, columns)
              ? i18n.t('studio.permission.blocked')
              : i18n.t('studio.permission.missingTitle', missing.length),
          )}
          actions={
            <CopyButton size={30} text={list}>
              {i18n.t('studio.permission.copyList', { n: String(list.split('\n').length) })}
            </CopyButton>
          }
        >
          {i18n.t('studio.permission.missingBody')}
        </Notice>
      )}
      {excess.length > 0 && (
        <Notice level="warn" title={named(i18n.t('studio.permission.excessTitle'))}>
          {i18n.t('studio.permission.excessBody', { names: excess.join(', ') })}{' '}
          {i18n.t('studio.permission.excessWrites')}
        </Notice>
      )}
    </>
  );
}
