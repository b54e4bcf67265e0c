const writer = crypto.randomUUID();

/** This window's own name: it tells two windows that write one draft apart. New with each page. */
export const useWriter = (): string => writer;
