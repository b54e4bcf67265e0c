import { create } from 'zustand';

// Which offered texts of the other window a person has answered, for as long as this page lives: the notice must
// not come back with every step. Known by the draft and the moment the offered text was written.

const useStore = create<{ answered: readonly string[] }>(() => ({ answered: [] }));

const keyOf = (draftId: string, at: number): string => `${draftId} ${at}`;

export const settleOffer = (draftId: string, at: number): void =>
  useStore.setState(({ answered }) => ({ answered: [...answered, keyOf(draftId, at)] }));

export const useOfferSettled = (draftId: string, at: number | undefined): boolean =>
  useStore(({ answered }) => at !== undefined && answered.includes(keyOf(draftId, at)));
