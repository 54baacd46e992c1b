/** Round ends for scales. */

/** The least of 1, 2, 2.5 or 5 times a power of ten that is not below `value`; 1 for nothing. */
export function roundedUp(value: number): number {
  if (!(value > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  for (const step of [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8]) {
    // What a sum of decimal figures adds in the last place is no reason for a larger scale.
    if (step * power >= value * (1 - 1e-9)) return step * power;
  }
  return 10 * power;
}
