import { i18n } from '#i18n';
import { Card } from '@/components/ui/Card';
import { Mark } from '@/components/ui/Mark';
import type { Permission } from '@/lib/tenant/features';
import { type Cell, type Column, doneBy } from '@/lib/tenant/key-columns';
import { PermissionName } from './PermissionName';
import { doesWords, howWords, keyName, lackWords, stateWords } from './permission-words';
import common from './connect.module.css';
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
      <div className={css.room}>
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
      </div>
    </Card>
  );
}

function Line({ permission, columns }: { permission: Permission; columns: readonly Column[] }) {
  const lacking = columns.filter(({ cells }) => cells.get(permission)?.is === 'missing');
  // Of several the one that is used for it: what stops is said rather than what doesn't.
  const worst = lacking.find((one) => doneBy(one, permission, columns) === undefined) ?? lacking[0];
  return (
    <tr data-state={worst ? 'missing' : undefined}>
      <th scope="row">
        <PermissionName of={permission} />
      </th>
      <td>
        {doesWords(permission)}
        {worst && <span className={css.note}>{lackWords(permission, worst, columns)}</span>}
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
  if (cell.is === 'not-needed') return <span className={common.quiet}>{stateWords(cell)}</span>;
  return (
    <>
      <span className={common.said} data-is={MARK[cell.is]}>
        <Mark is={MARK[cell.is]} size={16} />
        {stateWords(cell)}
      </span>
      {(alone || cell.is !== 'granted') && howWords(cell) !== '' && (
        <span className={css.note}>{howWords(cell)}</span>
      )}
    </>
  );
}
