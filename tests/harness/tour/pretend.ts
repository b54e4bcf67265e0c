import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeWorld } from '@/lib/practice/look';
import { FEATURE_PERMISSIONS } from '@/lib/tenant/features';
import { makeScratch } from '../browser/scratch.ts';
import { CAMPAIGN_PATH, campaignPage, DASHBOARD, startDashboard } from '../dashboard-page.ts';
import { startPracticeServer } from '../practice-server.ts';
import { STORE } from './plan.ts';

// What stands in for the world outside: Braze and its dashboard at their own host names, on this computer alone, and a
// copy of the build that may talk to the two.

const REST = 'rest.iad-01.braze.com';
export const HOSTS = [REST, DASHBOARD] as const;

export type Pretend = Awaited<ReturnType<typeof startPretend>>;

/** A copy whose manifest grants the hosts from the start; not a byte of it differs otherwise. */
function grantedCopy(build: string, into: string): string {
  const folder = join(into, 'granted');
  cpSync(build, folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as object;
  const granted = { ...manifest, host_permissions: HOSTS.map((host) => `https://${host}/*`) };
  writeFileSync(file, JSON.stringify(granted));
  return folder;
}

/** Both servers make a certificate, with a program that not every computer has. */
const said = (cause: unknown): never => {
  const missing = cause instanceof Error && cause.message.includes('openssl');
  if (!missing) throw cause;
  const sentence =
    'The tour makes a certificate with the program openssl, which could not be run: install it.';
  throw new Error(sentence, { cause });
};

export async function startPretend(build: string) {
  const scratch = makeScratch('tour');
  const extensionDir = grantedCopy(build, scratch.folder);
  const braze = await startPracticeServer({ https: true }).catch(said);
  // The key that the guide asks for: the ten permissions and the two that find a campaign by name.
  for (const { permissions } of braze.world.keys) permissions.push(...FEATURE_PERMISSIONS.campaigns);
  const world = describeWorld(braze.world, Date.now());
  const store = world.groups.find(({ name }) => name === STORE);
  if (store === undefined) throw new Error(`The practice Braze has no store ${STORE}.`);
  const ids = {
    app: world.app_id,
    campaign: world.campaign_id,
    variation: world.message_variation_id,
    storeVariation: store.message_variation_id,
  };
  const page = campaignPage('Store emails', ids.campaign, [
    { id: ids.variation, name: 'Email Message' },
    { id: ids.storeVariation, name: STORE },
  ]);
  const dashboard = await startDashboard({ [CAMPAIGN_PATH]: page }).catch(said);
  return {
    extensionDir,
    ids,
    key: braze.key,
    hostMap: { [REST]: Number(new URL(braze.url).port), [DASHBOARD]: dashboard.port },
    close: async (): Promise<void> => {
      dashboard.close();
      await braze.close();
      scratch.remove();
    },
  };
}
