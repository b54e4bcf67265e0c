import { i18n } from '#i18n';
import { useTenantNow } from '@/components/hooks/use-now';
import { Button } from '@/components/ui/Button';
import { Mark, type MarkName } from '@/components/ui/Mark';
import { ageOf, isUsable, type KeyInfo } from '@/lib/key/key';
import css from './connect.module.css';

type Props = {
  host: string | undefined;
  info: KeyInfo;
  /** Where several could send: whether this is the one that does, and how it is made that. */
  sends: { is: 'this' } | { is: 'another'; use: () => void } | undefined;
  onPut: () => void;
  onEdit: () => void;
};

const MARKS = {
  there: 'ok',
  locked: 'warn',
  gone: 'warn',
  altered: 'danger',
  newer: 'danger',
} as const satisfies Record<KeyInfo['stands'], MarkName>;

/** One key: its name and what it is for, how it stands, how old it is. */
export function KeyRow({ host, info, sends, onPut, onEdit }: Props) {
  const now = useTenantNow();
  const { days, left, rotate } = ageOf(info, now);
  const name = info.label === '' ? i18n.t('studio.key.label.none') : info.label;
  const stands = info.stands === 'there' && info.keeping === 'session' ? 'thereSession' : info.stands;
  const elsewhere = host !== undefined && info.host !== host;
  return (
    <div className={css.key}>
      <div>
        <p className={css.tenantName}>{name}</p>
        <p className={css.quiet}>{i18n.t(`studio.key.role.${info.role}`)}</p>
        {sends?.is === 'this' && <p className={css.quiet}>{i18n.t('studio.key.inUse')}</p>}
        <p className={css.status}>
          <Mark is={elsewhere ? 'warn' : MARKS[info.stands]} size={16} />
          {elsewhere
            ? i18n.t('studio.key.other', { host: info.host })
            : i18n.t(`studio.key.stands.${stands}`)}
        </p>
        <p className={rotate === 'due' ? css.wrong : css.quiet}>
          {i18n.t('studio.key.age', days)} {rotate === 'soon' && i18n.t('studio.key.soon', left)}
          {rotate === 'due' && i18n.t('studio.key.due')}
        </p>
      </div>
      <div className={css.acts}>
        {sends?.is === 'another' && isUsable(info) && !elsewhere && (
          <Button size={30} label={i18n.t('studio.key.useNamed', { name })} onPress={sends.use}>
            {i18n.t('studio.key.use')}
          </Button>
        )}
        <Button size={30} onPress={onPut}>
          {i18n.t(isUsable(info) ? 'studio.key.replace' : 'studio.key.again')}
        </Button>
        <Button size={30} variant="quiet" label={i18n.t('studio.key.editTitle', { name })} onPress={onEdit}>
          {i18n.t('studio.key.edit')}
        </Button>
      </div>
    </div>
  );
}
