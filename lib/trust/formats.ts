/** Versions of what is sealed or handed out; the database has its own (lib/db/tables). */
export const FORMATS = { sessionKey: 1, trustReport: 1 } as const;
