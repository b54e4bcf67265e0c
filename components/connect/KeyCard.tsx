import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { i18n } from '#i18n';
import { useCommand } from '@/components/hooks/use-command';
import { useKeyThere } from '@/components/hooks/use-tenants';
import { ProblemNotice } from '@/components/sends/ProblemNotice';
import { Button } from '@/components/ui/Button';
import { Card, Section } from '@/components/ui/Card';
import { Field } from '@/components/ui/Field';
import { Mark } from '@/components/ui/Mark';
import type { TenantId } from '@/lib/ids';
import { reasonWrong } from './form-checks';
import css from './connect.module.css';

/** The key goes in by this door and never comes out; the field is emptied as soon as it was handed over. */
export function KeyCard({ tenantId }: { tenantId: TenantId }) {
  const present = useKeyThere(tenantId);
  const { run, working, problem } = useCommand('tenant.key');
  const [typed, setTyped] = useState('');
  const [said, setSaid] = useState('');
  const keep = async (): Promise<void> => {
    setSaid('');
    const result = await run({ tenantId, key: typed });
    if (!result.ok) return;
    setTyped('');
    setSaid(
      [i18n.t('studio.key.saved'), result.value.cleaned ? i18n.t('studio.key.cleaned') : ''].join(' ').trim(),
    );
  };
  const wrong =
    problem?.kind === 'bad-input'
      ? i18n.t(`studio.wrong.${reasonWrong('key', String(problem.facts?.reason))}`)
      : undefined;
  return (
    <Section title={i18n.t('studio.key.title')} strong>
      <Card>
        <form
          className={css.stack}
          onSubmit={(event) => {
            event.preventDefault();
            void keep(); // its problem shows below
          }}
        >
          <p className={css.status}>
            <Mark is={present ? 'ok' : 'warn'} size={16} />
            {i18n.t(present ? 'studio.key.there' : 'studio.key.none')}
          </p>
          <Field
            label={i18n.t(present ? 'studio.key.placeNew' : 'studio.field.key.label')}
            mark={<KeyRound size={14} aria-hidden="true" />}
            hint={i18n.t('studio.field.key.hint')}
            error={wrong}
            type="password"
            autoComplete="off"
            monospace
            value={typed}
            onChange={setTyped}
          />
          {problem && problem.kind !== 'bad-input' && <ProblemNotice problem={problem} />}
          <div aria-live="polite" className={css.quiet}>
            {said}
          </div>
          <Button
            submit
            blocked={typed.trim() === '' ? i18n.t('studio.wrong.empty') : undefined}
            working={working ? i18n.t('studio.key.saving') : undefined}
          >
            {i18n.t('studio.key.save')}
          </Button>
        </form>
      </Card>
    </Section>
  );
}
