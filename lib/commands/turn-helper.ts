import type { MessageIn } from '@/lib/messages/protocol';
import { fail, ok, type Result } from '@/lib/result';
import { findInstance } from '@/lib/tenant/instances';
import type { DbPort, HelperPort } from './ports';

const key = (instance: string) => `helper:${instance}`;

/** On: the host was granted in the click before. Off: nothing of ours is left there, the grant neither. */
export async function turnHelper(
  input: MessageIn<'helper.turn'>,
  db: DbPort,
  helper: HelperPort,
): Promise<Result<Record<string, never>>> {
  const instance = findInstance(input.instance);
  if (!instance) return fail('bad-input', { field: 'instance', reason: 'unknown' });
  const { name, dashboard } = instance;
  if (input.on && !(await helper.granted(dashboard))) return fail('host-not-granted', { host: dashboard });
  // Written first: what the script says as soon as it starts is heard, and nothing that it says after it is off.
  await db.putSetting(key(name), input.on ? 'on' : 'off');
  if (input.on) await helper.start(dashboard);
  else await helper.stop(dashboard);
  return ok({});
}

/** Whether a page at this host may say anything: a dashboard of Braze that the person has on and still grants. */
export async function isHelperOn(host: string, db: DbPort, helper: HelperPort): Promise<boolean> {
  const instance = findInstance(host);
  if (instance?.dashboard !== host) return false;
  return (await db.setting(key(instance.name))) === 'on' && helper.granted(host);
}

/**
 * Makes the browser's state follow what the person chose: at a start, after an update (browsers forget registered
 * scripts then), and when a host's grant was taken back in the browser's own settings.
 */
export async function settleHelper(db: DbPort, helper: HelperPort): Promise<void> {
  for (const { key: setting, value } of await db.settings(key(''))) {
    const instance = findInstance(setting.slice(key('').length));
    if (value !== 'on' || !instance) continue;
    if (await helper.granted(instance.dashboard)) await helper.start(instance.dashboard);
    else {
      await helper.stop(instance.dashboard);
      await db.putSetting(setting, 'off');
    }
  }
}
