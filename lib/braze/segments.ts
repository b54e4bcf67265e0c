import type { SegmentId } from '@/lib/ids';
import type { Transport } from './transport';
import { SegmentDetails, SegmentList, SegmentSeries } from './wire';

/** `segments/*` (braze/rest-api.md 3.8-3.10). `size` is Braze's estimate, in people. */
export const segmentsOf = (transport: Transport) => ({
  list: (page: number) => transport.get('/segments/list', 'segments.list', { page }, SegmentList),
  details: (segmentId: SegmentId) =>
    transport.get('/segments/details', 'segments.details', { segment_id: segmentId }, SegmentDetails),
  series: (segmentId: SegmentId, days: number) =>
    transport.get(
      '/segments/data_series',
      'segments.data_series',
      { segment_id: segmentId, length: days },
      SegmentSeries,
    ),
});
