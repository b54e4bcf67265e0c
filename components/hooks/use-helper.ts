import { useState } from 'react';
import { browser } from 'wxt/browser';
import { readAllCaptured, readCaptured, readSetting } from '@/lib/db/reads';
import type { Captured } from '@/lib/capture/captured';
import type { Instance } from '@/lib/tenant/instances';
import { useCommand } from './use-command';
import { useLive, type Live } from './use-live';

/** The dashboard helper of one instance: whether it is on, and turning it. Asks for the host inside the click. */
export function useHelper(instance: Instance | undefined) {
  const { run, working, problem } = useCommand('helper.turn');
  const [denied, setDenied] = useState(false);
  const name = instance?.name ?? '';
  const on = useLive(() => readSetting(`helper:${name}`), [name]).value === 'on';

  const turn = (wanted: boolean): void => {
    if (instance === undefined) return;
    // Before any await: the prompt may only appear inside the click.
    const granted = wanted
      ? browser.permissions.request({ origins: [`https://${instance.dashboard}/*`] })
      : Promise.resolve(true);
    void go(granted, wanted); // every end of it is shown
  };
  const go = async (granted: Promise<boolean>, wanted: boolean): Promise<void> => {
    const allowed = await granted.catch(() => false);
    setDenied(!allowed);
    if (allowed) await run({ instance: name, on: wanted });
  };
  return { on, turn, working, problem, denied };
}

/** What was handed over from a dashboard, newest first. */
export const useCaptured = (host: string | undefined): Live<Captured[]> =>
  useLive(() => (host === undefined ? Promise.resolve([]) : readCaptured(host)), [host]);

/** What was handed over from every dashboard, newest first. */
export const useAllCaptured = (): Live<Captured[]> => useLive(readAllCaptured, []);
