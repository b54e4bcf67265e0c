import { i18n } from '#i18n';
import { count, noteTime, people } from '@/components/copy/format';
import { useTenantNow } from '@/components/hooks/use-now';
import { Card } from '@/components/ui/Card';
import { Mark } from '@/components/ui/Mark';
import { Spinner } from '@/components/ui/Spinner';
import type { AudienceSize } from '@/lib/audience/size';
import { settle } from '@/lib/group/settled';
import type { Work } from './work';
import css from './PeopleStep.module.css';

/** The size, big where it is known; dashed violet where nobody can say. */
export function SizeCard(props: { work: Work; size: AudienceSize | undefined; working: boolean }) {
  const { work, size, working } = props;
  const now = useTenantNow();
  const { zone } = settle(work.group, work.tenant);
  if (size === undefined)
    return (
      <Card>
        <div className={css.counting} role="status">
          <Spinner /> {i18n.t('compose.people.counting')}
        </div>
      </Card>
    );
  if (size.is === 'up-to' || size.is === 'about')
    return (
      <Card>
        <p className={css.lead}>
          {size.is === 'up-to' ? i18n.t('compose.people.upTo') : i18n.t('compose.people.about')}
        </p>
        <p className={css.size}>
          <span className={css.n}>{count(size.n)}</span> {i18n.t('compose.people.unit', size.n)}
        </p>
        <p className={css.counted}>
          {working ? <Spinner size={12} /> : null}
          {i18n.t('compose.people.counted', [noteTime(size.at, zone, now)])}
        </p>
      </Card>
    );
  return (
    <div className={css.unknown}>
      <Mark is="unknown" size={22} />
      <div>
        <p className={css.cantSay}>{i18n.t('compose.people.cantSay')}</p>
        <p>
          {size.is === 'last-reached'
            ? i18n.t('compose.people.lastReached', [people(size.n)])
            : i18n.t('compose.people.notKnown')}
        </p>
        <p className={css.note}>{i18n.t('compose.people.unknownWhy')}</p>
      </div>
    </div>
  );
}
