import { useEffect, useState } from 'react';
import type { AudienceSize } from '@/lib/audience/size';
import { readSize } from '@/lib/db/reads';
import type { GroupId } from '@/lib/ids';
import { useCommand } from './use-command';
import { useLive } from './use-live';

/** How many people a group has: what was counted last, and a new count asked for once. */
export function useSize(groupId: GroupId, fresh: 'count' | 'as-known') {
  const { run, working, problem } = useCommand('audience.size');
  const [answer, setAnswer] = useState<AudienceSize>();
  const known = useLive(() => readSize(groupId), [groupId]);
  useEffect(() => {
    if (fresh === 'as-known') return;
    void run({ groupId }).then((result) => {
      if (result.ok) setAnswer(result.value);
    });
  }, [groupId, fresh, run]);
  const size: AudienceSize | undefined =
    answer ?? known.value ?? (working || known.is === 'loading' ? undefined : { is: 'unknown' });
  return { size, working, problem };
}
