import { i18n } from '#i18n';
import { noteTime } from '@/components/copy/format';
import { go } from '@/components/hooks/route';
import { useTenantNow } from '@/components/hooks/use-now';
import { useUnfinished } from '@/components/hooks/use-templates';
import { Button } from '@/components/ui/Button';
import { Card } from '@/components/ui/Card';
import type { Here } from '@/lib/db/reads';
import { STEPS } from '@/lib/draft/draft';
import { madeUpPerson } from '@/lib/group/made-up-person';
import { settle } from '@/lib/group/settled';
import { fillParts } from '@/lib/slot/fill';
import { EmailFrame } from './EmailFrame';
import { titleOf } from './work';
import css from './TemplateStep.module.css';

/** The newest unfinished email of this group. */
export function ResumeCard({ here }: { here: Here }) {
  const { tenant, group } = here;
  const now = useTenantNow();
  const found = useUnfinished(tenant.id, group?.id);
  if (found === undefined || group === undefined) return null;
  const { row, version } = found;
  const { zone, local } = settle(group, tenant);
  const step = STEPS.indexOf(row.step) + 1;
  return (
    <Card>
      <div className={css.resume}>
        <div className={css.thumb}>
          <EmailFrame
            parts={fillParts(version, row.values, local)}
            person={madeUpPerson(group)}
            width={375}
            title={version.name}
            still
          />
        </div>
        <div className={css.resumeWords}>
          <p className={css.resumeTitle}>
            {i18n.t('compose.resume.title', [titleOf({ version, content: row })])}
          </p>
          <p className={css.parts}>
            {i18n.t('compose.resume.from', [noteTime(row.updatedAt, zone, now), step, STEPS.length])}
          </p>
        </div>
        <Button
          variant="quiet"
          onPress={() =>
            go({ to: 'compose', draftId: row.id, step: row.step === 'template' ? 'content' : row.step })
          }
        >
          {i18n.t('compose.resume.action')}
        </Button>
      </div>
    </Card>
  );
}
