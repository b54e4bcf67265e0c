import type { Captured } from './captured';
import { mayBeEmail } from './shapes';

/** A connection, as far as its dashboard can tell: the host, and the campaign that it uses. */
export type Place = { host: string; campaignId: string };

const low = (text: string): string => text.trim().toLowerCase();

/** Where the connection's campaign, or a variation of it, was seen. */
function workspacesOf({ host, campaignId }: Place, all: readonly Captured[]): ReadonlySet<string> {
  const wanted = low(campaignId);
  const own = all.filter(
    (one) =>
      one.host === host &&
      (one.campaign === wanted || (one.kind === 'campaign_id' && low(one.value) === wanted)),
  );
  return new Set(own.flatMap(({ workspace }) => workspace ?? []));
}

/** The workspace of a connection, as far as captures tell. Nothing where two pages contradict each other. */
export function workspaceOf(place: Place, all: readonly Captured[]): string | undefined {
  const found = workspacesOf(place, all);
  return found.size === 1 ? [...found][0] : undefined;
}

/**
 * - `same`: of this workspace, and a variation of this very campaign
 * - `other`: of another instance or another workspace
 * - `campaign`: a variation of another campaign; Braze refuses it beside this one (braze/rest-api.md 2.4)
 * - `channel`: a variation of that workspace for another channel than email
 * - `unknown`: nothing speaks against it, and nothing proves it
 */
export type Whose = 'same' | 'other' | 'campaign' | 'channel' | 'unknown';

/** Whose each capture is, beside a connection. `all` has every capture, also those that are in use. */
export function whoseAt(place: Place, all: readonly Captured[]): (one: Captured) => Whose {
  const found = workspacesOf(place, all);
  const [workspace] = found.size === 1 ? found : [];
  const campaign = low(place.campaignId);
  return (one) => {
    if (one.host !== place.host) return 'other';
    const isKnown = workspace !== undefined && one.workspace !== undefined;
    if (isKnown && workspace !== one.workspace) return 'other';
    if (one.kind !== 'message_variation_id') return isKnown ? 'same' : 'unknown';
    if (!mayBeEmail(one.value)) return 'channel';
    if (campaign === '' || one.campaign === undefined) return 'unknown';
    if (one.campaign !== campaign) return 'campaign';
    return found.size > 1 ? 'unknown' : 'same'; // one of the pages stood under another's address
  };
}

/** Whether it is known not to work in that connection. */
export const isForeign = (is: Whose): boolean => ['other', 'campaign', 'channel'].includes(is);
