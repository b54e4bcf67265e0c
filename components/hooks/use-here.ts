import { readHere, type Here } from '@/lib/db/reads';
import { useLive, type Live } from './use-live';

/** The active tenant, its kit, the chosen group, and whether a key is there. */
export const useHere = (): Live<Here | undefined> => useLive(readHere, [], 'here');
