/**
 * Relative slack of every comparison with a limit: 0.01 %. Exactly 100 % of a limit must pass, and a sum of decimal kW
 * is rarely exact in binary.
 */
export const slack = 1e-4;

/** True where `measured` is above `limit` by more than the slack. */
export const exceeds = (measured: number, limit: number): boolean =>
  measured > limit + Math.abs(limit) * slack;

/** True where `measured` is below `limit` by more than the slack. */
export const fallsShort = (measured: number, limit: number): boolean =>
  measured < limit - Math.abs(limit) * slack;
