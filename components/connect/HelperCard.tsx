import { i18n } from '#i18n';
import { useHelper } from '@/components/hooks/use-helper';
import { ProblemNotice } from '@/components/sends/ProblemNotice';
import { Button } from '@/components/ui/Button';
import { Card, Section } from '@/components/ui/Card';
import { Mark } from '@/components/ui/Mark';
import { Notice } from '@/components/ui/Notice';
import type { TenantId } from '@/lib/ids';
import { findInstance } from '@/lib/tenant/instances';
import { CapturedList } from './CapturedList';
import css from './connect.module.css';

type Props = {
  tenantId: TenantId | undefined;
  /** The form's choice, saved or not. */
  instance: string;
  appId: string;
  campaignId: string;
  variationId: string;
  onUse: (field: 'appId' | 'campaignId' | 'variationId', value: string) => void;
};

/** Takes the IDs from the dashboard's own page: on for one exact host, and what was handed over from there. */
export function HelperCard(props: Props) {
  const instance = findInstance(props.instance);
  const { on, turn, working, problem, denied } = useHelper(instance);
  const host = instance?.dashboard ?? '';
  return (
    <Section title={i18n.t('dashboard.title')} strong>
      <Card>
        <div className={css.stack}>
          {on ? (
            <>
              <p className={css.status}>
                <Mark is="ok" size={16} />
                {i18n.t('dashboard.on', { host })}
              </p>
              <p className={css.quiet}>{i18n.t('dashboard.how')}</p>
            </>
          ) : (
            <>
              <p className={css.quiet}>{i18n.t('dashboard.off')}</p>
              <p className={css.quiet}>
                {instance ? i18n.t('dashboard.ask', { host }) : i18n.t('dashboard.instanceFirst')}
              </p>
            </>
          )}
          <Button
            blocked={instance ? undefined : i18n.t('dashboard.instanceFirst')}
            working={working ? i18n.t(on ? 'dashboard.turningOff' : 'dashboard.turningOn') : undefined}
            onPress={() => turn(!on)}
          >
            {i18n.t(on ? 'dashboard.turnOff' : 'dashboard.turnOn')}
          </Button>
          <div aria-live="polite">
            {denied && <Notice level="warn" title={i18n.t('dashboard.denied', { host })} />}
          </div>
          {problem && <ProblemNotice problem={problem} />}
        </div>
      </Card>
      {instance && <CapturedList {...props} host={instance.dashboard} waiting={on} />}
    </Section>
  );
}
