import { useState } from 'react';
import { i18n } from '#i18n';
import { showToast } from '@/components/hooks/toasts';
import { useCommand } from '@/components/hooks/use-command';
import { useGroups } from '@/components/hooks/use-groups';
import { ProblemNotice } from '@/components/sends/ProblemNotice';
import { Button } from '@/components/ui/Button';
import { Card, Section } from '@/components/ui/Card';
import { Mark } from '@/components/ui/Mark';
import type { Captured } from '@/lib/capture/captured';
import { type Match, matchGroups, replacedBy } from '@/lib/capture/match';
import { unusedOnes } from '@/lib/capture/propose';
import { ITEMS_MOST } from '@/lib/capture/shapes';
import { isForeign, type Place, whoseAt } from '@/lib/capture/whose';
import type { Group } from '@/lib/group/group';
import type { VariationId } from '@/lib/ids';
import type { Tenant } from '@/lib/tenant/tenant';
import { MatchRow, MARKS, NONE } from './MatchRow';
import css from './captured.module.css';

type Props = { tenant: Tenant; place: Place; captured: readonly Captured[] };
/** What a person said of one variation: the store, and the store's ID which it may take the place of. */
type Picked = { group: string; replaces?: VariationId | undefined };

/**
 * Variations that no store has yet, each with the store of exactly its name. One that is only probably a store's says
 * so and waits for a person's word, and so does one that would take the place of another ID; nothing is saved before
 * the press.
 */
export function Matching({ tenant, place, captured }: Props) {
  const groups = useGroups(tenant.id).value ?? [];
  const match = useCommand('capture.match');
  const [picked, setPicked] = useState<Record<string, Picked>>({});
  const whose = whoseAt(place, captured);
  const variationIds = [tenant.variationId, ...groups.map((group) => group.variationId)];
  const unused = unusedOnes(captured, place.host, {
    appId: tenant.appId,
    campaignId: tenant.campaignId,
    variationIds,
  }).filter(({ kind }) => kind === 'message_variation_id');
  const open = unused.filter((one) => !isForeign(whose(one)));
  const ofOthers = unused.filter((one) => ['campaign', 'channel'].includes(whose(one))).length;
  const all = matchGroups(open, groups, place, captured);
  const matches = all.slice(0, ITEMS_MOST);
  if (matches.length === 0 || groups.length === 0) return null;

  const chosen = (one: Match<Group>): Picked =>
    picked[one.captured.id] ?? { group: one.is === 'sure' ? one.group.id : '' };
  const rows = matches.map((one) => {
    const { group: id, replaces } = chosen(one);
    const group = groups.find((store) => store.id === id);
    const now = group && replacedBy(one.captured, group);
    return { one, id, group, replaces, isAgreed: now === undefined || now === replaces };
  });
  const pairs = rows.flatMap(({ one, group, replaces, isAgreed }) =>
    group && isAgreed
      ? [{ captureId: one.captured.id, groupId: group.id, ...(replaces ? { replaces } : {}) }]
      : [],
  );
  const twice = new Set(
    pairs.map(({ groupId }) => groupId).filter((id, index, ids) => ids.indexOf(id) !== index),
  );
  const of = (is: Match<Group>['is']): number => all.filter((one) => one.is === is).length;
  const options = [
    { id: NONE, label: i18n.t('captured.noStore') },
    ...groups.map(({ id, name, place: where }) => ({ id, label: where ? `${name}, ${where}` : name })),
  ];
  const blockedBy = (): string | undefined => {
    if (pairs.length === 0)
      return i18n.t(rows.some(({ isAgreed }) => !isAgreed) ? 'captured.replaceFirst' : 'captured.pickFirst');
    const name = groups.find(({ id }) => twice.has(id))?.name;
    return name === undefined ? undefined : i18n.t('captured.twice', { name });
  };

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
      {ofOthers > 0 && <p className={css.quiet}>{i18n.t('captured.ofOthers', ofOthers)}</p>}
      <Card rows>
        {rows.map(({ one, id, isAgreed, group }) => (
          <MatchRow
            key={one.captured.id}
            match={one}
            options={options}
            value={id}
            group={group}
            isAgreed={isAgreed}
            onPick={(store, replaces) =>
              setPicked({ ...picked, [one.captured.id]: { group: store, replaces } })
            }
          />
        ))}
      </Card>
      {all.length > matches.length && (
        <p className={css.quiet}>{i18n.t('captured.more', all.length - matches.length)}</p>
      )}
      {pairs.length === 0 ? (
        <p className={css.quiet}>{blockedBy()}</p>
      ) : (
        <Button
          variant="primary"
          working={match.working ? i18n.t('dashboard.using') : undefined}
          blocked={blockedBy()}
          onPress={() => void save() /* its problem shows below */}
        >
          {i18n.t('captured.save', pairs.length)}
        </Button>
      )}
      {match.problem && <ProblemNotice problem={match.problem} />}
    </Section>
  );
}
