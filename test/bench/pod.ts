/**
 * A pod: two pairs of rows back to back across contained hot aisles, one TCS loop, four CDUs at the rows' ends,
 * two fan walls, an A and a B busway a row, and the UPS blocks behind them. Sizes and loads as in the example
 * campus: GB200 racks at 120 kW, eight a row, beside a switch and a storage rack.
 */
import type {
  AirUnit,
  Cdu,
  Column,
  Compass,
  Feed,
  Link,
  Loop,
  Pipe,
  Point,
  PowerNode,
  Rack,
  Tray,
  Zone,
} from '../../src/model/types';
import { box, straight } from './outline';

export interface Pod {
  readonly zones: readonly Zone[];
  readonly columns: readonly Column[];
  readonly loops: readonly Loop[];
  readonly cdus: readonly Cdu[];
  readonly airUnits: readonly AirUnit[];
  readonly power: readonly PowerNode[];
  readonly feeds: readonly Feed[];
  readonly racks: readonly Rack[];
  readonly trays: readonly Tray[];
  readonly pipes: readonly Pipe[];
  readonly links: readonly Link[];
}

const rows = 4;
const computeARow = 8;
const racksARow = computeARow + 2;
const rack = { width: 600, depth: 1068 };
const hotAisle = 1800;
const pairPitch = 6600;
/** Fan wall, corridor, CDU, racks, from north to south. */
const fanWall = { width: 3960, depth: 1480 };
const cduTop = fanWall.depth + 2700;
const cdu = { width: 900, depth: 1243 };
const firstRack = cduTop + cdu.width;
const lastRack = firstRack + racksARow * rack.width;

export const racksAPod = rows * racksARow;
export const podSize = { width: 2 * pairPitch, height: lastRack };

const sides = ['A', 'B'] as const;

/** @param origin north-west corner [mm]. */
export function podOf(number: number, [x0, y0]: Point): Pod {
  const p = `P${number}`;
  const loop = `${p}-TCS`;
  const power: PowerNode[] = [];
  const feeds: Feed[] = [];
  const racks: Rack[] = [];
  const cdus: Cdu[] = [];
  const links: Link[] = [];
  const zones: Zone[] = [
    { id: `${p}-POD`, kind: 'pod', outline: box(x0, y0 + cduTop, x0 + 9936, y0 + lastRack) },
  ];
  for (const side of sides) {
    for (let block = 1; block <= 2; block++) {
      const transformer = `${p}-TX-${side}${block}`;
      power.push(
        { id: transformer, kind: 'transformer', side, ratingKva: 3150, pf: 0.95, room: `EL-${side}` },
        {
          id: `${p}-UPS-${side}${block}`,
          kind: 'ups',
          side,
          ratingKw: 2500,
          modules: 10,
          moduleKw: 250,
          autonomyMin: 5,
          room: `EL-${side}`,
          from: [transformer],
        },
      );
    }
    feeds.push({
      id: `${p}-M${side}`,
      name: 'CDUs and fan walls',
      type: 'rpp-800a',
      kind: 'rpp',
      side,
      from: [`${p}-UPS-${side}1`],
      at: [x0 + (side === 'A' ? 11200 : 12200), y0],
      facing: 'south',
    });
  }
  for (let row = 1; row <= rows; row++) {
    const west = row % 2 === 1;
    const name = `${p}-R${row}`;
    const front = x0 + Math.floor((row - 1) / 2) * pairPitch + (west ? 0 : 2 * rack.depth + hotAisle);
    const westOf = (depth: number) => (west ? front : front - depth);
    const facing: Compass = west ? 'west' : 'east';
    const own = sides.map((side) => `${p}-${side}${row}`);
    sides.forEach((side, i) => {
      const x = westOf(rack.depth) + 300 + i * 468;
      feeds.push({
        id: own[i]!,
        type: 'busway-1600a-415v',
        kind: 'busway',
        side,
        from: [`${p}-UPS-${side}${Math.ceil(row / 2)}`],
        path: [
          [x, y0 + cduTop],
          [x, y0 + lastRack],
        ],
        heightMm: side === 'A' ? 2900 : 3200,
      });
    });
    cdus.push({
      id: `${p}-CDU${row}`,
      type: 'vertiv-xdu1350-3p',
      at: [westOf(cdu.depth), y0 + cduTop],
      facing,
      loop,
      plant: 'FWS-WARM',
      feeds: [`${p}-MA`, `${p}-MB`],
      heatToRoomKw: 3.1,
    });
    for (let slot = 1; slot <= racksARow; slot++) {
      const y = y0 + firstRack + (slot - 1) * rack.width;
      const common = {
        id: `${name}-${String(slot).padStart(2, '0')}`,
        facing,
        row: name,
        feeds: own,
        phase: 'P1',
      };
      if (slot <= computeARow) {
        racks.push({
          ...common,
          type: 'nvidia-gb200-nvl72',
          at: [westOf(rack.depth), y],
          powerKw: 120,
          loop,
          zone: `${p}-POD`,
        });
      } else {
        const serves = slot === racksARow ? 'storage' : 'network';
        const powerKw = serves === 'storage' ? 14 : 18;
        racks.push({ ...common, type: `${serves}-rack`, at: [westOf(1200), y], powerKw, serves });
      }
    }
    if (west) {
      const x = front + rack.depth;
      zones.push({
        id: `${name}-HA`,
        kind: 'contained-hot',
        outline: box(x, y0 + firstRack, x + hotAisle, y0 + lastRack),
      });
    }
    const from = `${name}-${String(computeARow + 1).padStart(2, '0')}`;
    links.push({ id: `${name}-L`, from, to: `${p}-R1-01`, medium: 'smf-dr4', rateGbps: 800, count: 72 });
  }
  const header = (id: string, y: number): Pipe => ({
    id,
    path: straight(x0, x0 + 12000, y),
    diameterMm: 200,
  });
  const tray = (id: string, y: number): Tray => ({ id, path: straight(x0, x0 + 12000, y), widthMm: 600 });
  return {
    zones,
    columns: [1, 2].map((n) => ({
      id: `${p}-C${n}`,
      at: [x0 + n * pairPitch - 1900, y0 + fanWall.depth + 400],
      size: [500, 500],
    })),
    loops: [{ id: loop, fluid: 'pg25', supplyC: 40, deltaK: 14, redundancy: 'n+1' }],
    cdus,
    airUnits: [0, 1].map((n) => ({
      id: `${p}-FW${n + 1}`,
      type: 'vertiv-cwa-ca80',
      at: [x0 + n * pairPitch + 400, y0],
      facing: 'south',
      plant: 'FWS-COOL',
      feeds: [`${p}-MA`, `${p}-MB`],
    })),
    power,
    feeds,
    racks,
    trays: [tray(`${p}-T1`, y0 + cduTop - 900), tray(`${p}-T2`, y0 + cduTop - 1700)],
    pipes: [header(`${p}-S`, y0 + cduTop - 400), header(`${p}-R`, y0 + cduTop - 700)],
    links,
  };
}

/** Counted rather than written down, so that a change of the pod cannot make it wrong. */
export const elementsAPod = Object.values(podOf(1, [0, 0])).reduce((sum, list) => sum + list.length, 0);
