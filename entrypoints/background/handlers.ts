import { listCampaigns, listVariations } from '@/lib/commands/ask-campaigns';
import { audienceSize } from '@/lib/commands/audience-size';
import { beginTenant } from '@/lib/commands/begin-tenant';
import { cancelSend, closeSend, continueSend, moveSend } from '@/lib/commands/change-send';
import { checkTenant } from '@/lib/commands/check-tenant';
import { chooseGroup, switchTenant } from '@/lib/commands/choose';
import {
  changePassphrase,
  describeKey,
  forgetPassphrase,
  removeKey,
  chooseForSending,
} from '@/lib/commands/change-key';
import { saveTenant } from '@/lib/commands/connect-tenant';
import { keepKey } from '@/lib/commands/keep-key';
import { lockVault, unlock } from '@/lib/commands/unlock';
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
import { ports, tidyLock, touchVault } from './wiring';

/** A command with its real ports, run when this life of the background is awake and its lock is as the time says. */
const run =
  <N extends MessageName>(command: (body: MessageIn<N>, ports: Ports) => Promise<Result<MessageOut<N>>>) =>
  async (body: MessageIn<N>): Promise<Result<MessageOut<N>>> => {
    await wake();
    await tidyLock();
    return command(body, ports);
  };

/** The same for what a person does: the idle lock counts from now. */
const act =
  <N extends MessageName>(command: (body: MessageIn<N>, ports: Ports) => Promise<Result<MessageOut<N>>>) =>
  async (body: MessageIn<N>): Promise<Result<MessageOut<N>>> => {
    await wake();
    await tidyLock();
    await touchVault();
    return command(body, ports);
  };

const thenResume =
  <B, O>(answer: (body: B) => Promise<Result<O>>) =>
  async (body: B): Promise<Result<O>> => {
    const result = await answer(body);
    if (result.ok) void resume();
    return result;
  };

export const handlers: Handlers = {
  'app.wake': run<'app.wake'>(async () => ok({})),
  'group.choose': act<'group.choose'>(chooseGroup),
  'audience.size': run<'audience.size'>(audienceSize),
  'draft.start': act<'draft.start'>(startDraft),
  'draft.save': act<'draft.save'>(saveDraft),
  'draft.take-offered': act<'draft.take-offered'>(takeOffered),
  'draft.delete': act<'draft.delete'>(deleteDraft),
  'draft.restore': act<'draft.restore'>(restoreDraft),
  'review.open': act<'review.open'>(openReview),
  'review.close': run<'review.close'>(closeReview),
  'send.schedule': act<'send.schedule'>(scheduleSend),
  'send.move': act<'send.move'>(moveSend),
  'send.cancel': act<'send.cancel'>(cancelSend),
  'send.continue': act<'send.continue'>(continueSend),
  'send.close': act<'send.close'>(closeSend),
  'results.refresh': run<'results.refresh'>(refreshResults),
  'tenant.begin': act<'tenant.begin'>(beginTenant),
  'tenant.save': act<'tenant.save'>(saveTenant),
  // A key that came back lets waiting sends go on.
  'tenant.key': thenResume(act<'tenant.key'>(keepKey)),
  'key.describe': act<'key.describe'>(describeKey),
  'key.use': act<'key.use'>(chooseForSending),
  'key.remove': act<'key.remove'>(removeKey),
  'vault.unlock': thenResume(act<'vault.unlock'>(unlock)),
  'vault.lock': run<'vault.lock'>((_, p) => lockVault(p)),
  'vault.touch': act<'vault.touch'>(async () => ok({})),
  'vault.change': act<'vault.change'>(changePassphrase),
  'vault.forget': run<'vault.forget'>(forgetPassphrase),
  'tenant.check': act<'tenant.check'>(checkTenant),
  'campaign.list': act<'campaign.list'>(listCampaigns),
  'campaign.variations': act<'campaign.variations'>(listVariations),
  'tenant.switch': act<'tenant.switch'>(switchTenant),
  'group.save': act<'group.save'>(saveGroup),
  'group.remove': act<'group.remove'>(removeGroup),
  ...helperHandlers,
  ...wipeHandlers,
  'practice.skip': run<'practice.skip'>(skipPractice),
};
