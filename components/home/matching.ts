/** Things whose name or place holds every typed word, accents and case aside, by name. */
export function matching<T extends { name: string; place?: string | undefined }>(
  all: readonly T[],
  words: string,
): T[] {
  const wanted = plain(words).split(/\s+/).filter(Boolean);
  return all
    .filter((one) => wanted.every((word) => plain(`${one.name} ${one.place ?? ''}`).includes(word)))
    .sort((a, b) => a.name.localeCompare(b.name));
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
