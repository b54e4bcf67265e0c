import { keepKey } from '@/lib/commands/keep-key';
import { PRACTICE_TENANT } from '@/lib/practice/demo';
import { PRACTICE_KEY } from '@/lib/practice/ids';
import { WORDS } from '../vault/fresh-vault';
import { quickDerivation } from '../vault/quick';
import { makeStage, type Stage } from './stage';
import { must } from './steps';

export { WORDS } from '../vault/fresh-vault';

/** Stages whose practice Braze is reached with a key from behind a passphrase, which is open. */
export function behindPassphrase(): () => Promise<Stage> {
  const { again } = quickDerivation();
  return async () => {
    again();
    const stage = await makeStage();
    stage.state.vaulted = true;
    // Practice needs no key: the key comes while the tenant passes for a live one.
    await stage.tables.tenants.update(PRACTICE_TENANT, { kind: 'live' });
    must(await keepKey({ tenantId: PRACTICE_TENANT, key: PRACTICE_KEY, passphrase: WORDS }, stage.ports));
    await stage.tables.tenants.update(PRACTICE_TENANT, { kind: 'practice' });
    return stage;
  };
}
