import { X } from 'lucide-react';
import { i18n } from '#i18n';
import { stamp } from '@/components/copy/format';
import { useCommand } from '@/components/hooks/use-command';
import { ProblemNotice } from '@/components/sends/ProblemNotice';
import { Button } from '@/components/ui/Button';
import { Mark } from '@/components/ui/Mark';
import type { Captured } from '@/lib/capture/captured';
import type { CaptureKind } from '@/lib/capture/shapes';
import { isForeign, type Whose } from '@/lib/capture/whose';
import { findInstance } from '@/lib/tenant/instances';
import type { Tenant } from '@/lib/tenant/tenant';
import css from './captured.module.css';

type Props = {
  captured: Captured;
  /** The live connection that is in front. */
  tenant: Tenant | undefined;
  /** Whose it is beside that connection. */
  whose: Whose;
};

/** One identifier with where it came from, when, and what became of it. */
export function CapturedOne({ captured, tenant, whose }: Props) {
  const dismiss = useCommand('capture.dismiss');
  const { kind, name, value, host, workspace, at, accepted } = captured;
  const foreign = tenant !== undefined && isForeign(whose);
  const uses: Partial<Record<CaptureKind, string | undefined>> = {
    campaign_id: tenant?.campaignId,
    app_id: tenant?.appId,
    message_variation_id: tenant?.variationId,
  };
  const inUse = !foreign && uses[kind]?.toLowerCase() === value.toLowerCase();
  const title = `${i18n.t(`capture.${kind}`)}${name === '' ? '' : `, ${name}`}`;
  const from = `${findInstance(host)?.name ?? host}${workspace === undefined ? '' : `, ${i18n.t('captured.workspace', { id: workspace })}`}`;
  return (
    <div className={css.one} role="group" aria-label={`${title}: ${value}`}>
      <div className={css.words}>
        <p className={css.name}>{title}</p>
        <code className={css.code}>{value}</code>
        <p className={css.quiet}>
          {from} · {stamp(at)}
        </p>
        {foreign && (
          <p className={css.state}>
            <Mark is="warn" size={16} />
            {whose === 'channel'
              ? i18n.t('captured.otherChannel')
              : i18n.t(whose === 'campaign' ? 'captured.otherCampaign' : 'captured.foreign', {
                  name: tenant.name,
                })}
          </p>
        )}
        {(accepted ?? inUse) && (
          <p className={css.state}>
            <Mark is="ok" size={16} />
            {accepted ? i18n.t('captured.acceptedFor', { name: accepted.by }) : i18n.t('captured.inUse')}
          </p>
        )}
        {!accepted && !inUse && !foreign && <p className={css.quiet}>{i18n.t('captured.waiting')}</p>}
        {dismiss.problem && <ProblemNotice problem={dismiss.problem} />}
      </div>
      <Button
        variant="quiet"
        size={30}
        label={i18n.t('dashboard.dismiss', { id: value })}
        icon={<X size={16} aria-hidden="true" />}
        onPress={() => void dismiss.run({ captureId: captured.id }) /* its problem shows above */}
      />
    </div>
  );
}
