import { i18n } from '#i18n';
import type { KeyName, TableName } from '@/lib/db/reads-trust';
import { isListed, type KeptFact, type TrustReport } from '@/lib/trust/report';
import type { Feature } from '@/lib/tenant/features';
import type { Use } from '@/lib/tenant/permissions';

// The sentences beside what a list names. A table, key or permission without one does not pass the type check.

type Kind = TableName | KeyName;
const KINDS: Record<Kind, { what: () => string; until: () => string }> = {
  tenants: both('tenants'),
  kits: both('kits'),
  groups: both('groups'),
  versions: both('versions'),
  drafts: both('drafts'),
  sends: both('sends'),
  journal: both('journal'),
  contents: both('contents'),
  results: both('results'),
  sizes: both('sizes'),
  settings: both('settings'),
  keys: both('keys'),
  vault: both('vault'),
  halves: both('halves'),
  worlds: both('worlds'),
  captures: both('captures'),
  calls: both('calls'),
  contacted: both('contacted'),
  snapshot: both('snapshot'),
  'sealed:': both('sealed'),
  'wrapped:': both('wrapped'),
  lock: both('lock'),
  'intent:': both('intent'),
};

type Spoken = Kind extends infer K ? (K extends `${infer Name}:` ? Name : K) : never;
function both(name: Spoken) {
  return { what: () => i18n.t(`trust.kept.${name}.what`), until: () => i18n.t(`trust.kept.${name}.until`) };
}

const isKind = (name: string): name is Kind => Object.hasOwn(KINDS, name);

/** What a kind of stored entry is, and how long it stays. */
export const keptWords = ({ name }: Pick<KeptFact, 'name'>): { what: string; until: string } =>
  isKind(name)
    ? { what: KINDS[name].what(), until: KINDS[name].until() }
    : { what: i18n.t('trust.kept.unlisted'), until: '' };

export const permissionWords = (name: string): string =>
  isListed(name) ? i18n.t(`trust.permissions.reason.${name}`) : i18n.t('trust.permissions.unlisted');

export const useWords = (use: Use): string => i18n.t(`trust.key.use.${use}`);

export const featureWords = (feature: Feature): string => i18n.t(`trust.key.feature.${feature}`);

/** The page as a file: the report, with the reasons in the person's language. */
export const asFile = (report: TrustReport): string =>
  JSON.stringify(
    {
      ...report,
      permissions: {
        extension: report.permissions.extension.map((one) => ({ ...one, why: permissionWords(one.name) })),
        key: report.permissions.key,
        optional: report.permissions.optional,
        excess: report.permissions.excess,
      },
      stored: {
        ...report.stored,
        kinds: report.stored.kinds.map((one) => ({ ...one, ...keptWords(one) })),
      },
    },
    undefined,
    2,
  );
