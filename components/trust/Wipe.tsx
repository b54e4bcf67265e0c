import { useState } from 'react';
import { i18n } from '#i18n';
import { showToast } from '@/components/hooks/toasts';
import { Button } from '@/components/ui/Button';
import { Card, Section } from '@/components/ui/Card';
import { count } from '@/components/copy/format';
import type { Tenant } from '@/lib/tenant/tenant';
import css from './trust.module.css';
import { WipeSheet } from './WipeSheet';

/** Taking away what is kept: one workspace, or everything. */
export function Wipe({ tenants, onWiped }: { tenants: readonly Tenant[]; onWiped: () => void }) {
  const [asking, setAsking] = useState<Tenant | 'everything'>();
  const done = (entries: number): void => {
    setAsking(undefined);
    showToast({ text: i18n.t('trust.wipe.done', entries, [count(entries)]) });
    onWiped();
  };
  return (
    <Section title={i18n.t('trust.wipe.title')} strong>
      <Card>
        <div className={css.stack}>
          <p className={css.quiet}>{i18n.t('trust.wipe.lead')}</p>
          {tenants.map((tenant) => (
            <Button key={tenant.id} variant="danger-outline" onPress={() => setAsking(tenant)}>
              {tenant.kind === 'practice'
                ? i18n.t('trust.wipe.practice')
                : i18n.t('trust.wipe.tenant', { name: tenant.name })}
            </Button>
          ))}
          <Button variant="danger-outline" onPress={() => setAsking('everything')}>
            {i18n.t('trust.wipe.everything')}
          </Button>
        </div>
      </Card>
      {asking !== undefined && (
        <WipeSheet what={asking} onClose={() => setAsking(undefined)} onWiped={done} />
      )}
    </Section>
  );
}
