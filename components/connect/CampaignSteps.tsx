import { i18n } from '#i18n';
import { useCampaigns } from '@/components/hooks/use-campaigns';
import { useColumns } from '@/components/hooks/use-permissions';
import { useProofs } from '@/components/hooks/use-proof';
import { ProblemNotice } from '@/components/sends/ProblemNotice';
import { Button } from '@/components/ui/Button';
import { Select } from '@/components/ui/Select';
import type { TenantId } from '@/lib/ids';
import type { Feature, FeaturePermission } from '@/lib/tenant/features';
import { dashboardPages, type Instance } from '@/lib/tenant/instances';
import { mayRead } from '@/lib/tenant/key-columns';
import { provenOf } from '@/lib/tenant/proof';
import type { Wrong } from './form-checks';
import { PastedField } from './PastedField';
import { Step } from './Step';
import css from './guide.module.css';

type Bound = {
  value: string;
  wrong: Wrong | undefined;
  onChange: (value: string) => void;
  onBlur: () => void;
};
type Props = {
  tenantId: TenantId | undefined;
  instance: Instance | undefined;
  features: readonly Feature[];
  campaign: Bound;
  variation: Bound;
  fold: boolean;
  formOf: (name: 'campaignId' | 'variationId') => 'form' | 'no' | 'todo';
};

/** What Braze said goes before the form. */
const DONE = { yes: 'proven', no: 'no', 'not-yet': undefined } as const;

/** The API campaign and its variation: chosen by name where the key may read campaigns, pasted otherwise. */
export function CampaignSteps({ tenantId, instance, features, campaign, variation, fold, formOf }: Props) {
  const { look, lookInside, campaigns, variations, list, details } = useCampaigns(tenantId);
  const columns = useColumns(tenantId ?? '', features);
  const may = (permission: FeaturePermission) => columns.some((one) => mayRead(one, permission));
  const known = variations?.of === campaign.value.trim() ? variations : undefined;
  const isKnown = known?.variations.some(({ variationId }) => variationId === variation.value.trim());
  const proven = provenOf(useProofs(tenantId), {
    host: instance?.rest,
    campaignId: campaign.value,
    variationId: variation.value,
  });
  const choose = (campaignId: string): void => {
    campaign.onChange(campaignId);
    void lookInside(campaignId); // its problem shows below
  };
  const page = instance && {
    href: dashboardPages(instance).campaigns,
    label: i18n.t('studio.guide.campaign.open'),
  };
  return (
    <>
      <Step
        n={3}
        fold={fold}
        title={i18n.t('studio.guide.campaign.title')}
        done={DONE[proven.campaignId] ?? formOf('campaignId')}
        page={page}
        example="a1b2c3d4-1234-7abc-cdef-0123456789ab"
      >
        <p>{i18n.t('studio.guide.campaign.how')}</p>
        {may('campaigns.list') && (
          <div className={css.row}>
            {campaigns === undefined ? (
              <p>{i18n.t('studio.guide.campaign.byName')}</p>
            ) : (
              <Select
                label={i18n.t('studio.guide.campaign.pick')}
                hint={campaigns.more ? i18n.t('studio.guide.campaign.more') : undefined}
                options={campaigns.campaigns.map(({ campaignId: id, name: label }) => ({
                  id,
                  label,
                  note: id,
                }))}
                value={campaign.value.trim()}
                placeholder={i18n.t('studio.guide.campaign.pick')}
                onChange={choose}
              />
            )}
            <Button
              working={list.working ? i18n.t('studio.guide.looking') : undefined}
              onPress={() => void look() /* its problem shows below */}
            >
              {i18n.t(campaigns === undefined ? 'studio.guide.campaign.find' : 'studio.guide.again')}
            </Button>
          </div>
        )}
        {campaigns?.campaigns.length === 0 && <p>{i18n.t('studio.guide.campaign.none')}</p>}
        {list.problem && <ProblemNotice problem={list.problem} />}
        <PastedField name="campaignId" {...campaign} />
      </Step>
      <Step
        n={4}
        fold={fold}
        title={i18n.t('studio.guide.variation.title')}
        done={DONE[proven.variationId] ?? formOf('variationId')}
        page={page}
        example="email-742"
      >
        <p>{i18n.t('studio.guide.variation.how')}</p>
        {may('campaigns.details') && (
          <div className={css.row}>
            {known === undefined ? (
              <p>{i18n.t('studio.guide.variation.byName')}</p>
            ) : (
              <Select
                label={i18n.t('studio.guide.variation.pick')}
                options={known.variations.map(({ variationId: id, name }) => ({
                  id,
                  label: name === '' ? id : name,
                  note: id,
                }))}
                value={isKnown ? variation.value.trim() : ''}
                placeholder={i18n.t('studio.guide.variation.pick')}
                onChange={variation.onChange}
              />
            )}
            <Button
              working={details.working ? i18n.t('studio.guide.looking') : undefined}
              blocked={
                formOf('campaignId') === 'form' ? undefined : i18n.t('studio.guide.variation.campaignFirst')
              }
              onPress={() => void lookInside(campaign.value) /* its problem shows below */}
            >
              {i18n.t(known === undefined ? 'studio.guide.variation.find' : 'studio.guide.again')}
            </Button>
          </div>
        )}
        {proven.variationId === 'no' && <p>{i18n.t('studio.guide.variation.notIn')}</p>}
        {details.problem && <ProblemNotice problem={details.problem} />}
        <PastedField name="variationId" {...variation} />
      </Step>
    </>
  );
}
