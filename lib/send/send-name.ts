import { SendName, type Hash } from '@/lib/ids';

/** Braze's `send_id` for one confirmation: readable group name, then a hash; ASCII, at most 64 characters. */
export function sendNameOf(groupName: string, hash: Hash): SendName {
  const readable = groupName
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 24);
  return SendName.parse(`${readable || 'group'}-${hash.slice(0, 24)}`);
}
