import { i18n } from '#i18n';
import { Choice } from '@/components/ui/Choice';
import { KeyRole } from '@/lib/key/key';

/** What a key is declared to be for. */
export function RoleChoice({ value, onChange }: { value: KeyRole; onChange: (role: KeyRole) => void }) {
  return (
    <Choice
      label={i18n.t('studio.key.role.label')}
      value={value}
      onChange={(id) => onChange(KeyRole.parse(id))}
      options={KeyRole.options.map((id) => ({
        id,
        label: i18n.t(`studio.key.role.${id}`),
        note: i18n.t(`studio.key.role.${id}Note`),
      }))}
      hint={i18n.t('studio.key.role.say')}
    />
  );
}
