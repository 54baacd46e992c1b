/** A row of racks as it is being dragged out: how many, where each stands. Pure, in mm. */
import type { Point } from '../../src/model/types';
import type { RackType } from './rackTypes';

export type Compass = 'north' | 'east' | 'south' | 'west';

export interface RowPlan {
  readonly along: Compass;
  readonly facing: Compass;
  /** North-west corner of the first rack. */
  readonly at: Point;
  readonly count: number;
  readonly pitchMm: number;
  /** From the outer edge of the first rack to that of the last. */
  readonly lengthMm: number;
  /** Outline of each rack, its front edge first. */
  readonly racks: readonly (readonly Point[])[];
}

/** A stray movement of the mouse must not make a row of a million racks. */
export const MOST_RACKS = 500;

/**
 * @param facing a direction along the row is turned to the nearest across it
 * @param pitchMm from one rack to the next; else their width
 * @param count as typed; else as many as fit between the two places, the racks at both ends included
 */
export function rowPlan(
  from: Point,
  to: Point,
  type: RackType,
  facing: Compass | undefined,
  pitchMm: number | undefined,
  count: number | undefined,
): RowPlan {
  const dx = to[0] - from[0];
  const dy = to[1] - from[1];
  const isAlongX = Math.abs(dx) >= Math.abs(dy);
  const along: Compass = isAlongX ? (dx < 0 ? 'west' : 'east') : dy < 0 ? 'north' : 'south';
  const across: readonly Compass[] = isAlongX ? ['north', 'south'] : ['west', 'east'];
  const front = facing !== undefined && across.includes(facing) ? facing : (across[0] ?? 'north');
  const pitch = pitchMm ?? type.widthMm;
  const far = Math.abs(isAlongX ? dx : dy);
  const fitting = Math.max(1, Math.floor((far - type.widthMm + pitch / 2) / pitch) + 1);
  const n = Math.min(MOST_RACKS, Math.max(1, count ?? fitting));
  const [w, h] = isAlongX ? [type.widthMm, type.depthMm] : [type.depthMm, type.widthMm];
  // The row begins at the place that was pressed, whichever way it goes.
  const at: Point = [along === 'west' ? from[0] - w : from[0], along === 'north' ? from[1] - h : from[1]];
  const step = along === 'west' || along === 'north' ? -pitch : pitch;
  const racks = Array.from({ length: n }, (_, i) => {
    const x = at[0] + (isAlongX ? i * step : 0);
    const y = at[1] + (isAlongX ? 0 : i * step);
    return frontFirst([x, y], w, h, front);
  });
  return {
    along,
    facing: front,
    at,
    count: n,
    pitchMm: pitch,
    lengthMm: (n - 1) * pitch + type.widthMm,
    racks,
  };
}

function frontFirst([x, y]: Point, w: number, h: number, facing: Compass): readonly Point[] {
  const nw: Point = [x, y];
  const ne: Point = [x + w, y];
  const se: Point = [x + w, y + h];
  const sw: Point = [x, y + h];
  switch (facing) {
    case 'north':
      return [nw, ne, se, sw];
    case 'east':
      return [ne, se, sw, nw];
    case 'south':
      return [se, sw, nw, ne];
    case 'west':
      return [sw, nw, ne, se];
  }
}
