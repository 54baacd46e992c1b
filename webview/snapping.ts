/** Where a drag comes to rest: at the edges and centres of neighbours, else on the grid. Pure, in mm. */
import type { Bounds } from './camera';

/** A line that shows what an edge or a centre was aligned with. */
export interface Guide {
  /** 'x' for a line of one x, running from north to south. */
  readonly axis: 'x' | 'y';
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Snap {
  readonly dx: number;
  readonly dy: number;
  readonly guides: readonly Guide[];
}

interface Span {
  readonly min: number;
  readonly max: number;
}

/** Edges and centre of a span, in the order in which they are preferred. */
const marks = ({ min, max }: Span) => [min, max, (min + max) / 2] as const;

/**
 * The offset along one axis.
 * @param moved the dragged objects before the drag
 * @param raw how far the pointer went
 * @param reach how near a neighbour's edge must be
 * @param anchor what comes to lie on the grid: the near edge of the object under the pointer
 */
function along(
  moved: Span,
  raw: number,
  others: readonly Span[],
  reach: number,
  gridMm: number,
  anchor: number,
): number {
  // A drag along the other axis only must not pull an object that stands off the grid onto it.
  if (Math.abs(raw) <= reach / 2) return 0;
  let best: number | undefined;
  let least = reach;
  const ours = marks(moved);
  for (const other of others) {
    const theirs = marks(other);
    for (let i = 0; i < ours.length; i++) {
      for (let j = 0; j < theirs.length; j++) {
        // An edge meets an edge, a centre a centre; an edge on a centre says nothing.
        if ((i === 2) !== (j === 2)) continue;
        const offset = Math.round((theirs[j] ?? 0) - (ours[i] ?? 0));
        const distance = Math.abs(offset - raw);
        if (distance < least) {
          least = distance;
          best = offset;
        }
      }
    }
  }
  if (best !== undefined) return best;
  return gridMm > 0 ? Math.round((anchor + raw) / gridMm) * gridMm - anchor : Math.round(raw);
}

/**
 * @param moved bounds of the dragged objects before the drag
 * @param anchor bounds of the object under the pointer: its north-west corner snaps to the grid
 * @param neighbours bounds of what stands near, without what is dragged
 * @param reach how near an edge must be to hold, in mm: a few pixels
 */
export function snap(
  moved: Bounds,
  anchor: Bounds,
  dx: number,
  dy: number,
  neighbours: readonly Bounds[],
  reach: number,
  gridMm: number,
): Snap {
  const spansX = neighbours.map((b) => ({ min: b.minX, max: b.maxX }));
  const spansY = neighbours.map((b) => ({ min: b.minY, max: b.maxY }));
  const snappedX = along({ min: moved.minX, max: moved.maxX }, dx, spansX, reach, gridMm, anchor.minX);
  const snappedY = along({ min: moved.minY, max: moved.maxY }, dy, spansY, reach, gridMm, anchor.minY);
  const at: Bounds = {
    minX: moved.minX + snappedX,
    maxX: moved.maxX + snappedX,
    minY: moved.minY + snappedY,
    maxY: moved.maxY + snappedY,
  };
  return { dx: snappedX, dy: snappedY, guides: guidesAt(at, neighbours) };
}

/** A line for every edge or centre of `at` that is level with one of a neighbour, from one to the other. */
function guidesAt(at: Bounds, neighbours: readonly Bounds[]): Guide[] {
  const guides = new Map<string, Guide>();
  const note = (axis: 'x' | 'y', place: number, from: number, to: number) => {
    const key = `${axis}${place}`;
    const before = guides.get(key);
    guides.set(key, {
      axis,
      at: place,
      from: Math.min(from, before?.from ?? from),
      to: Math.max(to, before?.to ?? to),
    });
  };
  const level = (a: number, b: number) => Math.abs(a - b) < 1;
  for (const n of neighbours) {
    const [ax, nx] = [marks({ min: at.minX, max: at.maxX }), marks({ min: n.minX, max: n.maxX })];
    const [ay, ny] = [marks({ min: at.minY, max: at.maxY }), marks({ min: n.minY, max: n.maxY })];
    for (let i = 0; i < 3; i++) {
      for (let j = 0; j < 3; j++) {
        if ((i === 2) !== (j === 2)) continue;
        const x = ax[i] ?? 0;
        if (level(x, nx[j] ?? 0)) note('x', x, Math.min(at.minY, n.minY), Math.max(at.maxY, n.maxY));
        const y = ay[i] ?? 0;
        if (level(y, ny[j] ?? 0)) note('y', y, Math.min(at.minX, n.minX), Math.max(at.maxX, n.maxX));
      }
    }
  }
  return [...guides.values()];
}

/** The movement along its longer axis alone. */
export const alongOneAxis = (dx: number, dy: number): readonly [number, number] =>
  Math.abs(dx) >= Math.abs(dy) ? [dx, 0] : [0, dy];
