import type { Draft } from '../../../lib/draft/draft.ts';
import type { Group } from '../../../lib/group/group.ts';
import type { TemplateVersion } from '../../../lib/template/template.ts';
import { press } from '../../harness/drive/act.ts';
import { seeStep } from '../../harness/drive/compose.ts';
import type { Screen } from '../../harness/drive/find.ts';
import { tell } from './background.ts';
import { told } from './confirm.ts';
import { rowsOf } from './database.ts';
import { inDays } from './write-email.ts';

let drafts = 0;

/** On Home of Hawthorne: an email of this version is being written, and is opened at a step. */
export async function openAt(
  panel: Screen,
  step: 'content' | 'review',
  version: TemplateVersion,
  values: Record<string, string> = {},
): Promise<void> {
  const { page } = panel;
  const group = (await rowsOf<Group>(page, 'groups')).find((each) => each.name === 'Hawthorne');
  if (group === undefined) throw new Error('There is no Hawthorne.');
  const writer = 'a test';
  const of = { groupId: group.id, versionId: version.id };
  const { draftId } = await told<{ draftId: Draft['id'] }>(tell(page, 'draft.start', { ...of, writer }));
  const when = { mode: 'at', wall: inDays(2, '10:00') } as unknown as Draft['when'];
  const subject = `${step} ${(drafts += 1)}`;
  const content = { ...of, values: { ...values, subject }, when, step };
  await told(tell(page, 'draft.save', { draftId, baseRev: 0, writer, content }));
  await press(panel, new RegExp(`^${subject} `, 'u'), { within: { role: 'region' } });
  await seeStep(panel, step);
}
