/** Numbers that look random and are the same for the same seed, and what is drawn with them. */

/** Evenly spread in [0, 1). */
export type Random = () => number;

/** Mulberry32: small and fast. */
export function seededRandom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A whole number from 0 up to and without `end`. */
export const below = (random: Random, end: number): number => Math.floor(random() * end);

/** A whole number from `-most` to `most`. */
export const around = (random: Random, most: number): number => below(random, 2 * most + 1) - most;

/** @throws Error where there is nothing to pick from. */
export function pick<T>(random: Random, from: readonly T[]): T {
  const picked = from[below(random, from.length)];
  if (picked === undefined) throw new Error('There is nothing to pick from.');
  return picked;
}

/** Some of them, at least `least` and at most `most`, each once; undefined where there are fewer. */
export function pickSome<T>(
  random: Random,
  from: readonly T[],
  least = 1,
  most = 3,
): readonly T[] | undefined {
  if (from.length < least) return undefined;
  const left = [...from];
  const wanted = Math.min(left.length, least + below(random, most - least + 1));
  return Array.from({ length: wanted }, () => left.splice(below(random, left.length), 1)).flat();
}

/** One of them, each as often as its weight says. */
export function pickWeighted<T>(random: Random, from: readonly (readonly [T, number])[]): T {
  const total = from.reduce((sum, [, weight]) => sum + weight, 0);
  let left = random() * total;
  for (const [item, weight] of from) {
    left -= weight;
    if (left < 0) return item;
  }
  return pick(random, from)[0];
}
