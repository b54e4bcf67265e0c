import type { Death } from './stage';

/** The crash points P0 to P12 of security-and-reliability.md 6.5. */
export const POINTS: Record<string, Death[]> = {
  P0: [{ when: 'after-write', event: 'draft' }],
  P1: [{ when: 'after-write', event: 'intended' }],
  P2: [
    { when: 'after-write', event: 'naming' },
    { when: 'request-sent', event: 'name' },
  ],
  P3: [{ when: 'after-write', event: 'named' }],
  P4: [
    { when: 'after-write', event: 'parking' },
    { when: 'request-sent', event: 'create' },
  ],
  P5: [{ when: 'answered', event: 'create' }],
  P6: [{ when: 'after-write', event: 'parked' }],
  P7: [{ when: 'after-write', event: 'arming' }],
  P8: [{ when: 'request-sent', event: 'update' }],
  P9: [{ when: 'answered', event: 'update' }],
  P10: [{ when: 'after-write', event: 'armed' }],
  P11: [
    { when: 'after-write', event: 'disarming' },
    { when: 'after-write', event: 'disarmed' },
    { when: 'after-write', event: 'moving' },
    { when: 'request-sent', event: 'delete' },
    { when: 'answered', event: 'delete' },
  ],
  P12: [{ when: 'after-write', event: 'cancelled' }],
};
