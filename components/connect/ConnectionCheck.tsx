import { useTenantNow } from '@/components/hooks/use-now';
import { CheckCard } from './CheckCard';
import { Permissions } from './Permissions';
import type { Subject } from './subject';

/** Is the connection right, and what may its key do? */
export function ConnectionCheck({ subject }: { subject: Subject }) {
  const now = useTenantNow();
  return (
    <>
      <CheckCard subject={subject} now={now} />
      <Permissions subject={subject} now={now} />
    </>
  );
}
