import { i18n } from '#i18n';
import { noteTime } from '@/components/copy/format';
import { useKeptCheck } from '@/components/hooks/use-permissions';
import { CopyButton } from '@/components/sends/CopyButton';
import { Section } from '@/components/ui/Card';
import type { Subject } from './ConnectionCheck';
import { permissionReport } from './permission-report';
import { PermissionNotices } from './PermissionNotices';
import { PermissionTable } from './PermissionTable';
import css from './permissions.module.css';

/** What the last check told of the key: what is missing, what is too much, a row for each permission. */
export function Permissions({ subject, now }: { subject: Subject; now: number }) {
  const kept = useKeptCheck(subject.id);
  const { name, host, features = [] } = subject;
  const when = kept && noteTime(kept.at, subject.zone, now);
  return (
    <Section title={i18n.t('studio.permission.title')} strong>
      {kept === undefined || when === undefined ? (
        <p className={css.quiet}>{i18n.t('studio.permission.notYet')}</p>
      ) : (
        <div className={css.stack}>
          <PermissionNotices check={kept.check} features={features} />
          <PermissionTable rows={kept.check.rows} />
          <p className={css.quiet}>{i18n.t('studio.permission.asked')}</p>
          <div className={css.acts}>
            <CopyButton size={30} text={permissionReport(kept.check, { name, host, when, features })}>
              {i18n.t('studio.permission.copyReport')}
            </CopyButton>
          </div>
        </div>
      )}
    </Section>
  );
}
