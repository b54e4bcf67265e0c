import { z } from '@/lib/schema';
import { done, refuse, type Answer, type Call } from './answer';
import { externalId, indexOfExternalId, person } from './people';
import { shapeFault } from './shape';

const many = z.array(z.looseObject({})).optional();
const TrackWire = z.looseObject({ attributes: many, events: many, purchases: many });

/**
 * POST /users/track (braze/rest-api.md 3.1). The practice people are who they are: a well-formed import is refused,
 * never quietly dropped. Texts but the documented label are invented.
 */
export function usersTrack({ body }: Call): Answer {
  const parsed = TrackWire.safeParse(body);
  if (!parsed.success) return shapeFault(parsed.error);
  const { attributes = [], events = [], purchases = [] } = parsed.data;
  const objects = attributes.length + events.length + purchases.length;
  if (objects === 0) return refuse(400, 'attributes, events or purchases is required');
  if (objects > 75) return refuse(400, 'Max Input Length Exceeded');
  return refuse(400, 'practice does not import people yet');
}

const ExportWire = z.looseObject({
  external_ids: z.array(z.string()).optional(),
  fields_to_export: z.array(z.string()).min(1),
});

/** POST /users/export/ids (braze/rest-api.md 3.2), by external IDs: a read that answers 201. */
export function usersExportIds({ body }: Call): Answer {
  const parsed = ExportWire.safeParse(body);
  if (!parsed.success) return shapeFault(parsed.error);
  const ids = parsed.data.external_ids ?? [];
  if (ids.length === 0) return refuse(400, 'No Recipients');
  if (ids.length > 50) return refuse(400, 'The max number of ids per request was exceeded');
  const fields = new Set(parsed.data.fields_to_export);
  const found = ids.map((id) => ({ id, index: indexOfExternalId(id) }));
  return done(201, {
    users: found.flatMap(({ index }) => (index === undefined ? [] : [profile(index, fields)])),
    invalid_user_ids: found.filter(({ index }) => index === undefined).map(({ id }) => id),
  });
}

function profile(index: number, fields: ReadonlySet<string>): Record<string, unknown> {
  const { email_address: email, custom_attribute: attributes, ...rest } = person(index);
  const all = { ...rest, email, custom_attributes: attributes, external_id: externalId(index) };
  return Object.fromEntries(
    Object.entries(all).filter(([name, value]) => fields.has(name) && value !== undefined),
  );
}
