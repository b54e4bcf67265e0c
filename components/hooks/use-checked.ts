import { readSetting } from '@/lib/db/reads';
import { z } from '@/lib/schema';
import { useLive } from './use-live';

const Checked = z.object({
  at: z.number(),
  fine: z.boolean(),
  tenantId: z.string(),
});
export type Checked = z.infer<typeof Checked>;

/** The last connection check, where it was of this tenant. */
export function useChecked(tenantId: string): Checked | undefined {
  const text = useLive(() => readSetting('checked'), []);
  try {
    const checked = Checked.parse(JSON.parse(text.value ?? 'null'));
    return checked.tenantId === tenantId ? checked : undefined;
  } catch {
    return undefined;
  }
}
