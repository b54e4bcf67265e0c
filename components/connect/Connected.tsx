import { RefreshCw } from 'lucide-react';
import { i18n } from '#i18n';
import { count, noteTime } from '@/components/copy/format';
import { useCheck } from '@/components/hooks/use-check';
import { useChecked } from '@/components/hooks/use-checked';
import { useGroups } from '@/components/hooks/use-groups';
import { useTenantNow } from '@/components/hooks/use-now';
import { useProofs } from '@/components/hooks/use-proof';
import { ProblemNotice } from '@/components/sends/ProblemNotice';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { PageActs } from '@/components/ui/PageActs';
import { provenOf } from '@/lib/tenant/proof';
import type { Tenant } from '@/lib/tenant/tenant';
import { CheckLines, formLines, withCampaign } from './CheckLines';
import { Summary } from './Summary';
import common from './connect.module.css';
import css from './connected.module.css';

/** A workspace that is connected: where, with what, when Braze was asked last, and what is still to do. */
export function Connected({ tenant }: { tenant: Tenant }) {
  const now = useTenantNow();
  const { check, working, problem, denied, answer } = useCheck(tenant);
  const last = useChecked(tenant.id);
  const campaign = provenOf(useProofs(tenant.id), tenant);
  const stores = useGroups(tenant.id).value;
  return (
    <>
      <PageActs>
        <p className={common.quiet}>
          {last
            ? i18n.t('studio.check.at', { when: noteTime(last.at, tenant.zone, now) })
            : i18n.t('studio.check.never')}
        </p>
        <Button
          icon={<RefreshCw size={16} aria-hidden="true" />}
          working={working ? i18n.t('studio.check.checking') : undefined}
          onPress={check}
        >
          {i18n.t(last ? 'studio.check.again' : 'studio.check.button')}
        </Button>
      </PageActs>
      {!last && <p className={common.quiet}>{i18n.t('studio.check.asks', { host: tenant.host })}</p>}
      <div aria-live="polite">
        {answer?.segments !== undefined && (
          <Notice
            level="ok"
            title={i18n.t('studio.check.found', answer.segments, { n: count(answer.segments) })}
          />
        )}
        {denied && <Notice level="warn" title={i18n.t('studio.check.denied', { host: tenant.host })} />}
      </div>
      {problem && <ProblemNotice problem={problem} />}
      <Summary tenant={tenant} last={last} campaign={campaign} />
      <details className={css.lines}>
        <summary>{i18n.t('studio.check.values')}</summary>
        <CheckLines
          lines={answer ? withCampaign(answer.lines, campaign) : formLines(last?.fine === true, campaign)}
        />
      </details>
      {stores?.length === 0 && (
        <Notice
          level="info"
          headingLevel={2}
          title={i18n.t('studio.next.store')}
          actions={
            <a className={common.link} href="#stores">
              {i18n.t('studio.next.toStores')}
            </a>
          }
        >
          {i18n.t('studio.next.storeBody')}
        </Notice>
      )}
    </>
  );
}
