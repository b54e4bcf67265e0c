import { z } from 'zod';

// zod probes `new Function` when the first schema is built, which a strict CSP reports as a violation
// (zod: v4/core/util.ts). Every schema is made through this file, so the probe never runs.
z.config({ jitless: true });

export { z };
