import { listCampaigns, listVariations } from '@/lib/commands/ask-campaigns';
import { audienceSize } from '@/lib/commands/audience-size';
import { beginTenant } from '@/lib/commands/begin-tenant';
import { cancelSend, closeSend, continueSend, moveSend } from '@/lib/commands/change-send';
import { checkTenant } from '@/lib/commands/check-tenant';
import { chooseGroup, switchTenant } from '@/lib/commands/choose';
import { keepKey, saveTenant } from '@/lib/commands/connect-tenant';
import { closeReview, openReview } from '@/lib/commands/open-review';
import { refreshResults } from '@/lib/commands/refresh-results';
import { deleteDraft, restoreDraft, saveDraft, startDraft, takeOffered } from '@/lib/commands/save-draft';
import { removeGroup, saveGroup } from '@/lib/commands/save-group';
import { scheduleSend } from '@/lib/commands/schedule-send';
import { skipPractice } from '@/lib/commands/skip-practice';
import type { Ports } from '@/lib/commands/ports';
import type { Handlers } from '@/lib/messages/answer';
import type { MessageIn, MessageName, MessageOut } from '@/lib/messages/protocol';
import { ok, type Result } from '@/lib/result';
import { helperHandlers } from './dashboard';
import { resume, wake } from './wake';
import { wipeHandlers } from './wipe';
import { ports } from './wiring';

/** A command with its real ports, run when this life of the background is awake. */
const run =
  <N extends MessageName>(command: (body: MessageIn<N>, ports: Ports) => Promise<Result<MessageOut<N>>>) =>
  async (body: MessageIn<N>): Promise<Result<MessageOut<N>>> => {
    await wake();
    return command(body, ports);
  };

export const handlers: Handlers = {
  'app.wake': run<'app.wake'>(async () => ok({})),
  'group.choose': run<'group.choose'>(chooseGroup),
  'audience.size': run<'audience.size'>(audienceSize),
  'draft.start': run<'draft.start'>(startDraft),
  'draft.save': run<'draft.save'>(saveDraft),
  'draft.take-offered': run<'draft.take-offered'>(takeOffered),
  'draft.delete': run<'draft.delete'>(deleteDraft),
  'draft.restore': run<'draft.restore'>(restoreDraft),
  'review.open': run<'review.open'>(openReview),
  'review.close': run<'review.close'>(closeReview),
  'send.schedule': run<'send.schedule'>(scheduleSend),
  'send.move': run<'send.move'>(moveSend),
  'send.cancel': run<'send.cancel'>(cancelSend),
  'send.continue': run<'send.continue'>(continueSend),
  'send.close': run<'send.close'>(closeSend),
  'results.refresh': run<'results.refresh'>(refreshResults),
  'tenant.begin': run<'tenant.begin'>(beginTenant),
  'tenant.save': run<'tenant.save'>(saveTenant),
  // A key that came back lets waiting sends go on.
  'tenant.key': run<'tenant.key'>(async (body, p) => {
    const kept = await keepKey(body, p);
    if (kept.ok) void resume();
    return kept;
  }),
  'tenant.check': run<'tenant.check'>(checkTenant),
  'campaign.list': run<'campaign.list'>(listCampaigns),
  'campaign.variations': run<'campaign.variations'>(listVariations),
  'tenant.switch': run<'tenant.switch'>(switchTenant),
  'group.save': run<'group.save'>(saveGroup),
  'group.remove': run<'group.remove'>(removeGroup),
  ...helperHandlers,
  ...wipeHandlers,
  'practice.skip': run<'practice.skip'>(skipPractice),
};
