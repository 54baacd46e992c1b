/**
 * Walls as neighbours of what is dragged, and racks as neighbours of a wall that is drawn: both at the clear width that
 * the rules in force ask for between the front or the rear of a rack and a wall. Pure, in mm.
 */
import type { Point } from '../../src/model/types';
import type { AisleLimit } from '../../src/scene/aisleLimits';
import { sideOf, type AisleBody } from './aisleSnap';
import type { SnapLines } from './pointSnap';

/** The straight walls of a room, as bodies without thickness; one that runs askew has no width to be held at. */
export function wallsOf(outline: readonly Point[]): readonly AisleBody[] {
  return outline.flatMap((a, i): readonly AisleBody[] => {
    const b = outline[(i + 1) % outline.length];
    if (!b || (a[0] !== b[0] && a[1] !== b[1])) return [];
    return [
      {
        minX: Math.min(a[0], b[0]),
        minY: Math.min(a[1], b[1]),
        maxX: Math.max(a[0], b[0]),
        maxY: Math.max(a[1], b[1]),
        isWall: true,
      },
    ];
  });
}

/** Where a wall keeps clear of the racks by just what is asked for before their fronts and behind their rears. */
export function wallLines(racks: readonly AisleBody[], limits: readonly AisleLimit[]): SnapLines {
  const xs = new Set<number>();
  const ys = new Set<number>();
  for (const rack of racks) {
    for (const { to, face, mm } of limits) {
      const side = to === 'wall' ? sideOf(rack, face) : undefined;
      if (side === 0) xs.add(rack.minX - mm);
      else if (side === 1) xs.add(rack.maxX + mm);
      else if (side === 2) ys.add(rack.minY - mm);
      else if (side === 3) ys.add(rack.maxY + mm);
    }
  }
  return { xs: [...xs], ys: [...ys] };
}
