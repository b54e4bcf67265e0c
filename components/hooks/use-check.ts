import { useState } from 'react';
import { browser } from 'wxt/browser';
import type { MessageOut } from '@/lib/messages/protocol';
import type { Reach } from '@/lib/tenant/tenant';
import { useCommand } from './use-command';

/** Asks the browser for the host inside the click, then Braze for its segments. */
export function useCheck(tenant: Pick<Reach, 'id' | 'kind' | 'host'>) {
  const { run, working, problem } = useCommand('tenant.check');
  const [denied, setDenied] = useState(false);
  const [answer, setAnswer] = useState<MessageOut<'tenant.check'>>();

  const check = (): void => {
    // Before any await: the prompt may only appear inside the click.
    const granted =
      tenant.kind === 'practice'
        ? Promise.resolve(true)
        : browser.permissions.request({ origins: [`https://${tenant.host}/*`] });
    void ask(granted); // every end of it is shown
  };
  const ask = async (granted: Promise<boolean>): Promise<void> => {
    const allowed = await granted.catch(() => false);
    setDenied(!allowed);
    if (!allowed) return;
    const result = await run({ tenantId: tenant.id });
    setAnswer(result.ok ? result.value : undefined);
  };
  return { check, working, problem, denied, answer };
}
