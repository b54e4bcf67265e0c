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

/** A suggestion: what came from which dashboard and when. Nothing is done with it until a person says so. */
export const Captured = z.object({
  /** Host, kind and value: the same identifier handed over again is the same suggestion. */
  id: z.string().min(1).max(300),
  /** Dashboard host without scheme: `dashboard-01.braze.com`. */
  host: z.string().min(1).max(100),
  workspace: Workspace.optional(),
  kind: z.enum(KINDS),
  value: z.string().min(1).max(60),
  name,
  at: z.number(),
  /** When a person took it, and for what: a store's name, or nothing for the connection itself. */
  accepted: z.object({ at: z.number(), by: z.string().max(NAME_MOST) }).optional(),
});
export type Captured = z.infer<typeof Captured>;

export type From = { host: string; workspace?: string | undefined; at: number };

export const captured = (item: Capture, { host, workspace, at }: From): Captured => ({
  ...item,
  id: `${host} ${item.kind} ${item.value.toLowerCase()}`,
  host,
  ...(workspace === undefined ? {} : { workspace }),
  at,
});
