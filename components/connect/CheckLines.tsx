import { i18n } from '#i18n';
import { Mark } from '@/components/ui/Mark';
import type { CheckLine } from '@/lib/messages/protocol';
import type { Proven } from '@/lib/tenant/proof';
import css from './connect.module.css';

const PROOF = { yes: ['ok', 'yes'], no: ['danger', 'no'], 'not-yet': ['unknown', 'notYet'] } as const;

/** Each value of a connection: has it the right form, and did Braze prove it. */
export function CheckLines({ lines }: { lines: readonly CheckLine[] }) {
  return (
    <>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{i18n.t('studio.check.column.value')}</th>
            <th scope="col">{i18n.t('studio.check.column.form')}</th>
            <th scope="col">{i18n.t('studio.check.column.proof')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line key={line.field} line={line} />
          ))}
        </tbody>
      </table>
      <p className={css.quiet}>{i18n.t('studio.check.why')}</p>
    </>
  );
}

function Line({ line }: { line: CheckLine }) {
  const [mark, word] = PROOF[line.proven];
  return (
    <tr>
      <th scope="row">{i18n.t(`studio.field.${line.field}.label`)}</th>
      <td>{i18n.t(`studio.check.${line.form}`)}</td>
      <td>
        <span className={css.status}>
          <Mark is={mark} size={14} />
          {i18n.t(`studio.check.${word}`)}
        </span>
      </td>
    </tr>
  );
}

/**
 * A stored connection has only right forms; host and key are as the last check left them, campaign and variation as
 * Braze told last.
 */
export const formLines = (fine: boolean, campaign: Proven): CheckLine[] => {
  const asked: CheckLine['proven'] = fine ? 'yes' : 'not-yet';
  const { campaignId, variationId } = campaign;
  const proven = {
    host: asked,
    key: asked,
    appId: 'not-yet',
    campaignId,
    variationId,
    sender: 'not-yet',
  } as const;
  return (Object.keys(proven) as (keyof typeof proven)[]).map((field) => ({
    field,
    form: 'good',
    proven: proven[field],
  })); // its keys are those six
};

/** An answer's lines, with campaign and variation as Braze told last: they may have changed since. */
export const withCampaign = (lines: readonly CheckLine[], campaign: Proven): CheckLine[] =>
  lines.map((line) =>
    line.field === 'campaignId' || line.field === 'variationId'
      ? { ...line, proven: campaign[line.field] }
      : line,
  );
