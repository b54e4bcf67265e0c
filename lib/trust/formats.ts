/** Versions of what is sealed or handed out; the database has its own (lib/db/tables). */
export const FORMATS = { vault: 1, sessionKey: 1, trustReport: 1 } as const;
