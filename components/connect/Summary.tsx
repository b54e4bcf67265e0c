import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import { useGranted } from '@/components/hooks/use-granted';
import type { Checked } from '@/components/hooks/use-checked';
import { useColumns } from '@/components/hooks/use-permissions';
import { Card } from '@/components/ui/Card';
import { Mark, type MarkName } from '@/components/ui/Mark';
import type { Column } from '@/lib/tenant/key-columns';
import type { Proven } from '@/lib/tenant/proof';
import { findInstance, isKnown } from '@/lib/tenant/instances';
import type { Tenant } from '@/lib/tenant/tenant';
import common from './connect.module.css';
import css from './connected.module.css';

type Said = { mark: MarkName; words: string };

type Props = { tenant: Tenant; last: Checked | undefined; campaign: Proven };

/** Three things at a glance: the endpoint, the campaign, the keys; each with what is known of it. */
export function Summary({ tenant, last, campaign: told }: Props) {
  const columns = useColumns(tenant.id, tenant.features ?? []);
  // Before the first check nobody was asked; afterwards it was taken back.
  const takenBack = useGranted(tenant.host) === false && last !== undefined;
  const keys = columns.flatMap(({ key }) => (key && key.stands !== 'gone' ? key : []));
  const session = keys.length > 0 && keys.every(({ keeping }) => keeping === 'session');
  return (
    <Card rows>
      <dl className={css.summary} aria-label={i18n.t('studio.summary.label')}>
        <Cell title={i18n.t('studio.summary.rest')} said={endpointSays(tenant.host, takenBack)}>
          <code>{tenant.host}</code>
        </Cell>
        <Cell title={i18n.t('studio.guide.campaign.title')} said={campaignSays(told)}>
          {told.campaign?.name} <code className={css.dim}>{short(tenant.campaignId)}</code>
        </Cell>
        <Cell title={i18n.t('studio.summary.keys')} said={keysSay(columns)}>
          {i18n.t(session ? 'studio.summary.session' : 'studio.summary.kept', keys.length)}
        </Cell>
      </dl>
    </Card>
  );
}

function Cell({ title, said, children }: { title: string; said: Said; children: ReactNode }) {
  return (
    <div className={css.cell}>
      <dt>{title}</dt>
      <dd>
        <b>{children}</b>
        <span className={common.said} data-is={said.mark}>
          <Mark is={said.mark} size={16} />
          {said.words}
        </span>
      </dd>
    </div>
  );
}

/** `9a3e…c410`: enough to tell two apart. */
const short = (id: string): string => `${id.slice(0, 4)}…${id.slice(-4)}`;

function endpointSays(host: string, takenBack: boolean): Said {
  if (takenBack) return { mark: 'warn', words: i18n.t('studio.summary.takenBack') };
  const instance = findInstance(host);
  if (instance && isKnown(instance))
    return { mark: 'ok', words: i18n.t('studio.summary.matches', { name: instance.name }) };
  return { mark: 'unknown', words: i18n.t('studio.summary.derived') };
}

function campaignSays({ campaignId, variationId, campaign }: Proven): Said {
  if (campaignId === 'no') return { mark: 'danger', words: i18n.t('studio.check.no') };
  if (!campaign) return { mark: 'unknown', words: i18n.t('studio.summary.unread') };
  if (variationId === 'no') return { mark: 'danger', words: i18n.t('studio.guide.variation.notIn') };
  return { mark: 'ok', words: i18n.t('studio.summary.variations', campaign.variations.length) };
}

/** The worst of all keys. */
function keysSay(columns: readonly Column[]): Said {
  const missing = columns.reduce((sum, column) => sum + column.missing.length, 0);
  const refused = columns.some(({ kept }) => kept?.check.key === 'refused' || kept?.check.key === 'nothing');
  if (refused) return { mark: 'danger', words: i18n.t('studio.summary.refused') };
  if (missing > 0) return { mark: 'danger', words: i18n.t('studio.permission.missingTitle', missing) };
  if (columns.some(({ key }) => key?.stands === 'gone'))
    return { mark: 'warn', words: i18n.t('studio.key.stands.gone') };
  if (columns.some(({ key }) => key?.stands === 'locked'))
    return { mark: 'warn', words: i18n.t('studio.key.stands.locked') };
  if (columns.some(({ kept }) => kept === undefined))
    return { mark: 'unknown', words: i18n.t('studio.permission.unasked') };
  if (columns.some(({ kept }) => kept?.check.key !== 'good'))
    return { mark: 'unknown', words: i18n.t('studio.permission.unknown') };
  return { mark: 'ok', words: i18n.t('studio.summary.fine') };
}
