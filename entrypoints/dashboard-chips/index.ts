import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { makeChips } from '../dashboard.content/chips';
import { leave } from '../dashboard.content/chips-later';

// The second file of the guest on a dashboard page, which comes with the first identifier. Does nothing by itself.
export default defineUnlistedScript(() => {
  leave(makeChips);
});
