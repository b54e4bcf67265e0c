import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { follow } from './follow';

// The guest on a dashboard page: reads, shows chips, reports what a person hands over. Holds nothing of ours.
export default defineUnlistedScript(() => {
  follow();
});
