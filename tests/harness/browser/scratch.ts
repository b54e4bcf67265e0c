import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder of its own for a profile and logs; removed by `remove`, or at the latest when this process ends. */
export function makeScratch(name: string): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), `outpost-${name}-`));
  const clear = (): void => {
    try {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    } catch {
      // A browser that is still ending may hold a file; the system's own cleaning takes the rest.
    }
  };
  process.once('exit', clear);
  return {
    folder,
    remove: () => {
      process.off('exit', clear);
      clear();
    },
  };
}
