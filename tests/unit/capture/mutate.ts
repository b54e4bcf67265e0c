import type { Saved } from '../../fixtures/dashboard/pages';
import { BREAKING } from './breaking';
import { KEY, OTHER } from './ids';
import { KEEPING } from './keeping';
import { type Case, int, one, rngOf } from './mutation';
import { pageOf } from './pages';

// Each page gets one to four changes. Each change is told whether the true values still stand there under their labels,
// or whether one was taken away or broken (`gone`).

const parsed = new Map<Saved, { page: Document; main: Element }>();
/** The page as it was: parsed once, since a new document costs more than reading it; what changes is its main part. */
function fresh(saved: Saved): Document {
  let known = parsed.get(saved);
  if (!known) {
    const page = pageOf(saved.html);
    const main = page.querySelector('main');
    if (!main) throw new Error(`no main part: ${saved.name}`);
    known = { page, main: main.cloneNode(true) as Element }; // a copy of an element is one
    parsed.set(saved, known);
  }
  known.page.querySelector('main')?.replaceWith(known.main.cloneNode(true));
  return known.page;
}

export type Mutated = {
  page: Document;
  truth: Saved['truth'];
  secrets: string[];
  broken: number;
  how: string;
};

/** One page with one to four changes; about half of them break something. */
export function mutated(saved: Saved, seed: number): Mutated {
  const random = rngOf(seed);
  const page = fresh(saved);
  const on: Case = { page, saved, gone: new Set(), random };
  const breaking = random() < 0.5 ? one(random, BREAKING) : undefined;
  const keeping = Array.from({ length: (breaking ? 0 : 1) + int(random, 3) }, () => one(random, KEEPING));
  // What moves into a shadow root can't be found by the other changes any more, so that comes last.
  const order = [breaking, ...keeping]
    .flatMap((each) => each ?? [])
    .toSorted((a, b) => Number(/shadow/.test(a.name)) - Number(/shadow/.test(b.name)));
  for (const { run } of new Set(order)) run(on);
  for (const each of page.querySelectorAll('[data-rows],[data-columns]'))
    for (const name of ['data-rows', 'data-columns']) each.removeAttribute(name);
  const shown = (value: string): boolean => !on.gone.has(value);
  return {
    page,
    truth: saved.truth.filter(({ value }) => shown(value)),
    secrets: [...saved.secrets, KEY, OTHER],
    broken: on.gone.size,
    how: order.map(({ name }) => name).join(', '),
  };
}
