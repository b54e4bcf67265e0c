import { z } from '@/lib/schema';
import { type Capture, KINDS, NAME_MOST, WHOLE, WORKSPACE } from './shapes';

const name = z.string().max(NAME_MOST);
/** One identifier as a dashboard page hands it over: the form of its kind, and a name that is only ever shown. */
export const Item = z
  .strictObject({ kind: z.enum(KINDS), value: z.string().max(60), name })
  .refine(({ kind, value }) => WHOLE[kind].test(value));
export type Item = z.infer<typeof Item>;

/** The workspace's internal id, as the page's address has it (braze/dashboard.md 3). */
export const Workspace = z.string().regex(WORKSPACE);
/** The campaign on whose page the items stand. */
export const OfCampaign = z.string().regex(WHOLE.campaign_id).toLowerCase();

/** A suggestion: what came from which dashboard and when. Nothing is done with it until a person says so. */
export const Captured = z.object({
  /** Host, kind, value, workspace and campaign: what is the same in all of them is the same suggestion. */
  id: z.string().min(1).max(300),
  /** Dashboard host without scheme: `dashboard-01.braze.com`. */
  host: z.string().min(1).max(100),
  workspace: Workspace.optional(),
  /** Of a variation, where its page said so; in lower case. */
  campaign: OfCampaign.optional(),
  kind: z.enum(KINDS),
  value: z.string().min(1).max(60),
  name,
  at: z.number(),
  /** When a person took it, and for what: a store's name, or nothing for the connection itself. */
  accepted: z.object({ at: z.number(), by: z.string().max(NAME_MOST) }).optional(),
});
export type Captured = z.infer<typeof Captured>;

export type From = {
  host: string;
  workspace?: string | undefined;
  campaign?: string | undefined;
  at: number;
};

/** What every suggestion of that identifier has at the beginning of its id, wherever it was seen. */
export const sightings = ({ host, kind, value }: Pick<Captured, 'host' | 'kind' | 'value'>): string =>
  `${host} ${kind} ${value.toLowerCase()} `;

export function captured(item: Capture, { host, workspace, campaign, at }: From): Captured {
  const of = item.kind === 'message_variation_id' ? campaign?.toLowerCase() : undefined;
  return {
    ...item,
    id: `${sightings({ ...item, host })}${workspace ?? '-'} ${of ?? '-'}`,
    host,
    ...(workspace === undefined ? {} : { workspace }),
    ...(of === undefined ? {} : { campaign: of }),
    at,
  };
}

const FACTS = ['workspace', 'campaign'] as const;
/** Whether `one` knows all that `other` knows of where it is from, and nothing else about it. */
const knows = (one: Captured, other: Captured): boolean =>
  FACTS.every((fact) => other[fact] === undefined || other[fact] === one[fact]);

/**
 * An identifier that was handed over again, beside the sightings of it that are there → the one row that is kept, and
 * the ids that go into it. What a person accepted stays accepted; a sighting that knows less of where it is from takes
 * neither name nor place away; a variation's number in two workspaces or campaigns is two suggestions.
 */
export function joined(came: Captured, there: readonly Captured[]): { row: Captured; gone: string[] } {
  const less = there.filter((one) => knows(came, one));
  const more = there.filter((one) => !knows(came, one) && knows(one, came));
  const exact = less.find(({ id }) => id === came.id);
  const [richer] = more;
  const base =
    exact === undefined && richer !== undefined && more.length === 1
      ? { ...richer, at: Math.max(richer.at, came.at) }
      : { ...came, name: came.name || (exact?.name ?? '') };
  const accepted = [base, ...less].flatMap((one) => one.accepted ?? []).toSorted((a, b) => b.at - a.at)[0];
  return {
    row: accepted ? { ...base, accepted } : base,
    gone: less.map(({ id }) => id).filter((id) => id !== base.id),
  };
}
