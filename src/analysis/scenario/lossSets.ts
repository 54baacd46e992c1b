/** Which losses a sweep goes through, by name. */

export interface LossSets {
  /** `component`, `pair of components` or `compartment`: what one of them is called. */
  readonly kind: 'component' | 'pair of components' | 'compartment';
  readonly count: number;
  readonly sets: Iterable<readonly string[]>;
}

export const singles = (ids: readonly string[], kind: 'component' | 'compartment'): LossSets => ({
  kind,
  count: ids.length,
  sets: ids.map((id) => [id]),
});

/** Every two of them, made one by one: a large hall has millions. */
export const pairs = (ids: readonly string[]): LossSets => ({
  kind: 'pair of components',
  count: (ids.length * (ids.length - 1)) / 2,
  sets: { [Symbol.iterator]: () => everyPair(ids) },
});

function* everyPair(ids: readonly string[]): Generator<readonly string[]> {
  for (const [i, a] of ids.entries()) {
    for (let j = i + 1; j < ids.length; j++) yield [a, ids[j]!];
  }
}
