/** Putting a drawing to scale: two points of it, and how far they are apart in the building. */
import { readsEitherWay } from '../../src/words/numberWords';
import type { Underlay } from '../../src/model/types';

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** How far two places are apart, in mm. */
export const apart = (a: Place, b: Place): number => Math.hypot(b.x - a.x, b.y - a.y);

/**
 * The drawing scaled so that `a` and `b` are `distanceMm` apart; what it shows at `a` stays there. Undefined where
 * the points are one, or the drawing would be smaller than a millimetre or larger than a hundred kilometres.
 */
export function calibrated(underlay: Underlay, a: Place, b: Place, distanceMm: number): Underlay | undefined {
  const measured = apart(a, b);
  if (measured < 1 || !(distanceMm > 0)) return undefined;
  const factor = distanceMm / measured;
  const widthMm = Math.round(underlay.widthMm * factor);
  if (widthMm < 1 || widthMm > 100_000_000) return undefined;
  // By the width that is written, which is whole: the point stays where it is.
  const real = widthMm / underlay.widthMm;
  const from = (at: number, point: number) => Math.round(point - (point - at) * real);
  return { ...underlay, at: [from(underlay.at[0], a.x), from(underlay.at[1], a.y)], widthMm };
}

/**
 * A distance as a person writes it: 12500, 12.5 m, 12,5 m, 1250 cm; mm without a unit. Undefined where it is none, and
 * for 1,234, which is one to the one and a thousand to the other.
 */
export function readDistance(text: string): number | undefined {
  if (readsEitherWay(text)) return undefined;
  const match = /^\s*(\d+(?:[.,]\d+)?)\s*(mm|cm|m)?\s*$/i.exec(text);
  if (!match) return undefined;
  const factor = { mm: 1, cm: 10, m: 1000 }[match[2]?.toLowerCase() ?? 'mm'] ?? 1;
  const mm = Number(match[1]?.replace(',', '.')) * factor;
  return mm > 0 && Number.isFinite(mm) ? mm : undefined;
}
