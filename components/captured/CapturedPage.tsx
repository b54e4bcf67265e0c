import { i18n } from '#i18n';
import { useAllCaptured } from '@/components/hooks/use-helper';
import { useHere } from '@/components/hooks/use-here';
import { Card, Section } from '@/components/ui/Card';
import { Skeleton } from '@/components/ui/Skeleton';
import { workspaceOf } from '@/lib/capture/match';
import { findInstance } from '@/lib/tenant/instances';
import { CapturedOne } from './CapturedOne';
import { Matching } from './Matching';
import css from './captured.module.css';

/** What came from which dashboard and when, what became of it, and which variation is which store's. */
export function CapturedPage() {
  const captured = useAllCaptured();
  const here = useHere();
  if (captured.is === 'loading' || here.is === 'loading')
    return <Skeleton heights={[120, 320]} label={i18n.t('ui.loading')} />;
  const all = captured.value ?? [];
  const tenant = here.value?.tenant;
  const place = {
    host: findInstance(tenant?.host ?? '')?.dashboard ?? '',
    campaignId: tenant?.campaignId ?? '',
  };
  const live = tenant?.kind === 'live' ? tenant : undefined;
  if (all.length === 0) return <p className={css.quiet}>{i18n.t('captured.none')}</p>;
  return (
    <div className={css.stack}>
      {live && <Matching tenant={live} place={place} captured={all} />}
      <Section title={i18n.t('captured.all')} strong>
        {live && workspaceOf(place, all) === undefined && (
          <p className={css.quiet}>{i18n.t('captured.workspaceUnknown')}</p>
        )}
        <Card rows>
          {all.map((one) => (
            <CapturedOne key={one.id} captured={one} tenant={live} place={place} all={all} />
          ))}
        </Card>
      </Section>
    </div>
  );
}
