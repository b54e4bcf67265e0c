import { browser } from 'wxt/browser';
import { wipeData } from '@/lib/commands/wipe-data';
import type { WipePort } from '@/lib/commands/ports';
import { readTenants } from '@/lib/db/reads';
import { openWipe } from '@/lib/db/wipe';
import type { Handlers } from '@/lib/messages/answer';
import { findInstance } from '@/lib/tenant/instances';
import { helper } from './helper';
import { beginAgain, wake } from './wake';
import { ports } from './wiring';

const stored = openWipe();

const wipe: WipePort = {
  tenant: async (tenantId) => {
    const mine = (await ports.db.keys()).filter((key) => key.tenantId === tenantId);
    const entries = await stored.tenant(tenantId);
    for (const { id } of mine) await ports.vault.forget(id);
    return entries;
  },
  everything: stored.everything,
  giveBack: async () => {
    const tenants = await readTenants();
    const used = new Set(tenants.flatMap(({ host }) => [host, findInstance(host)?.dashboard]));
    const { origins = [] } = await browser.permissions.getAll();
    for (const origin of origins) {
      const host = URL.canParse(origin.replace('*.', '')) ? new URL(origin).hostname : undefined;
      if (host === undefined || used.has(host)) continue;
      if (findInstance(host)?.dashboard === host) await helper.stop(host);
      // A host that a company's policy or the manifest itself grants can't be given back.
      else await browser.permissions.remove({ origins: [origin] }).catch(() => false);
    }
  },
  begin: beginAgain,
};

export const wipeHandlers: Pick<Handlers, 'data.wipe'> = {
  'data.wipe': async (body) => {
    await wake();
    return wipeData(body, ports, wipe);
  },
};
