import { campaignsOf } from './campaigns';
import { probesOf } from './probes';
import { schedulesOf } from './schedules';
import { segmentsOf } from './segments';
import { sendsOf } from './sends';
import { brazeTransport, type TransportParts } from './transport';

/** A typed client for one tenant's Braze, over the fetch it is given. */
export function brazeClient(parts: TransportParts) {
  const transport = brazeTransport(parts);
  return {
    schedules: schedulesOf(transport),
    sends: sendsOf(transport),
    segments: segmentsOf(transport),
    campaigns: campaignsOf(transport),
    probe: probesOf(transport),
  };
}

export type Braze = ReturnType<typeof brazeClient>;
