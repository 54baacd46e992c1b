/**
 * Where the name of a line may stand, the best place first, in heights of a name: how far beyond the line's end, and
 * how far aside of it. Two busways over one row end side by side, with the row's name between them: a name steps
 * aside, and only then further out, where it may seem to be another's.
 */
export const LINE_PLACES: readonly (readonly [gap: number, aside: number])[] = [
  ...[0, 0.5, -0.5, 0.8, -0.8, 1.1, -1.1].map((aside) => [0, aside] as const),
  ...[0, 0.5, -0.5].map((aside) => [1.25, aside] as const),
  // Past a column that stands at the end, rather than behind it.
  [0, 1.7],
  [0, -1.7],
  ...[0, 0.5, -0.5].map((aside) => [2.9, aside] as const),
];

/** For the letter of a side alone: further aside or out it would seem to be a neighbour's, which an id never is. */
export const LETTER_PLACES = LINE_PLACES.filter(([gap, aside]) => gap < 2 && Math.abs(aside) < 1.5);
