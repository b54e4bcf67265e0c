import { useRef } from 'react';
import { i18n } from '#i18n';
import { showToast } from '@/components/hooks/toasts';
import { useCommand } from '@/components/hooks/use-command';
import { useForm } from '@/components/hooks/use-form';
import { useMaking } from '@/components/hooks/use-making';
import { useKeyThere } from '@/components/hooks/use-tenants';
import { ProblemNotice } from '@/components/sends/ProblemNotice';
import { Button } from '@/components/ui/Button';
import { Card, Section } from '@/components/ui/Card';
import { Field } from '@/components/ui/Field';
import type { TenantId } from '@/lib/ids';
import { isZone } from '@/lib/send/when';
import { dashboardPages, findInstance } from '@/lib/tenant/instances';
import { CampaignSteps } from './CampaignSteps';
import { ConnectionCheck } from './ConnectionCheck';
import { type Bind, DefaultsCard, type TextName } from './DefaultsCard';
import { checkTenantFields, type TenantFields, type Wrong, wrongFrom } from './form-checks';
import { HelperCard } from './HelperCard';
import { InstanceField } from './InstanceField';
import { KeyStep } from './KeyStep';
import { NextSender } from './NextSender';
import { PastedField } from './PastedField';
import { Step } from './Step';
import css from './connect.module.css';

/** What an email needs besides the four steps, in the form's order. */
const OF_EVERY_EMAIL = [
  'name',
  'senderName',
  'senderAddress',
  'zone',
  'postalAddress',
] as const satisfies TextName[];

type Props = {
  /** A tenant, or a connection in the making; none for one that begins. */
  id: TenantId | undefined;
  complete: boolean;
  initial: TenantFields;
  onSaved: (id: TenantId) => void;
};

/**
 * A connection in the order of Braze's own pages: where, the key, the app, the campaign, its variation, and what
 * every email carries. What is typed of a new one is kept at once; Save makes it a workspace.
 */
export function TenantEditor({ id: known, complete, initial, onSaved }: Props) {
  const save = useCommand('tenant.save');
  const ref = useRef<HTMLDivElement>(null);
  const form = useForm<TenantFields, Wrong>(initial, checkTenantFields, ref);
  const instance = findInstance(form.form.instance);
  const making = useMaking(known, form.form, !complete && instance !== undefined);
  const id = making.id;
  const wrongCount = Object.keys(form.wrongs).length;
  const keyThere = useKeyThere(id ?? '');

  const submit = async (): Promise<void> => {
    if (!form.tryAll()) return;
    const result = await save.run({ ...form.form, ...(id === undefined ? {} : { id }) });
    if (result.ok) {
      showToast({ text: i18n.t('studio.form.saved') });
      onSaved(result.value.tenantId);
      return;
    }
    const found = wrongFrom(result.problem, form.form);
    if (found) form.turnDown(found);
  };
  const bind: Bind = (name) => {
    const wrong = form.wrongOf(name);
    return {
      label: i18n.t(`studio.field.${name}.label`),
      hint: i18n.t(`studio.field.${name}.hint`),
      value: form.form[name],
      onChange: (value) => form.set(name, value),
      onBlur: () => form.leave(name),
      error: wrong && i18n.t(`studio.wrong.${wrong}`),
      name,
    };
  };
  const pasted = (name: 'appId' | 'campaignId' | 'variationId') => ({
    value: form.form[name],
    wrong: form.form[name] === '' || form.wrongs[name] === 'empty' ? form.wrongOf(name) : form.wrongs[name],
    onChange: (value: string) => form.set(name, value),
    onBlur: () => form.leave(name),
  });
  const formOf = (name: 'appId' | 'campaignId' | 'variationId') =>
    form.form[name].trim() === '' ? 'todo' : form.wrongs[name] ? 'no' : 'form';
  const stepsDone =
    keyThere && (['appId', 'campaignId', 'variationId'] as const).every((name) => formOf(name) === 'form');
  const missing = OF_EVERY_EMAIL.filter((name) => form.wrongs[name]);

  return (
    <div ref={ref} className={css.form}>
      <Section title={i18n.t('studio.form.where')} strong>
        <Card>
          <div className={css.grid}>
            <Field {...bind('name')} required />
            <InstanceField
              value={form.form.instance}
              wrong={form.wrongOf('instance')}
              onChange={(value) => {
                // A name that says where, until a better one is given: nothing has to be typed to connect.
                if (form.form.name.trim() === '' && findInstance(value))
                  form.set(
                    'name',
                    i18n.t('studio.guide.nameOf', { instance: findInstance(value)?.name ?? '' }),
                  );
                form.set('instance', value);
              }}
              onBlur={() => form.leave('instance')}
            />
          </div>
        </Card>
      </Section>
      <KeyStep
        tenantId={id}
        instance={instance}
        fold={complete}
        features={form.form.features}
        onFeatures={(features) => form.set('features', features)}
      />
      {!complete && id !== undefined && instance && (
        <ConnectionCheck
          subject={{
            id,
            kind: 'live',
            host: instance.rest,
            name: form.form.name,
            zone: isZone(form.form.zone) ? form.form.zone : 'UTC',
            campaignId: form.form.campaignId,
            variationId: form.form.variationId,
            features: form.form.features,
            complete: false,
          }}
        />
      )}
      <HelperCard
        tenantId={complete ? id : undefined}
        instance={form.form.instance}
        appId={form.form.appId}
        campaignId={form.form.campaignId}
        variationId={form.form.variationId}
        onUse={(name, value) => form.set(name, value)}
      />
      <Step
        n={2}
        fold={complete}
        title={i18n.t('studio.guide.app.title')}
        done={formOf('appId')}
        page={instance && { href: dashboardPages(instance).apps, label: i18n.t('studio.guide.app.open') }}
        example="3b1c6f0e-1a2b-4c3d-8e9f-0123456789ab"
      >
        <p>{i18n.t('studio.guide.app.how')}</p>
        <PastedField name="appId" {...pasted('appId')} />
      </Step>
      <CampaignSteps
        tenantId={id}
        instance={instance}
        fold={complete}
        features={form.form.features}
        campaign={pasted('campaignId')}
        variation={pasted('variationId')}
        formOf={formOf}
      />
      <form
        className={css.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit(); // its problem shows below
        }}
      >
        {!complete && stepsDone && (
          <NextSender
            missing={missing}
            onFill={() => ref.current?.querySelector<HTMLElement>(`input[name=${missing[0]}]`)?.focus()}
          />
        )}
        <DefaultsCard bind={bind} test={form.form.test} onTest={(test) => form.set('test', test)} />
        {save.problem && save.problem.kind !== 'bad-input' && <ProblemNotice problem={save.problem} />}
        {making.problem && <ProblemNotice problem={making.problem} />}
        <div className={css.bar}>
          {form.tried && wrongCount > 0 && (
            <p className={css.wrong} role="alert">
              {i18n.t('studio.form.fix', wrongCount)}
            </p>
          )}
          {form.dirty && wrongCount === 0 && <p className={css.quiet}>{i18n.t('studio.form.unsaved')}</p>}
          <Button variant="primary" submit working={save.working ? i18n.t('studio.form.saving') : undefined}>
            {i18n.t('studio.form.save')}
          </Button>
        </div>
      </form>
    </div>
  );
}
