import { BadgeCheck } from 'lucide-react';
import { Button } from 'react-aria-components';
import { i18n } from '#i18n';
import { count, dayMonth } from '@/components/copy/format';
import { useTenantNow } from '@/components/hooks/use-now';
import { cx } from '@/components/ui/cx';
import type { Group } from '@/lib/group/group';
import { madeUpPerson } from '@/lib/group/made-up-person';
import { settle } from '@/lib/group/settled';
import { fillParts } from '@/lib/slot/fill';
import { personSlots } from '@/lib/slot/person-slots';
import type { TemplateVersion } from '@/lib/template/template';
import type { Tenant } from '@/lib/tenant/tenant';
import { EmailFrame } from './EmailFrame';
import css from './TemplateStep.module.css';

/** One approved template, shown as the email it makes for this group. */
export function TemplateCard(props: {
  version: TemplateVersion;
  tenant: Tenant;
  group: Group;
  chosen: boolean;
  onChoose: () => void;
}) {
  const { version, tenant, group } = props;
  const now = useTenantNow();
  const { zone, local } = settle(group, tenant);
  const parts = personSlots(version).length;
  return (
    <div className={cx(css.card, props.chosen && css.chosen)}>
      <div className={css.picture}>
        <EmailFrame
          parts={fillParts(version, {}, local)}
          person={madeUpPerson(group)}
          width={375}
          title={version.name}
          still
        />
      </div>
      <Button className={css.choose ?? ''} onPress={props.onChoose}>
        <span className={css.name}>{version.name}</span>
        <span className={css.parts}>{i18n.t('compose.template.parts', parts, [count(parts)])}</span>
        <span className={css.approved}>
          <BadgeCheck size={15} aria-hidden="true" />
          {i18n.t('compose.template.approved', [dayMonth(version.approvedAt, zone, now), version.version])}
        </span>
        {props.chosen ? <span className={css.parts}>{i18n.t('compose.template.chosen')}</span> : null}
      </Button>
    </div>
  );
}
