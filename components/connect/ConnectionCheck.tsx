import { useTenantNow } from '@/components/hooks/use-now';
import type { TenantId } from '@/lib/ids';
import type { Feature } from '@/lib/tenant/features';
import { CheckCard } from './CheckCard';
import { Permissions } from './Permissions';

/** A workspace, or a connection in the making, as its check needs it. */
export type Subject = {
  id: TenantId;
  kind: 'live' | 'practice';
  host: string;
  name: string;
  zone: string;
  features?: readonly Feature[] | undefined;
  /** Everything of it is saved, so that every value has its form to show. */
  complete: boolean;
  /** What is missing is told beside, with the way to mend it. */
  fixBeside?: boolean | undefined;
};

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
