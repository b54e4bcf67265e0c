import { PROBES } from '../../../lib/braze/probes.ts';
import type { Logged } from '../../harness/practice-control.ts';

const ASKED = Object.values(PROBES).map((probe) => {
  if ('post' in probe) return `POST ${probe.path} ${JSON.stringify(probe.post)}`;
  const query = new URLSearchParams(Object.entries(probe.get).map(([name, value]) => [name, String(value)]));
  return `GET ${probe.path} ${query.toString()}`;
});

/** What the permission check asks: a read, or something without what it needs. */
export const isProbe = ({ method, path, query, body }: Logged): boolean =>
  ASKED.includes(`${method} ${path} ${method === 'POST' ? JSON.stringify(body) : query.replace('?', '')}`);
