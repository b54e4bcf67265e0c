import { ExternalLink } from 'lucide-react';
import { Fragment, useState } from 'react';
import { i18n } from '#i18n';
import { useColumns } from '@/components/hooks/use-permissions';
import { CopyButton } from '@/components/sends/CopyButton';
import { Button } from '@/components/ui/Button';
import { Card } from '@/components/ui/Card';
import { Mark } from '@/components/ui/Mark';
import { Sheet } from '@/components/ui/Sheet';
import type { KeyInfo } from '@/lib/key/key';
import { dashboardPages, findInstance } from '@/lib/tenant/instances';
import { type Column, stopsScheduling, ticksOf } from '@/lib/tenant/key-columns';
import type { Tenant } from '@/lib/tenant/tenant';
import { titleOf } from './KeyCard';
import { KeyForm } from './KeyForm';
import { keyName, lackWords } from './permission-words';
import { PermissionName } from './PermissionName';
import common from './connect.module.css';
import css from './connected.module.css';

/** For each key that lacks something: what stops, and how to make a new one. Nothing while nothing is missing. */
export function FixCards({ tenant }: { tenant: Tenant }) {
  const columns = useColumns(tenant.id, tenant.features ?? []);
  const [putting, setPutting] = useState<KeyInfo>();
  const [said, setSaid] = useState('');
  const bad = columns.filter(({ missing, kept }) => missing.length > 0 || kept?.check.key === 'refused');
  return (
    <>
      <p aria-live="polite" className={common.quiet} hidden={said === ''}>
        {said}
      </p>
      {bad.map((column) => (
        <FixCard
          key={column.key?.id ?? ''}
          tenant={tenant}
          column={column}
          columns={columns}
          onPut={() => setPutting(column.key)}
        />
      ))}
      {putting && (
        <Sheet open tall onClose={() => setPutting(undefined)} title={titleOf(putting)}>
          <KeyForm
            tenantId={tenant.id}
            into={putting}
            onDone={(words) => {
              setSaid(words);
              setPutting(undefined);
            }}
          />
        </Sheet>
      )}
    </>
  );
}

type Props = { tenant: Tenant; column: Column; columns: readonly Column[]; onPut: () => void };

function FixCard({ tenant, column, columns, onPut }: Props) {
  const { missing, kept, key } = column;
  const refused = kept?.check.key === 'refused';
  const stops = stopsScheduling(column, columns);
  const instance = findInstance(tenant.host);
  const ticks = ticksOf(column);
  const lacks = Map.groupBy(missing, (permission) => lackWords(permission, column, columns));
  const name = key && key.label !== '' ? `${tenant.name}, ${key.label}` : tenant.name;
  return (
    <Card rows>
      <div className={css.fix} role="alert">
        <Mark is="danger" size={20} />
        <div>
          <h2 className={css.fixTitle}>
            {stops
              ? i18n.t('studio.permission.blocked')
              : refused
                ? i18n.t('studio.fix.refused')
                : i18n.t('studio.permission.missingTitle', missing.length)}
          </h2>
          {columns.length > 1 && <p>{i18n.t('studio.fix.of', { name: keyName(column) })}</p>}
          {stops && <p>{i18n.t(refused ? 'studio.fix.refusedStops' : 'studio.fix.stops')}</p>}
          {!refused &&
            [...lacks].map(([words, names]) => (
              <p key={words}>
                {names.map((name, at) => (
                  <Fragment key={name}>
                    {at > 0 && ', '}
                    <PermissionName of={name} />
                  </Fragment>
                ))}
                : {words}
              </p>
            ))}
        </div>
      </div>
      <div className={css.fixBody}>
        <p className={common.quiet}>{i18n.t('studio.fix.lead')}</p>
        <ol className={css.steps}>
          <li>
            <Number n={1} />
            {i18n.t('studio.fix.open')}
            {instance && (
              <a
                className={common.link}
                href={dashboardPages(instance).keys}
                target="_blank"
                rel="noreferrer"
              >
                {i18n.t('studio.guide.key.open')}
                <ExternalLink size={14} aria-hidden="true" />
              </a>
            )}
          </li>
          <li>
            <Number n={2} />
            {i18n.t('studio.fix.create', { name, n: String(ticks.length) })}
            <div className={css.ticks}>
              {ticks.slice(0, 3).map((name) => (
                <Fragment key={name}>
                  <PermissionName of={name} />
                  {'\n'}
                </Fragment>
              ))}
              {ticks.length > 3 && i18n.t('studio.fix.more', { n: String(ticks.length - 3) })}
            </div>
            <CopyButton size={30} text={ticks.join('\n')}>
              {i18n.t('studio.permission.copyList', { n: String(ticks.length) })}
            </CopyButton>
          </li>
          <li>
            <Number n={3} />
            {i18n.t('studio.fix.paste')}
            <Button variant="primary" onPress={onPut}>
              {i18n.t('studio.fix.put')}
            </Button>
          </li>
          <li>
            <Number n={4} />
            {i18n.t('studio.fix.then')}
          </li>
        </ol>
      </div>
    </Card>
  );
}

const Number = ({ n }: { n: number }) => (
  <span className={common.number} aria-hidden="true">
    {n}
  </span>
);
