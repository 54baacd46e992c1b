/**
 * What keeps people from walking: things on the floor and walls. Racks of a row that stand side by side are one
 * body: nobody walks between them, and a hall has ten times fewer rows' ends than racks.
 */
import { isSquareOn, type Footprint } from '../model/footprint';
import type { Point } from '../model/types';
import { BoxGrid } from './boxGrid';
import { derived } from './derived';
import type { HallAnalysis } from './hallAnalysis';

export interface Body {
  readonly shape: Footprint;
  /** Floor indices of what it consists of: of one thing, or of racks of one row; none of a wall. */
  readonly members: readonly number[];
}

export interface FloorBodies {
  /** Things on the floor, then the walls. */
  readonly bodies: readonly Body[];
  /** How many of them are no walls. */
  readonly things: number;
  /** The walls alone. */
  readonly walls: readonly Footprint[];
  /** By row, the bodies that its racks make up. */
  readonly ofRow: readonly (readonly Body[])[];
  readonly grid: BoxGrid;
}

/** Racks this near to each other in a line are one body [mm]: cabinets are bolted together, or nearly touch. */
const joinedMm = 50;

export const floorBodies = derived(['layout'], (hall): FloorBodies => {
  const { things, ofRow } = joinedThings(hall);
  const around = walls(hall.outline);
  const bodies: Body[] = [...things, ...around.map((shape) => ({ shape, members: [] }))];
  const boxes = new Float64Array(bodies.length * 4);
  bodies.forEach(({ shape }, i) => {
    boxes[i * 4] = shape.minX;
    boxes[i * 4 + 1] = shape.minY;
    boxes[i * 4 + 2] = shape.maxX;
    boxes[i * 4 + 3] = shape.maxY;
  });
  return { bodies, things: things.length, walls: around, ofRow, grid: new BoxGrid(boxes) };
});

/** The walls of an outline as footprints without depth. */
function walls(outline: readonly Point[] | undefined): readonly Footprint[] {
  const found: Footprint[] = [];
  outline?.forEach((a, i) => {
    const b = outline[(i + 1) % outline.length]!;
    const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
    if (length === 0) return;
    const facing = (Math.atan2(b[1] - a[1], b[0] - a[0]) * 180) / Math.PI;
    const isSquare = a[0] === b[0] || a[1] === b[1];
    found.push({
      minX: Math.min(a[0], b[0]),
      minY: Math.min(a[1], b[1]),
      maxX: Math.max(a[0], b[0]),
      maxY: Math.max(a[1], b[1]),
      facing: isSquare ? (a[1] === b[1] ? 0 : 90) : (facing + 360) % 360,
      width: length,
      depth: 0,
    });
  });
  return found;
}

interface Growing {
  shape: Footprint;
  readonly members: number[];
}

function joinedThings({ floor, rows }: HallAnalysis) {
  const bodies: Growing[] = [];
  const ofRow: Growing[][] = rows.list.map(() => []);
  for (let i = 0; i < floor.things.length; i++) {
    const { shape, collection, index } = floor.thing(i);
    if (collection !== 'racks') {
      bodies.push({ shape, members: [i] });
      continue;
    }
    const row = ofRow[rows.of(index)]!;
    const last = row.at(-1);
    const both = last && joined(last.shape, shape);
    if (both) {
      last.shape = both;
      last.members.push(i);
    } else {
      const body = { shape, members: [i] };
      row.push(body);
      bodies.push(body);
    }
  }
  return { things: bodies, ofRow };
}

/** Both as one footprint where they stand side by side in one line; else undefined. */
function joined(a: Footprint, b: Footprint): Footprint | undefined {
  if (a.facing !== b.facing || a.depth !== b.depth) return undefined;
  if (isSquareOn(a)) {
    const alongX = a.facing % 180 === 0;
    if (alongX ? a.minY !== b.minY : a.minX !== b.minX) return undefined;
    const gap = alongX ? apart(a.minX, a.maxX, b.minX, b.maxX) : apart(a.minY, a.maxY, b.minY, b.maxY);
    if (gap > joinedMm) return undefined;
    const minX = Math.min(a.minX, b.minX);
    const minY = Math.min(a.minY, b.minY);
    const maxX = Math.max(a.maxX, b.maxX);
    const maxY = Math.max(a.maxY, b.maxY);
    return {
      minX,
      minY,
      maxX,
      maxY,
      facing: a.facing,
      width: alongX ? maxX - minX : maxY - minY,
      depth: a.depth,
    };
  }
  const turn = (a.facing * Math.PI) / 180;
  const cos = Math.cos(turn);
  const sin = Math.sin(turn);
  const [ax, ay] = [(a.minX + a.maxX) / 2, (a.minY + a.maxY) / 2];
  const [bx, by] = [(b.minX + b.maxX) / 2, (b.minY + b.maxY) / 2];
  // Corners of turned racks are not whole millimetres: their line is true to two of them.
  if (Math.abs((by - ay) * cos - (bx - ax) * sin) > 2) return undefined;
  const u = (bx - ax) * cos + (by - ay) * sin;
  if (apart(-a.width / 2, a.width / 2, u - b.width / 2, u + b.width / 2) > joinedMm) return undefined;
  const from = Math.min(-a.width / 2, u - b.width / 2);
  const to = Math.max(a.width / 2, u + b.width / 2);
  return around(ax + ((from + to) / 2) * cos, ay + ((from + to) / 2) * sin, to - from, a.depth, a.facing);
}

const apart = (a0: number, a1: number, b0: number, b1: number): number => Math.max(b0 - a1, a0 - b1);

/** A footprint by its centre. */
function around(x: number, y: number, width: number, depth: number, facing: number): Footprint {
  const turn = (facing * Math.PI) / 180;
  const cos = Math.abs(Math.cos(turn));
  const sin = Math.abs(Math.sin(turn));
  const w = (width * cos + depth * sin) / 2;
  const h = (width * sin + depth * cos) / 2;
  return { minX: x - w, minY: y - h, maxX: x + w, maxY: y + h, facing, width, depth };
}
