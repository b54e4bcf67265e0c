import { useState } from 'react';
import { i18n } from '#i18n';
import { showToast } from '@/components/hooks/toasts';
import { useCommand } from '@/components/hooks/use-command';
import { useGroups } from '@/components/hooks/use-groups';
import { ProblemNotice } from '@/components/sends/ProblemNotice';
import { Button } from '@/components/ui/Button';
import { Card, Section } from '@/components/ui/Card';
import { Mark, type MarkName } from '@/components/ui/Mark';
import { Select } from '@/components/ui/Select';
import type { Captured } from '@/lib/capture/captured';
import { type Match, matchGroups, whose } from '@/lib/capture/match';
import { ITEMS_MOST } from '@/lib/capture/shapes';
import type { Group } from '@/lib/group/group';
import type { Tenant } from '@/lib/tenant/tenant';
import css from './captured.module.css';

type Props = {
  tenant: Tenant;
  place: { host: string; campaignId: string };
  captured: readonly Captured[];
};
const NONE = '-';
const MARKS: Record<Match<Group>['is'], MarkName> = { sure: 'ok', unsure: 'warn', none: 'unknown' };

/**
 * Variations that no store has yet, each with the store of exactly its name. One that is only nearly named so says
 * which store it probably is, and waits for a person's word; nothing is saved before the press.
 */
export function Matching({ tenant, place, captured }: Props) {
  const groups = useGroups(tenant.id).value ?? [];
  const match = useCommand('capture.match');
  const [picked, setPicked] = useState<Record<string, string>>({});
  const used = new Set([tenant.variationId, ...groups.map((group) => group.variationId)]);
  const open = captured.filter(
    (one) =>
      one.kind === 'message_variation_id' &&
      whose(one, place, captured) !== 'other' &&
      ![...used].some((id) => id?.toLowerCase() === one.value.toLowerCase()),
  );
  const matches = matchGroups(open.slice(0, ITEMS_MOST), groups);
  if (matches.length === 0 || groups.length === 0) return null;
  const chosen = (one: Match<Group>): string =>
    picked[one.captured.id] ?? (one.is === 'sure' ? one.group.id : '');
  const pairs = matches.flatMap((one) => {
    const group = groups.find(({ id }) => id === chosen(one));
    return group ? [{ captureId: one.captured.id, groupId: group.id }] : [];
  });
  const twice = new Set(
    pairs.map(({ groupId }) => groupId).filter((id, index, all) => all.indexOf(id) !== index),
  );
  const of = (is: Match<Group>['is']): number => matches.filter((one) => one.is === is).length;
  const options = [
    { id: NONE, label: i18n.t('captured.noStore') },
    ...groups.map(({ id, name, place: where }) => ({ id, label: where ? `${name}, ${where}` : name })),
  ];
  const blocked =
    pairs.length === 0
      ? i18n.t('captured.pickFirst')
      : twice.size > 0
        ? i18n.t('captured.twice', { name: groups.find(({ id }) => twice.has(id))?.name ?? '' })
        : undefined;

  const save = async (): Promise<void> => {
    const result = await match.run({ pairs });
    if (result.ok) showToast({ text: i18n.t('captured.saved', result.value.saved) });
  };
  return (
    <Section title={i18n.t('captured.match')} strong>
      <p className={css.counts}>
        {(['sure', 'unsure', 'none'] as const).map((is) => (
          <span key={is} className={css.state}>
            <Mark is={MARKS[is]} size={16} />
            {i18n.t(`captured.count.${is}`, [String(of(is))])}
          </span>
        ))}
      </p>
      <Card rows>
        {matches.map((one) => {
          const { id, name, value } = one.captured;
          const now = groups.find((group) => group.id === chosen(one))?.variationId;
          return (
            <div key={id} className={css.match} role="group" aria-label={`${name}: ${value}`}>
              <div className={css.words}>
                <p className={css.name}>{name || i18n.t('captured.unnamed')}</p>
                <code className={css.code}>{value}</code>
              </div>
              <div className={css.pick}>
                <Select
                  label={i18n.t('dashboard.choose')}
                  options={options}
                  value={chosen(one)}
                  placeholder={i18n.t('captured.noStore')}
                  onChange={(group) => setPicked({ ...picked, [id]: group })}
                />
                {one.is === 'unsure' && picked[id] === undefined && (
                  <p className={css.state}>
                    <Mark is="warn" size={16} />
                    <span>{i18n.t('captured.probably', { name: one.group.name })}</span>
                    <Button
                      variant="quiet"
                      size={30}
                      label={i18n.t('captured.rightFor', { name, store: one.group.name })}
                      onPress={() => setPicked({ ...picked, [id]: one.group.id })}
                    >
                      {i18n.t('captured.right')}
                    </Button>
                  </p>
                )}
                {now !== undefined && <p className={css.quiet}>{i18n.t('captured.replaces', { id: now })}</p>}
              </div>
            </div>
          );
        })}
      </Card>
      <Button
        variant="primary"
        working={match.working ? i18n.t('dashboard.using') : undefined}
        blocked={blocked}
        onPress={() => void save() /* its problem shows below */}
      >
        {i18n.t('captured.save', pairs.length)}
      </Button>
      {match.problem && <ProblemNotice problem={match.problem} />}
    </Section>
  );
}
