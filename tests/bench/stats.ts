/** The middle of a list. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? Number.NaN)
    : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
}

export type Ratio = { ratio: number; low: number; high: number; rounds: number };

/** Ratio of two medians with a 95 % interval by resampling the rounds, both taken in the same run. */
export function ratioOf(subject: readonly number[], control: readonly number[]): Ratio {
  const draws = Array.from({ length: 2000 }, () => median(again(subject)) / median(again(control)));
  const sorted = draws.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;
  return {
    ratio: median(subject) / median(control),
    low: at(0.025),
    high: at(0.975),
    rounds: Math.min(subject.length, control.length),
  };
}

const again = (values: readonly number[]): number[] =>
  values.map(() => values[Math.floor(Math.random() * values.length)] ?? Number.NaN);

/**
 * Runs each subject once a round, in a random order, and drops the first round.
 * @returns ms by subject
 */
export async function rounds<Name extends string>(
  subjects: Record<Name, () => Promise<number> | number>,
  count = 10,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(subjects) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, number[]>;
  for (let round = 0; round <= count; round += 1) {
    for (const name of names.toSorted(() => Math.random() - 0.5)) {
      const ms = await subjects[name]();
      if (round > 0) times[name].push(ms);
    }
  }
  return times;
}

export type Line = { what: string; control: string; result: string; goal: string };

export const shown = ({ ratio, low, high, rounds: n }: Ratio): string =>
  `${ratio.toFixed(2)} × (${low.toFixed(2)} to ${high.toFixed(2)}, ${n} rounds)`;
