import { i18n } from '#i18n';
import { useColumns } from '@/components/hooks/use-permissions';
import { useKeyThere } from '@/components/hooks/use-tenants';
import { CopyButton } from '@/components/sends/CopyButton';
import { Checkbox } from '@/components/ui/Checkbox';
import type { TenantId } from '@/lib/ids';
import { type Feature, FEATURES, wanted } from '@/lib/tenant/features';
import { dashboardPages, type Instance } from '@/lib/tenant/instances';
import { isFine } from '@/lib/tenant/key-columns';
import { KeyCard } from './KeyCard';
import { doesWords, stopsWords } from './permission-words';
import { PermissionName } from './PermissionName';
import { Step } from './Step';
import common from './connect.module.css';
import css from './guide.module.css';

type Props = {
  tenantId: TenantId | undefined;
  instance: Instance | undefined;
  features: Feature[];
  onFeatures: (features: Feature[]) => void;
  fold: boolean;
};

/** The key first: what it is to be able to do is asked before it is made, because Braze can't change it after. */
export function KeyStep({ tenantId, instance, features, onFeatures, fold }: Props) {
  const columns = useColumns(tenantId ?? '', features);
  const present = useKeyThere(tenantId ?? '');
  const asked = columns.filter(({ kept }) => kept !== undefined);
  const good = asked.length > 0 && asked.every(isFine);
  const names = wanted(features);
  return (
    <Step
      n={1}
      title={i18n.t('studio.guide.key.title')}
      done={good ? 'proven' : asked.length > 0 ? 'no' : present ? 'form' : 'todo'}
      page={instance && { href: dashboardPages(instance).keys, label: i18n.t('studio.guide.key.open') }}
      fold={fold}
      always={
        tenantId === undefined ? (
          <p className={common.quiet}>{i18n.t('studio.guide.key.after')}</p>
        ) : (
          <KeyCard tenantId={tenantId} host={instance?.rest} />
        )
      }
      example="3f2e1d0c-9b8a-4776-8554-4332211000ff"
    >
      <p>{i18n.t('studio.guide.key.features')}</p>
      {FEATURES.map((feature) => (
        <Checkbox
          key={feature}
          checked={features.includes(feature)}
          onChange={(on) =>
            onFeatures(FEATURES.filter((one) => (one === feature ? on : features.includes(one))))
          }
        >
          {i18n.t(`studio.guide.feature.${feature}`)}
        </Checkbox>
      ))}
      <p>{i18n.t('studio.guide.key.tick', { n: String(names.length) })}</p>
      <details>
        <summary>{i18n.t('studio.guide.key.why')}</summary>
        <ul className={css.list}>
          {names.map((name) => (
            <li key={name}>
              <PermissionName of={name} />: {doesWords(name)}.{' '}
              {i18n.t('studio.permission.without', { what: stopsWords(name) })}
            </li>
          ))}
        </ul>
      </details>
      <div>
        <CopyButton size={30} text={names.join('\n')}>
          {i18n.t('studio.permission.copyList', { n: String(names.length) })}
        </CopyButton>
      </div>
      <p className={common.quiet}>{i18n.t('studio.guide.key.addresses')}</p>
    </Step>
  );
}
