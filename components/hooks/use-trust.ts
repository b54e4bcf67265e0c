import { useCallback, useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { readCalls, readContacted, readLoss, readStored, type Loss, type Stored } from '@/lib/db/reads-trust';
import { reportOf, type Facts, type TrustReport } from '@/lib/trust/report';
import { useHere } from './use-here';
import { useLive, type Live } from './use-live';

type Looked = Pick<Facts, 'at' | 'granted'> & { stored: Stored };

async function look(): Promise<Looked> {
  const [stored, { origins = [] }] = await Promise.all([readStored(), browser.permissions.getAll()]);
  return { at: Date.now(), stored, granted: origins.toSorted() };
}

/** `Firefox 153.0`, `Chrome 156.0.0.0`: as the browser itself says. */
const browserName = (): string =>
  (/(?:Edg|OPR|Firefox)\/[\d.]+/.exec(navigator.userAgent) ??
    /Chrome\/[\d.]+/.exec(navigator.userAgent) ?? [navigator.userAgent])[0].replace('/', ' ');

function manifest(): Facts['manifest'] {
  const { version, permissions = [], ...rest } = browser.runtime.getManifest();
  const { optional_host_permissions: hosts = [], content_security_policy: policy } = rest as {
    optional_host_permissions?: string[];
    content_security_policy?: { extension_pages?: string };
  };
  return { version, permissions, hosts, policy: policy?.extension_pages ?? '' };
}

/**
 * What runs, what was asked and what is stored. Calls are read live; the rest when the page opens, when a host is
 * granted or taken back, and by `again`: counting looks at every row.
 */
export function useTrust() {
  const [looked, setLooked] = useState<Live<Looked>>({ is: 'loading', value: undefined });
  const [reading, setReading] = useState(true);
  const read = useCallback((): void => {
    look()
      .then(
        (value) => setLooked({ is: 'ready', value }),
        () => setLooked({ is: 'failed', value: undefined }),
      )
      .finally(() => setReading(false));
  }, []);
  const again = (): void => {
    setReading(true);
    read();
  };
  const inUse = useHere().value?.tenant.id; // there as soon as a first start has written practice
  useEffect(read, [read, inUse]);
  useEffect(() => {
    browser.permissions.onAdded.addListener(read);
    browser.permissions.onRemoved.addListener(read);
    return () => {
      browser.permissions.onAdded.removeListener(read);
      browser.permissions.onRemoved.removeListener(read);
    };
  }, [read]);
  const calls = useLive(readCalls, []);
  const contacted = useLive(readContacted, []);
  const ready = looked.is === 'ready' && calls.is === 'ready' && contacted.is === 'ready';
  const report: TrustReport | undefined = ready
    ? reportOf({
        ...looked.value,
        browser: browserName(),
        manifest: manifest(),
        calls: calls.value,
        contacted: contacted.value,
      })
    : undefined;
  const failed = [looked, calls, contacted].some(({ is }) => is === 'failed');
  return { report, failed, reading, again };
}

/** What wiping one tenant, or everything, would take away now. */
export const useLoss = (tenantId: string | undefined): Live<Loss> =>
  useLive(() => readLoss(tenantId, Date.now()), [tenantId]);
