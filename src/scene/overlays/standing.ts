/** How a value stands on its scale, and how it is written: shared by whoever paints an overlay. */
import { englishNumbers, written } from '../../words/numberWords';
import { exceeds, figure } from '../../rules/limits';
import type { Overlay, OverlayScale, OverlayValue } from './overlay';

/**
 * `over`: above the limit. `near`: within it, with no margin left. `unknown`: an input is missing. Painters mark these
 * three beside their colour.
 */
export type Standing = 'within' | 'near' | 'over' | 'unknown';

export function standingOf(scale: OverlayScale, value: number | undefined): Standing {
  if (value === undefined) return 'unknown';
  if (scale.kind === 'categories' || scale.limit === undefined) return 'within';
  if (exceeds(value, scale.limit)) return 'over';
  return scale.near !== undefined && value >= scale.near ? 'near' : 'within';
}

/** Where a value lies between the ends of its colours, 0 to 1. */
export function shareOfScale(scale: Exclude<OverlayScale, { kind: 'categories' }>, value: number): number {
  const span = scale.to - scale.from;
  return span > 0 ? Math.min(1, Math.max(0, (value - scale.from) / span)) : 0;
}

/** Lines of text on an object while the overlay is on, the most important first: the value, its own part, its id. */
export function overlayLabels(
  overlay: Overlay,
  { id, value, own }: OverlayValue,
  numbers = englishNumbers,
): readonly string[] {
  const { scale, ownUnit } = overlay;
  const lines: string[] = [];
  if (scale.kind === 'sequential')
    lines.push(value === undefined ? '?' : measure(value, scale.unit, numbers));
  else if (value !== undefined && scale.of === 'phases' && scale.categories[value]?.id) {
    lines.push(scale.categories[value].id);
  }
  lines.push(id);
  if (own !== undefined && ownUnit !== undefined) lines.push(measure(own, ownUnit, numbers));
  return lines;
}

/** A value with its unit; a share that is beyond all reason, such as of nothing, is not written out. */
export function measure(value: number, unit: string, numbers = englishNumbers): string {
  if (unit === '%' && value > 9999) return `> ${written(9999, numbers)} ${unit}`;
  const digits = unit === '%' && value >= 10 ? Math.round(value) : figure(value);
  return `${written(digits, numbers)} ${unit}`;
}
