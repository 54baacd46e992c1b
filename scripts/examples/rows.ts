/** Rows of racks, back to back across contained hot aisles, in a north and a south bank. */
import type { Compass, Point, Rack } from '../../src/model/types';
import { plan, shelves, supportKw, type PhaseId } from './assumptions';
import type { HallPlan } from './templates';

export interface Row {
  /** 1 to 20: the north bank from west to east, then the south bank. */
  readonly number: number;
  readonly name: string;
  readonly south: boolean;
  readonly pair: number;
  readonly faces: Compass;
  /** West edge of a footprint of this depth whose front is in the row's line [mm]. */
  westOf(depth: number): number;
  readonly compute: boolean;
  readonly phase: PhaseId;
  /** Index of its TCS loop, from 0; undefined for a row of support racks. */
  readonly loop: number | undefined;
}

/** Distances of a hall from its north-west corner [mm]. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly firstRowX: number;
  /** y where the rows of a bank begin and end, at the outer end and at the spine. */
  readonly north: { readonly outer: number; readonly spine: number };
  readonly south: { readonly outer: number; readonly spine: number };
  /** y of the outer ends with the CDUs that stand there. */
  readonly northEnd: number;
  readonly southEnd: number;
}

/** Places of a row: accelerators, then one for a switch rack and one for storage or management. */
const places = (hall: HallPlan): number => hall.template.racksARow + 2;

export function frameOf(hall: HallPlan): Frame {
  const { cdu } = hall.template;
  const length = places(hall) * plan.rackWidth;
  const outer = toGrid(plan.fanWallDepth + plan.corridor + cdu.width);
  const spineNorth = outer + length;
  const spineSouth = spineNorth + plan.spine;
  return {
    width: toGrid(2 * plan.side + plan.pairs * plan.pairPitch - coldAisle),
    height: spineNorth + spineSouth,
    firstRowX: plan.side,
    north: { outer, spine: spineNorth },
    south: { outer: spineSouth + length, spine: spineSouth },
    northEnd: outer - cdu.width,
    southEnd: spineSouth + length + cdu.width,
  };
}

const toGrid = (mm: number): number => Math.ceil(mm / plan.grid) * plan.grid;
const coldAisle = plan.pairPitch - 2 * plan.rackDepth - plan.hotAisle;

export function rowsOf(hall: HallPlan): readonly Row[] {
  const { firstRowX } = frameOf(hall);
  const perBank = plan.pairs * 2;
  let computeRows = 0;
  return Array.from({ length: perBank * 2 }, (_, i): Row => {
    const south = i >= perBank;
    const inBank = i % perBank;
    const pair = Math.floor(inBank / 2);
    const west = inBank % 2 === 0;
    const front = firstRowX + pair * plan.pairPitch + (west ? 0 : 2 * plan.rackDepth + plan.hotAisle);
    const compute = inBank < hall.template.computeRows / 2;
    return {
      number: i + 1,
      name: `R${two(i + 1)}`,
      south,
      pair,
      faces: west ? 'west' : 'east',
      westOf: (depth) => (west ? front : front - depth),
      compute,
      phase: south ? hall.southPhase : hall.phase,
      loop: compute ? loopOf(computeRows++, inBank, south, hall.template.rowsALoop) : undefined,
    };
  });
}

/**
 * Rows join loops from west to east. With ten rows a bank and four a loop, the two easternmost rows of both
 * banks share one across the spine.
 */
function loopOf(order: number, inBank: number, south: boolean, rowsALoop: number): number {
  if (rowsALoop !== 4) return Math.floor(order / rowsALoop);
  if (inBank >= 8) return 4;
  return (south ? 2 : 0) + Math.floor(inBank / 4);
}

type Serves = 'network' | 'storage' | 'management';
const supportType: Readonly<Record<Serves, string>> = {
  network: 'network-rack',
  storage: 'storage-rack',
  management: 'mgmt-rack',
};

export function racksOf(hall: HallPlan, rows: readonly Row[]): readonly Rack[] {
  const frame = frameOf(hall);
  return rows.flatMap((row) => {
    const place = (slot: number, depth: number): Point => {
      const fromOuter = (slot - 1) * plan.rackWidth;
      const y = row.south ? frame.south.outer - fromOuter - plan.rackWidth : frame.north.outer + fromOuter;
      return [row.westOf(depth), y];
    };
    const base = { facing: row.faces, row: row.name };
    const feeds = [`A${two(row.number)}`, `B${two(row.number)}`];
    const racks: Rack[] = [];
    const { racksARow, rackType, rackKw } = hall.template;
    const support = (slot: number, serves: Serves) =>
      racks.push({
        id: `${row.name}-${two(slot)}`,
        type: supportType[serves],
        at: place(slot, 1200),
        ...base,
        powerKw: supportKw[serves],
        // Figures of these types are estimates: what the hall relies on it says itself.
        liquidFraction: 0,
        feeds,
        serves,
        phase: row.phase,
      });
    if (!row.compute) {
      for (let slot = 1; slot <= racksARow + 2; slot++) {
        support(slot, slot <= 6 ? 'network' : slot <= 9 ? 'storage' : 'management');
      }
      return racks;
    }
    const loop = `TCS-${row.loop! + 1}`;
    for (let slot = 1; slot <= racksARow; slot++) {
      racks.push({
        id: `${row.name}-${two(slot)}`,
        type: rackType,
        at: place(slot, plan.rackDepth),
        ...base,
        powerKw: rackKw,
        ...(rackKw > 120 ? { shelves } : {}),
        feeds,
        loop,
        zone: `POD-${row.loop! + 1}`,
        phase: row.phase,
      });
    }
    // Where the accelerators leave the busway some room, the row has its own switches at the spine.
    if (hall.template.computeRows === 20) {
      support(racksARow + 1, 'network');
      // Seven GB300 at their peak of 155 kW leave a busway 42 kW: switches and nothing more.
      if (hall.template.key !== 'gb300') {
        if (row.number % 10 === 0) support(racksARow + 2, 'management');
        else if (row.number % 2 === 0) support(racksARow + 2, 'storage');
      }
    }
    return racks;
  });
}

export const two = (n: number): string => String(n).padStart(2, '0');
