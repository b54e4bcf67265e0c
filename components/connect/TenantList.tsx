import { Plus } from 'lucide-react';
import { useState } from 'react';
import { i18n } from '#i18n';
import { showToast } from '@/components/hooks/toasts';
import { useCommand } from '@/components/hooks/use-command';
import { ProblemNotice } from '@/components/sends/ProblemNotice';
import { Mark } from '@/components/status/Mark';
import { TenantTag } from '@/components/status/TenantWord';
import { WipeSheet } from '@/components/trust/WipeSheet';
import { Button } from '@/components/ui/Button';
import { Card, Section } from '@/components/ui/Card';
import type { TenantId } from '@/lib/ids';
import type { Making } from '@/lib/tenant/making';
import type { Tenant } from '@/lib/tenant/tenant';
import css from './connect.module.css';

type Props = {
  tenants: readonly Tenant[];
  makings: readonly Making[];
  active: string | undefined;
  shown: string | undefined;
  onShow: (id: TenantId | 'new') => void;
  /** The one that was shown is gone. */
  onRemoved: () => void;
};

/** Every workspace, the practice one always among them; one is in use. */
export function TenantList({ tenants, makings, active, shown, onShow, onRemoved }: Props) {
  const [removing, setRemoving] = useState<Pick<Tenant, 'id' | 'name' | 'kind'>>();
  const { run, working, problem } = useCommand('tenant.switch');
  const use = async (tenantId: TenantId): Promise<void> => {
    if ((await run({ tenantId })).ok) onShow(tenantId);
  };
  return (
    <Section title={i18n.t('studio.tenants.title')} strong>
      <Card rows>
        {tenants.map((tenant) => (
          <div key={tenant.id} className={css.tenant} data-shown={tenant.id === shown}>
            <Mark name={tenant.name} practice={tenant.kind === 'practice'} size={30} />
            <div className={css.tenantWords}>
              <p className={css.tenantName}>{tenant.name}</p>
              <p className={css.quiet}>
                <TenantTag tenant={tenant} />
                {tenant.id === active && <b className={css.inUse}>{i18n.t('studio.tenants.active')}</b>}
              </p>
            </div>
            {tenant.id !== shown && (
              <Button
                variant="quiet"
                size={30}
                label={i18n.t('studio.tenants.open', { name: tenant.name })}
                onPress={() => onShow(tenant.id)}
              >
                {i18n.t('studio.tenants.edit')}
              </Button>
            )}
            {tenant.kind === 'live' && (
              <Button
                variant="quiet"
                size={30}
                label={i18n.t('studio.tenants.removeOf', { name: tenant.name })}
                onPress={() => setRemoving(tenant)}
              >
                {i18n.t('studio.tenants.remove')}
              </Button>
            )}
            {tenant.id !== active && (
              <Button
                size={30}
                working={working ? i18n.t('studio.tenants.using') : undefined}
                onPress={() => void use(tenant.id) /* its problem shows below */}
              >
                {i18n.t('studio.tenants.use')}
              </Button>
            )}
          </div>
        ))}
        {makings.map(({ id, form }) => (
          <div key={id} className={css.tenant} data-shown={id === shown}>
            <Mark name={form.name === '' ? '?' : form.name} practice={false} size={30} />
            <div className={css.tenantWords}>
              <p className={css.tenantName}>{form.name}</p>
              <p className={css.quiet}>{i18n.t('studio.tenants.making')}</p>
            </div>
            <Button
              variant="quiet"
              size={30}
              label={i18n.t('studio.tenants.removeOf', { name: form.name })}
              onPress={() => setRemoving({ id, name: form.name, kind: 'live' })}
            >
              {i18n.t('studio.tenants.remove')}
            </Button>
            {id !== shown && (
              <Button
                variant="quiet"
                size={30}
                label={i18n.t('studio.tenants.open', { name: form.name })}
                onPress={() => onShow(id)}
              >
                {i18n.t('studio.tenants.edit')}
              </Button>
            )}
          </div>
        ))}
      </Card>
      {problem && <ProblemNotice problem={problem} />}
      {removing && (
        <WipeSheet
          what={removing}
          onClose={() => setRemoving(undefined)}
          onWiped={() => {
            showToast({ text: i18n.t('studio.tenants.removed', { name: removing.name }) });
            if (removing.id === shown) onRemoved();
            setRemoving(undefined);
          }}
        />
      )}
      <Button icon={<Plus size={16} aria-hidden="true" />} onPress={() => onShow('new')}>
        {i18n.t('studio.tenants.add')}
      </Button>
    </Section>
  );
}
