import { i18n } from '#i18n';
import { Card } from '@/components/ui/Card';
import { Mark } from '@/components/ui/Mark';
import type { PermissionRow } from '@/lib/tenant/permission-check';
import { doesWords, howWords, stateWords, stopsWords } from './permission-words';
import css from './permissions.module.css';

const MARK = { granted: 'ok', missing: 'danger', unknown: 'unknown' } as const;

/** A row for each permission: what it is for, whether the key has it, and how that was found out. */
export function PermissionTable({ rows }: { rows: readonly PermissionRow[] }) {
  return (
    <Card rows>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{i18n.t('studio.permission.column.permission')}</th>
            <th scope="col">{i18n.t('studio.permission.column.lets')}</th>
            <th scope="col">{i18n.t('studio.permission.column.state')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Line key={row.permission} row={row} />
          ))}
        </tbody>
      </table>
    </Card>
  );
}

function Line({ row }: { row: PermissionRow }) {
  return (
    <tr data-state={row.state}>
      <th scope="row">
        <code>{row.permission}</code>
      </th>
      <td>
        {doesWords(row.permission)}
        {row.state === 'missing' && (
          <span className={css.note}>
            {i18n.t('studio.permission.without', { what: stopsWords(row.permission) })}
          </span>
        )}
      </td>
      <td>
        <span className={css.state} data-is={row.state}>
          <Mark is={MARK[row.state]} size={16} />
          {stateWords(row)}
        </span>
        <span className={css.note}>{howWords(row)}</span>
      </td>
    </tr>
  );
}
