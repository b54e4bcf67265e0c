import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { leave } from '../dashboard.content/later';
import { guide } from './guide';

// The second file of the guest on a dashboard page, which comes with the first sign of an identifier. Does nothing by
// itself.
export default defineUnlistedScript(() => {
  leave(guide);
});
