import { conditionProblem } from '@/lib/audience/guard';
import { Condition, type Group } from '@/lib/group/group';
import { GroupId, SegmentId, VariationId } from '@/lib/ids';
import type { MessageIn, MessageOut } from '@/lib/messages/protocol';
import { fail, ok, type Result } from '@/lib/result';
import { fromHeader } from '@/lib/send/from-header';
import { isZone } from '@/lib/send/when';
import { z } from '@/lib/schema';
import { Sender } from '@/lib/tenant/tenant';
import type { Ports } from './ports';

const bad = (field: string, reason: string) => fail('bad-input', { field, reason });

/** Saves a live tenant's group. A wrong field is named, nothing is saved. */
export async function saveGroup(
  form: MessageIn<'group.save'>,
  ports: Ports,
): Promise<Result<MessageOut<'group.save'>>> {
  const tenant = await ports.db.tenant(form.tenantId);
  if (!tenant) return fail('tenant-gone');
  if (tenant.kind === 'practice') return fail('practice-only');
  const known = form.id === undefined ? undefined : await ports.db.group(form.id);
  if (known && known.tenantId !== tenant.id) return fail('group-gone');
  const read = readForm(form, known?.id ?? GroupId.parse(ports.newId()));
  if (!read.ok) return read;
  await ports.db.putGroup({ ...read.value, local: known?.local ?? {} });
  ports.shown();
  return ok({ groupId: read.value.id });
}

/** A group with an email still to leave stays: its sends need its name. */
export async function removeGroup(
  input: MessageIn<'group.remove'>,
  ports: Ports,
): Promise<Result<Record<string, never>>> {
  const group = await ports.db.group(input.groupId);
  if (!group) return ok({});
  const tenant = await ports.db.tenant(group.tenantId);
  if (tenant?.kind === 'practice') return fail('practice-only');
  const open = await ports.db.openSends();
  if (open.some((send) => send.groupId === group.id)) return fail('not-now');
  await ports.db.removeGroup(group.id);
  ports.shown();
  return ok({});
}

function readForm(form: MessageIn<'group.save'>, id: GroupId): Result<Group> {
  const text = (value: string) => value.trim();
  const optional = <T>(value: string, read: (value: string) => T | undefined) =>
    text(value) === '' ? ({ fine: true, value: undefined } as const) : wrap(read(text(value)));
  if (text(form.name) === '' || text(form.name).length > 100) return bad('name', 'empty');

  const condition = readCondition(form.condition);
  if (!condition.ok) return condition;
  const variationId = optional(form.variationId, (v) => VariationId.safeParse(v).data);
  if (!variationId.fine) return bad('variationId', 'form');
  const segmentId = optional(form.segmentId, (v) => SegmentId.safeParse(v).data);
  if (!segmentId.fine) return bad('segmentId', 'form');
  const zone = optional(form.zone, (v) => (isZone(v) ? v : undefined));
  if (!zone.fine) return bad('zone', 'unknown');
  const replyTo = optional(form.replyTo, (v) => z.email().safeParse(v).data);
  if (!replyTo.fine) return bad('replyTo', 'form');
  const ownSender = text(form.senderName) !== '' || text(form.senderAddress) !== '';
  const sender = Sender.safeParse({ name: text(form.senderName), address: text(form.senderAddress) });
  if (ownSender && (!sender.success || fromHeader(sender.data) === undefined))
    return bad(sender.error?.issues[0]?.path[0] === 'address' ? 'senderAddress' : 'senderName', 'form');
  if (text(form.postalAddress).length > 300) return bad('postalAddress', 'long');
  return ok({
    id,
    tenantId: form.tenantId,
    name: text(form.name),
    condition: condition.value,
    segmentEqualsCondition: form.segmentEqualsCondition,
    local: {},
    ...(text(form.place) === '' ? {} : { place: text(form.place).slice(0, 100) }),
    ...(variationId.value ? { variationId: variationId.value } : {}),
    ...(segmentId.value ? { segmentId: segmentId.value } : {}),
    ...(zone.value ? { zone: zone.value } : {}),
    ...(replyTo.value ? { replyTo: replyTo.value } : {}),
    ...(ownSender && sender.success ? { sender: sender.data } : {}),
    ...(text(form.postalAddress) === '' ? {} : { postalAddress: text(form.postalAddress) }),
  });
}

const wrap = <T>(value: T | undefined): { fine: true; value: T } | { fine: false } =>
  value === undefined ? { fine: false } : { fine: true, value };

function readCondition(typed: MessageIn<'group.save'>['condition']): Result<Condition> {
  const value = typed.value.trim();
  const values = value
    .split(',')
    .map((v) => v.trim())
    .filter((v) => v !== '');
  if (values.length === 0) return bad('conditionValue', 'empty');
  const condition = Condition.safeParse({
    attribute: typed.attribute.trim(),
    comparison: typed.comparison,
    value: typed.comparison === 'is_any_of' ? values : value,
  });
  if (!condition.success || typed.attribute.trim() === '') return bad('conditionAttribute', 'empty');
  const unsafe = conditionProblem(condition.data);
  if (unsafe) return bad(unsafe === 'attribute' ? 'conditionAttribute' : 'conditionValue', 'characters');
  return ok(condition.data);
}
