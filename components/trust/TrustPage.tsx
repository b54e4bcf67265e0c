import { Download, RefreshCw } from 'lucide-react';
import { i18n } from '#i18n';
import { stamp } from '@/components/copy/format';
import { saveFile } from '@/components/hooks/save-file';
import { useTenants } from '@/components/hooks/use-tenants';
import { useTrust } from '@/components/hooks/use-trust';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { Skeleton } from '@/components/ui/Skeleton';
import { About } from './About';
import { Calls } from './Calls';
import { Hosts } from './Hosts';
import { Kept } from './Kept';
import { Permissions } from './Permissions';
import css from './trust.module.css';
import { Wipe } from './Wipe';
import { asFile } from './words';

/** For the reviewer: what this extension may do, what it did, and what it keeps. */
export function TrustPage() {
  const { report, failed, reading, again } = useTrust();
  const tenants = useTenants();
  const read = (
    <Button
      icon={<RefreshCw size={16} aria-hidden="true" />}
      working={reading ? i18n.t('trust.reading') : undefined}
      onPress={again}
    >
      {i18n.t('trust.again')}
    </Button>
  );
  if (failed)
    return (
      <Notice level="danger" role="alert" title={i18n.t('trust.failed')} actions={read}>
        {i18n.t('trust.failedBody')}
      </Notice>
    );
  if (report === undefined || tenants.value === undefined)
    return <Skeleton heights={[36, 320, 280]} label={i18n.t('ui.loading')} />;
  return (
    <>
      <div className={css.acts}>
        <Button
          icon={<Download size={16} aria-hidden="true" />}
          onPress={() =>
            saveFile(`outpost-trust-${report.madeAt.slice(0, 10)}.json`, 'application/json', asFile(report))
          }
        >
          {i18n.t('trust.export')}
        </Button>
        {read}
        <span className={css.quiet}>{i18n.t('trust.at', { when: stamp(Date.parse(report.madeAt)) })}</span>
        <span className={css.quiet}>{i18n.t('trust.exportHint')}</span>
      </div>
      <div className={css.columns}>
        <div className={css.main}>
          <Hosts hosts={report.hosts} used={new Set(tenants.value.map(({ host }) => host))} />
          <Permissions permissions={report.permissions} />
          <Kept stored={report.stored} />
          <Calls calls={report.calls} />
        </div>
        <aside className={css.side}>
          <About report={report} />
          <Wipe tenants={tenants.value} onWiped={again} />
        </aside>
      </div>
    </>
  );
}
