/**
 * How much of an object is drawn at a zoom. Thresholds are in CSS pixels on the screen, so that a hall of
 * large units keeps its detail longer than one of small racks.
 */

export type BoxDetail =
  /** Too small for any mark: a rectangle of its colour. */
  | 'block'
  /** A rectangle with its outline and its front edge. */
  | 'outlined'
  /** With what else there is to show: assumed size, kind's symbol, the arrow of the front. */
  | 'full';

/** @param side shorter side of the box in pixels */
export function boxDetail(side: number): BoxDetail {
  if (side < 7) return 'block';
  return side < 18 ? 'outlined' : 'full';
}

/** From this many blocks on, writing pixels is faster than filling rectangles. */
export const PIXELS_FROM_BLOCKS = 3000;

/**
 * The step of the grid that is drawn: the room's, or a multiple of it when its lines would stand closer
 * than a person can tell apart; undefined where even these are dense.
 */
export function gridStep(gridMm: number, scale: number): { stepMm: number; alpha: number } | undefined {
  if (gridMm <= 0) return undefined;
  for (const multiple of [1, 5, 10]) {
    const px = gridMm * multiple * scale;
    // Fades out between 18 and 9 px instead of vanishing within one step of the wheel.
    if (px >= 9) return { stepMm: gridMm * multiple, alpha: Math.min(1, (px - 6) / 12) };
  }
  return undefined;
}

/** Lengths that a person reads at a glance: 1, 2 or 5 times a power of ten. */
export function scaleBarMm(scale: number, maxPx: number): number {
  const max = maxPx / scale;
  const power = 10 ** Math.floor(Math.log10(max));
  for (const step of [5, 2, 1]) if (step * power <= max) return step * power;
  return power;
}
