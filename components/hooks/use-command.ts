import { useCallback, useEffect, useRef, useState } from 'react';
import { ask } from '@/lib/messages/ask';
import type { MessageIn, MessageName, MessageOut } from '@/lib/messages/protocol';
import type { Problem } from '@/lib/problem';
import { fail, type Result } from '@/lib/result';

/**
 * One command as a screen sees it. `run` answers too, and refuses a second press while the first is out;
 * `problem` stays until the next run or `clear`.
 */
export function useCommand<N extends MessageName>(name: N) {
  const [working, setWorking] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const busy = useRef(false);
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);

  const run = useCallback(
    async (body: MessageIn<N>): Promise<Result<MessageOut<N>>> => {
      if (busy.current) return fail('not-now');
      busy.current = true;
      setWorking(true);
      setProblem(undefined);
      const result = await ask(name, body);
      busy.current = false;
      if (here.current) {
        setWorking(false);
        if (!result.ok) setProblem(result.problem);
      }
      return result;
    },
    [name],
  );
  const clear = useCallback(() => setProblem(undefined), []);
  return { run, working, problem, clear };
}
