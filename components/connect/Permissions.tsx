import { ShieldCheck } from 'lucide-react';
import { i18n } from '#i18n';
import { noteTime } from '@/components/copy/format';
import { useColumns } from '@/components/hooks/use-permissions';
import { CopyButton } from '@/components/sends/CopyButton';
import { Section } from '@/components/ui/Card';
import { Notice } from '@/components/ui/Notice';
import type { Subject } from './subject';
import { permissionReport } from './permission-report';
import { PermissionNotices } from './PermissionNotices';
import { PermissionTable } from './PermissionTable';
import common from './connect.module.css';
import css from './permissions.module.css';

/** What the last check told of each key: what is missing, what is too much, a row for each permission. */
export function Permissions({ subject, now }: { subject: Subject; now: number }) {
  const { name, host, features = [] } = subject;
  const columns = useColumns(subject.id, features);
  const at = Math.max(...columns.map(({ kept }) => kept?.at ?? 0), 0);
  const when = noteTime(at, subject.zone, now);
  const locked = columns.some(({ key, kept }) => key?.stands === 'locked' && kept !== undefined);
  return (
    <Section
      title={i18n.t(columns.length > 1 ? 'studio.permission.titleMany' : 'studio.permission.title')}
      strong
    >
      {at === 0 ? (
        <p className={common.quiet}>{i18n.t('studio.permission.notYet')}</p>
      ) : (
        <div className={common.stack}>
          {locked && <Notice level="info" title={i18n.t('studio.permission.locked', { when })} />}
          <PermissionNotices columns={columns} fixBeside={subject.fixBeside} />
          <PermissionTable columns={columns} />
          <p className={css.asked}>
            <ShieldCheck size={16} aria-hidden="true" />
            {i18n.t('studio.permission.asked')}
          </p>
          <div className={common.acts}>
            <CopyButton size={30} text={permissionReport(columns, { name, host, when })}>
              {i18n.t('studio.permission.copyReport')}
            </CopyButton>
          </div>
        </div>
      )}
    </Section>
  );
}
