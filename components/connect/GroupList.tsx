import { Plus, Search } from 'lucide-react';
import { useState } from 'react';
import { i18n } from '#i18n';
import { matching } from '@/components/home/matching';
import { useGroups } from '@/components/hooks/use-groups';
import { Button } from '@/components/ui/Button';
import { Card, Section } from '@/components/ui/Card';
import { Field } from '@/components/ui/Field';
import { Row } from '@/components/ui/Row';
import type { Group } from '@/lib/group/group';
import type { Tenant } from '@/lib/tenant/tenant';
import { conditionWords } from './condition-words';
import { GroupSheet } from './GroupSheet';
import css from './connect.module.css';

const FIRST = 12;

/** The stores of a workspace. The practice ones come with the extension and can only be looked at. */
export function GroupList({ tenant }: { tenant: Tenant }) {
  const groups = useGroups(tenant.id);
  const [open, setOpen] = useState<Group | 'new'>();
  const [words, setWords] = useState('');
  const [all, setAll] = useState(false);
  const live = tenant.kind === 'live';
  const every = groups.value ?? [];
  const found = matching(every, words);
  const shown = all ? found : found.slice(0, FIRST);
  return (
    <Section
      title={i18n.t('studio.groups.title')}
      strong
      right={
        live && (
          <Button icon={<Plus size={16} aria-hidden="true" />} onPress={() => setOpen('new')}>
            {i18n.t('studio.groups.add')}
          </Button>
        )
      }
    >
      {groups.is === 'ready' && (
        <p className={css.quiet}>
          {live ? i18n.t('studio.groups.body', every.length) : i18n.t('studio.groups.practice')}
        </p>
      )}
      {every.length > FIRST && (
        <Field
          label={i18n.t('studio.groups.search')}
          mark={<Search size={14} aria-hidden="true" />}
          type="search"
          value={words}
          onChange={setWords}
        />
      )}
      {shown.length > 0 && (
        <Card rows>
          {shown.map((group) => (
            <div key={group.id}>
              <Row
                title={group.place ? `${group.name}, ${group.place}` : group.name}
                onPress={live ? () => setOpen(group) : undefined}
                right={<code className={css.code}>{group.variationId ?? tenant.variationId}</code>}
              >
                {conditionWords(group.condition)}
              </Row>
            </div>
          ))}
        </Card>
      )}
      {shown.length < found.length && (
        <Button variant="quiet" onPress={() => setAll(true)}>
          {i18n.t('studio.groups.more', { n: String(found.length) })}
        </Button>
      )}
      {open !== undefined && (
        <GroupSheet
          key={open === 'new' ? 'new' : open.id}
          tenant={tenant}
          group={open === 'new' ? undefined : open}
          onClose={() => setOpen(undefined)}
        />
      )}
    </Section>
  );
}
