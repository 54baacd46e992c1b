/** Coolant flow that a rack needs by supply temperature. */

/**
 * Reads a flow curve [[°C, L/min], …] at a supply temperature: straight between points, the first flow
 * below them. Above the last point the maker gives no flow: undefined.
 */
export function flowAt(curve: readonly (readonly [number, number])[], supplyC: number): number | undefined {
  let before: readonly [number, number] | undefined;
  for (const point of curve) {
    if (supplyC <= point[0]) {
      if (before === undefined || point[0] === before[0]) return point[1];
      const t = (supplyC - before[0]) / (point[0] - before[0]);
      return before[1] + (point[1] - before[1]) * t;
    }
    before = point;
  }
  return undefined;
}
