import { useState } from 'react';
import { i18n } from '#i18n';
import { useCommand } from '@/components/hooks/use-command';
import { ProblemNotice } from '@/components/sends/ProblemNotice';
import { Button } from '@/components/ui/Button';
import { Field } from '@/components/ui/Field';
import { Sheet } from '@/components/ui/Sheet';
import type { KeyInfo } from '@/lib/key/key';
import { RemoveKey } from './RemoveKey';
import { RoleChoice } from './RoleChoice';
import css from './connect.module.css';

/** What a key is called and what it is for here; the way to take it off this computer. */
export function KeySheet({ info, onClose }: { info: KeyInfo; onClose: () => void }) {
  const { run, working, problem } = useCommand('key.describe');
  const [label, setLabel] = useState(info.label);
  const [role, setRole] = useState(info.role);
  const name = info.label === '' ? i18n.t('studio.key.label.none') : info.label;
  const save = async (): Promise<void> => {
    if ((await run({ keyId: info.id, label, role })).ok) onClose();
  };
  return (
    <Sheet
      open
      tall
      onClose={onClose}
      title={i18n.t('studio.key.editTitle', { name })}
      footer={
        <>
          <Button size={46} onPress={onClose}>
            {i18n.t('studio.key.cancel')}
          </Button>
          <Button
            size={46}
            variant="primary"
            working={working ? i18n.t('studio.key.saving') : undefined}
            onPress={() => void save() /* its problem shows above */}
          >
            {i18n.t('studio.key.done')}
          </Button>
        </>
      }
    >
      <div className={css.stack}>
        <Field
          label={i18n.t('studio.key.label.label')}
          hint={i18n.t('studio.key.label.hint')}
          value={label}
          onChange={(text) => setLabel(text.slice(0, 60))}
        />
        <RoleChoice value={role} onChange={setRole} />
        {problem && <ProblemNotice problem={problem} />}
        <RemoveKey info={info} name={name} onRemoved={onClose} />
      </div>
    </Sheet>
  );
}
