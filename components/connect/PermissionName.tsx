import { Fragment } from 'react';
import type { Permission } from '@/lib/tenant/features';
import css from './connect.module.css';

/** A permission as Braze writes it. Where the room is too small it breaks after `.` or `_`, never within a word. */
export function PermissionName({ of }: { of: Permission }) {
  return (
    <code className={css.permission}>
      {of.split(/(?<=[._])/).map((part, at) => (
        <Fragment key={at}>
          {at > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </code>
  );
}
