import { createContext, useContext, type ReactNode } from 'react';
import { createPortal } from 'react-dom';

const Place = createContext<HTMLElement | null>(null);

/** Says where a page's own acts stand: beside its title. */
export const PageActsPlace = Place.Provider;

/** What can be done with the page as a whole; in reading order it comes after the title. */
export function PageActs({ children }: { children: ReactNode }) {
  const place = useContext(Place);
  return place && createPortal(children, place);
}
