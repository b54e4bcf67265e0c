import { i18n } from '#i18n';
import { Card } from '@/components/ui/Card';
import { Mark } from '@/components/ui/Mark';
import type { Permission } from '@/lib/tenant/features';
import type { Cell, Column } from '@/lib/tenant/key-columns';
import { doesWords, howWords, keyName, stateWords, stopsWords } from './permission-words';
import css from './permissions.module.css';

const MARK = {
  granted: 'ok',
  missing: 'danger',
  unknown: 'unknown',
  extra: 'warn',
  unasked: 'unknown',
} as const;

/** A row for each permission, a column for each key: whether it has it, and how that was found out. */
export function PermissionTable({ columns }: { columns: readonly Column[] }) {
  const rows = [...(columns[0]?.cells.keys() ?? [])];
  return (
    <Card rows>
      <table className={css.table} data-keys={columns.length}>
        <thead>
          <tr>
            <th scope="col">{i18n.t('studio.permission.column.permission')}</th>
            <th scope="col">{i18n.t('studio.permission.column.lets')}</th>
            {columns.map((column) => (
              <th key={column.key?.id ?? ''} scope="col">
                {keyName(column)}
                {column.key && (
                  <span className={css.role}>{i18n.t(`studio.key.role.${column.key.role}`)}</span>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((permission) => (
            <Line key={permission} permission={permission} columns={columns} />
          ))}
        </tbody>
      </table>
    </Card>
  );
}

function Line({ permission, columns }: { permission: Permission; columns: readonly Column[] }) {
  const missing = columns.some(({ cells }) => cells.get(permission)?.is === 'missing');
  return (
    <tr data-state={missing ? 'missing' : undefined}>
      <th scope="row">
        <code>{permission}</code>
      </th>
      <td>
        {doesWords(permission)}
        {missing && (
          <span className={css.note}>
            {i18n.t('studio.permission.without', { what: stopsWords(permission) })}
          </span>
        )}
      </td>
      {columns.map((column) => {
        const cell = column.cells.get(permission);
        return (
          <td key={column.key?.id ?? ''}>
            {columns.length > 1 && <span className={css.whose}>{keyName(column)}</span>}
            {cell && <State cell={cell} alone={columns.length === 1} />}
          </td>
        );
      })}
    </tr>
  );
}

/** With one key it is told of every row how it was found out; beside each other, only where there is a doubt. */
function State({ cell, alone }: { cell: Cell; alone: boolean }) {
  if (cell.is === 'not-needed') return <span className={css.quiet}>{stateWords(cell)}</span>;
  return (
    <>
      <span className={css.state} data-is={cell.is}>
        <Mark is={MARK[cell.is]} size={16} />
        {stateWords(cell)}
      </span>
      {(alone || cell.is !== 'granted') && howWords(cell) !== '' && (
        <span className={css.note}>{howWords(cell)}</span>
      )}
    </>
  );
}
