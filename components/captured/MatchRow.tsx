import { i18n } from '#i18n';
import { Button } from '@/components/ui/Button';
import { cx } from '@/components/ui/cx';
import { Mark, type MarkName } from '@/components/ui/Mark';
import { Select, type Option } from '@/components/ui/Select';
import { type Match, replacedBy } from '@/lib/capture/match';
import type { Group } from '@/lib/group/group';
import type { VariationId } from '@/lib/ids';
import css from './captured.module.css';

/** The choice of no store, which a person can make too. */
export const NONE = '-';
export const MARKS: Record<Match<Group>['is'], MarkName> = { sure: 'ok', unsure: 'warn', none: 'unknown' };

type Props = {
  match: Match<Group>;
  options: readonly Option[];
  /** The chosen store's id, NONE, or nothing yet. */
  value: string;
  group: Group | undefined;
  /** The chosen store has no other ID, or the person said that it may be replaced. */
  isAgreed: boolean;
  /** `replaces`: the store's ID, where the person was shown it and said so. */
  onPick: (group: string, replaces?: VariationId) => void;
};

/** One variation and its store: what is proposed, what it would replace, and the choice. */
export function MatchRow({ match, options, value, group, isAgreed, onPick }: Props) {
  const { captured } = match;
  const { name, value: by } = captured;
  const proposed = match.is === 'unsure' && value === '' ? match.group : undefined;
  const store = group ?? proposed;
  const now = store && replacedBy(captured, store);
  const mustAsk = store !== undefined && now !== undefined && !(group !== undefined && isAgreed);
  return (
    <div className={css.match} role="group" aria-label={`${name}: ${by}`}>
      <div className={css.words}>
        <p className={css.name}>{name || i18n.t('captured.unnamed')}</p>
        <code className={css.code}>{by}</code>
      </div>
      <div className={css.pick}>
        <Select
          label={i18n.t('dashboard.choose')}
          options={options}
          value={value}
          placeholder={i18n.t('captured.noStore')}
          onChange={(id) => onPick(id)}
        />
        {proposed && (
          <p className={cx(css.state, css.asked)}>
            <Mark is="warn" size={16} />
            <span>{i18n.t('captured.probably', { name: proposed.name })}</span>
            {!mustAsk && (
              <Button
                variant="quiet"
                size={30}
                label={i18n.t('captured.rightFor', { name, store: proposed.name })}
                onPress={() => onPick(proposed.id)}
              >
                {i18n.t('captured.right')}
              </Button>
            )}
          </p>
        )}
        {mustAsk && (
          <p className={cx(css.state, css.asked)}>
            <Mark is="warn" size={16} />
            <span>{i18n.t('dashboard.replaces', { name: store.name, id: now })}</span>
            <Button
              variant="quiet"
              size={30}
              label={i18n.t('dashboard.replaceFor', { id: now, name: store.name, by })}
              onPress={() => onPick(store.id, now)}
            >
              {i18n.t('dashboard.replace')}
            </Button>
          </p>
        )}
        {!mustAsk && now !== undefined && (
          <p className={css.quiet}>{i18n.t('captured.replacesNow', { id: now })}</p>
        )}
      </div>
    </div>
  );
}
