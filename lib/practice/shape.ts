import type { z } from '@/lib/schema';
import { refuse, type Answer } from './answer';

/** A body of the wrong shape. The documented label is "Bad Request"; the text is invented. */
export function shapeFault(error: z.ZodError): Answer {
  const path = error.issues[0]?.path.join('.') ?? '';
  return refuse(400, path === '' ? 'Bad Request' : `Bad Request: ${path} is missing or not valid`);
}
