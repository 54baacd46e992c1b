/** Room, zones, columns, doors, trays and pipes. */
import type { Column, Door, Hall, Pipe, Point, Tray, Zone } from '../../src/model/types';
import { plan } from './assumptions';
import { fanWallX } from './cooling';
import type { HallPlan } from './templates';
import { frameOf, type Row } from './rows';

export function roomOf(hall: HallPlan): Hall['room'] {
  const { width, height } = frameOf(hall);
  return {
    outline: box(0, 0, width, height),
    heightMm: plan.heightMm,
    grid: plan.grid,
    floor: { kind: 'slab', ratedKpa: 20 },
  };
}

export function zonesOf(hall: HallPlan, rows: readonly Row[]): readonly Zone[] {
  const frame = frameOf(hall);
  const zones: Zone[] = [];
  for (const bank of ['north', 'south'] as const) {
    const top = Math.min(frame[bank].outer, frame[bank].spine);
    const bottom = Math.max(frame[bank].outer, frame[bank].spine);
    for (let pair = 0; pair < plan.pairs; pair++) {
      const x = frame.firstRowX + pair * plan.pairPitch + plan.rackDepth;
      zones.push({
        id: `HA-${bank === 'north' ? 'N' : 'S'}${pair + 1}`,
        kind: 'contained-hot',
        outline: box(x, top, x + plan.hotAisle, bottom),
      });
    }
  }
  const loops = Math.max(...rows.map((row) => row.loop ?? -1)) + 1;
  for (let loop = 0; loop < loops; loop++) {
    const own = rows.filter((row) => row.loop === loop);
    const x1 = Math.min(...own.map((row) => row.westOf(plan.rackDepth)));
    const x2 = Math.max(...own.map((row) => row.westOf(plan.rackDepth))) + plan.rackDepth;
    const y1 = own.some((row) => !row.south) ? frame.northEnd : frame.south.spine;
    const y2 = own.some((row) => row.south) ? frame.southEnd : frame.north.spine;
    zones.push({ id: `POD-${loop + 1}`, kind: 'pod', outline: box(x1, y1, x2, y2), phase: own[0]!.phase });
  }
  zones.push({
    id: 'SPINE',
    name: 'Delivery route',
    kind: 'keep-out',
    outline: box(0, frame.north.spine + 1300, frame.width, frame.south.spine),
  });
  return zones;
}

/** Columns stand along the north edge of the spine and in the walls between the fan walls: never in an aisle. */
export function columnsOf(hall: HallPlan): readonly Column[] {
  const frame = frameOf(hall);
  const columns: Column[] = [];
  const size: Point = [plan.column, plan.column];
  for (let pair = 0; pair < plan.pairs - 1; pair++) {
    const gapWest = fanWallX(hall, pair) + plan.fanWallWidth;
    const x = gapWest + (plan.pairPitch - plan.fanWallWidth - plan.column) / 2;
    columns.push(
      { id: `C-N${pair + 1}`, at: [x, 0], size },
      { id: `C-M${pair + 1}`, at: [x, frame.north.spine + 800], size },
      { id: `C-S${pair + 1}`, at: [x, frame.height - plan.column], size },
    );
  }
  return columns;
}

export function doorsOf(hall: HallPlan): readonly Door[] {
  const { width, height, north } = frameOf(hall);
  const middle = north.spine + 1800;
  const corridorN = plan.fanWallDepth + 200;
  const corridorS = height - plan.fanWallDepth - 200 - 1000;
  return [
    { id: 'D-W', name: 'Delivery', at: [0, middle], facing: 'west', widthMm: 2400, swing: 'double-out' },
    { id: 'D-E', name: 'Delivery', at: [width, middle], facing: 'east', widthMm: 2400, swing: 'double-out' },
    { id: 'D-NW', at: [0, corridorN], facing: 'west', widthMm: 1000, swing: 'out' },
    { id: 'D-NE', at: [width, corridorN], facing: 'east', widthMm: 1000, swing: 'out' },
    { id: 'D-SW', at: [0, corridorS], facing: 'west', widthMm: 1000, swing: 'out' },
    { id: 'D-SE', at: [width, corridorS], facing: 'east', widthMm: 1000, swing: 'out' },
  ];
}

/** Two cable trays along the spine, one along the outer ends of each bank, and two across that join them all. */
export function traysOf(hall: HallPlan): readonly Tray[] {
  const { firstRowX, width, north, south, northEnd, southEnd } = frameOf(hall);
  const along = (id: string, y: number, widthMm: number): Tray => ({
    id,
    path: [
      [firstRowX, y],
      [width - firstRowX, y],
    ],
    widthMm,
    heightMm: 4200,
  });
  const across = (id: string, x: number): Tray => ({
    id,
    path: [
      [x, northEnd - 600],
      [x, southEnd + 600],
    ],
    widthMm: 600,
    heightMm: 4200,
  });
  return [
    along('TRAY-N', northEnd - 600, 300),
    along('TRAY-SP1', north.spine + 600, 600),
    along('TRAY-SP2', south.spine - 600, 600),
    along('TRAY-S', southEnd + 600, 300),
    across('TRAY-W', firstRowX),
    across('TRAY-E', width - firstRowX),
  ];
}

/** FWS headers along both corridors and the TCS header of each loop's rows: all below the busways, none above. */
export function pipesOf(hall: HallPlan, rows: readonly Row[]): readonly Pipe[] {
  const { width, northEnd, southEnd } = frameOf(hall);
  const header = (id: string, y: number): Pipe => ({
    id,
    path: [
      [0, y],
      [width, y],
    ],
    diameterMm: 400,
    heightMm: 2700,
  });
  const pipes = [
    header('FWS-S-N', northEnd - 1300),
    header('FWS-R-N', northEnd - 1900),
    header('FWS-S-S', southEnd + 1300),
    header('FWS-R-S', southEnd + 1900),
  ];
  for (const south of [false, true]) {
    const loops = [...new Set(rows.filter((row) => row.south === south).map((row) => row.loop))];
    for (const loop of loops) {
      if (loop === undefined) continue;
      const own = rows.filter((row) => row.loop === loop && row.south === south);
      const from = Math.min(...own.map((row) => row.westOf(plan.rackDepth)));
      const to = Math.max(...own.map((row) => row.westOf(plan.rackDepth))) + plan.rackDepth;
      const y = south ? southEnd + 300 : northEnd - 300;
      const name = `TCS-${loop + 1}${south ? 'S' : 'N'}`;
      pipes.push({
        id: `${name}-S`,
        path: [
          [from, y],
          [to, y],
        ],
        diameterMm: 200,
        heightMm: 2700,
      });
      pipes.push({
        id: `${name}-R`,
        path: [
          [from, y],
          [to, y],
        ],
        diameterMm: 200,
        heightMm: 3000,
      });
    }
  }
  return pipes;
}

export const box = (x1: number, y1: number, x2: number, y2: number): Point[] => [
  [x1, y1],
  [x2, y1],
  [x2, y2],
  [x1, y2],
];
