import { RefreshCw } from 'lucide-react';
import { i18n } from '#i18n';
import { count, noteTime } from '@/components/copy/format';
import { useCheck } from '@/components/hooks/use-check';
import { useChecked } from '@/components/hooks/use-checked';
import { useTenantNow } from '@/components/hooks/use-now';
import { ProblemNotice } from '@/components/sends/ProblemNotice';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import type { Tenant } from '@/lib/tenant/tenant';
import { CheckLines, formLines } from './CheckLines';
import { Permissions } from './Permissions';
import { Summary } from './Summary';
import css from './connected.module.css';

/** A workspace that is connected: where, with what, what each key may do, and when Braze was asked last. */
export function Connected({ tenant }: { tenant: Tenant }) {
  const now = useTenantNow();
  const { check, working, problem, denied, answer } = useCheck(tenant);
  const last = useChecked(tenant.id);
  return (
    <>
      <div className={css.head}>
        <h2 className={css.title}>{i18n.t('studio.check.title')}</h2>
        <p className={css.quiet}>
          {last
            ? i18n.t('studio.check.at', { when: noteTime(last.at, tenant.zone, now) })
            : i18n.t('studio.check.asks', { host: tenant.host })}
        </p>
        <Button
          icon={<RefreshCw size={16} aria-hidden="true" />}
          working={working ? i18n.t('studio.check.checking') : undefined}
          onPress={check}
        >
          {i18n.t(last ? 'studio.check.again' : 'studio.check.button')}
        </Button>
        <div aria-live="polite" className={css.outcome}>
          {answer?.segments !== undefined && (
            <Notice
              level="ok"
              title={i18n.t('studio.check.found', answer.segments, { n: count(answer.segments) })}
            />
          )}
          {denied && <Notice level="warn" title={i18n.t('studio.check.denied', { host: tenant.host })} />}
        </div>
      </div>
      {problem && <ProblemNotice problem={problem} />}
      <Summary tenant={tenant} last={last} />
      <Permissions subject={{ ...tenant, complete: true, fixBeside: true }} now={now} />
      <details className={css.lines}>
        <summary>{i18n.t('studio.check.values')}</summary>
        <CheckLines lines={answer?.lines ?? formLines(last?.fine === true)} />
      </details>
    </>
  );
}
