/** What hangs from the structure above: the mass of trays, busways and pipes, summed over squares of the plan. */
import type { Point } from '../../model/types';
import { weightKn } from './floorLoad';
import type { HallAnalysis } from '../hallAnalysis';

/** Masses of what hangs, where the file gives none. */
export interface HangingMasses {
  /** A tray itself [kg/m], and the cables in one without a rating [kg/m]. */
  readonly trayKgPerM: number;
  readonly cablesKgPerM: number;
  readonly buswayKgPerM: number;
  /** Wall of a steel pipe [mm]; it is full of water. */
  readonly pipeWallMm: number;
}

/** Density of steel and of water [kg/m³]. */
const steel = 7850;
const water = 1000;

/** A filled steel pipe: π·d·t·ρ(steel) + ¼·π·d²·ρ(water) [kg/m], d and t in mm. */
export function pipeKgPerM(diameterMm: number, wallMm: number): number {
  const d = diameterMm / 1000;
  return Math.PI * d * (wallMm / 1000) * steel + (Math.PI / 4) * d * d * water;
}

export interface HangingLoad {
  /** The most loaded square: its load [kN/m²], its middle [mm], and what hangs in it, the heaviest first. */
  readonly kpa: number;
  readonly at: Point;
  readonly runs: readonly string[];
}

interface Run {
  readonly id: string;
  readonly path: readonly Point[];
  readonly kgPerM: number;
}

/** A square of the plan, counted from the middle of the room, and what each run weighs in it [kg]. */
interface Square {
  readonly column: number;
  readonly row: number;
  readonly kgOfRuns: Map<string, number>;
}

function runsOf({ model, equipment }: HallAnalysis, masses: HangingMasses): readonly Run[] {
  const runs: Run[] = [];
  for (const tray of model.elements('trays')) {
    if (!tray || tray.heightMm === undefined || tray.heightMm <= 0) continue;
    const cables = tray.ratingKgPerM ?? masses.cablesKgPerM;
    runs.push({ id: tray.id, path: tray.path, kgPerM: masses.trayKgPerM + cables });
  }
  for (const pipe of model.elements('pipes')) {
    if (!pipe || pipe.heightMm === undefined || pipe.heightMm <= 0) continue;
    runs.push({ id: pipe.id, path: pipe.path, kgPerM: pipeKgPerM(pipe.diameterMm, masses.pipeWallMm) });
  }
  for (const feed of model.elements('feeds')) {
    if (!feed?.path || (feed.heightMm ?? 0) <= 0) continue;
    if ((feed.kind ?? equipment.type(feed.type)?.kind ?? 'busway') !== 'busway') continue;
    runs.push({ id: feed.id, path: feed.path, kgPerM: masses.buswayKgPerM });
  }
  return runs;
}

/** More pieces than these are not summed: no room has runs of a thousand kilometres. */
const mostPieces = 400_000;

/**
 * The load of the most loaded square of `sideMm`. The squares are laid out from the middle of the room, so that a
 * hall turned or mirrored has the same ones. 'none' where nothing hangs, 'too long' where runs go beyond reason.
 */
export function hangingLoad(
  hall: HallAnalysis,
  masses: HangingMasses,
  sideMm: number,
): HangingLoad | 'none' | 'too long' {
  const runs = runsOf(hall, masses);
  const { outline } = hall;
  if (runs.length === 0 || !outline || sideMm <= 0) return 'none';
  const xs = outline.map((p) => p[0]);
  const ys = outline.map((p) => p[1]);
  const midX = (Math.min(...xs) + Math.max(...xs)) / 2;
  const midY = (Math.min(...ys) + Math.max(...ys)) / 2;
  const squares: Square[] = [];
  const byPlace = new Map<number, Map<number, Square>>();
  let pieces = 0;
  for (const run of runs) {
    for (let i = 1; i < run.path.length; i++) {
      const a: Point = [(run.path[i - 1]![0] - midX) / sideMm, (run.path[i - 1]![1] - midY) / sideMm];
      const b: Point = [(run.path[i]![0] - midX) / sideMm, (run.path[i]![1] - midY) / sideMm];
      const lengthM = (Math.hypot(b[0] - a[0], b[1] - a[1]) * sideMm) / 1000;
      pieces += Math.abs(b[0] - a[0]) + Math.abs(b[1] - a[1]) + 1;
      if (pieces > mostPieces) return 'too long';
      const cuts = crossings(a, b);
      for (let k = 1; k < cuts.length; k++) {
        const t = (cuts[k - 1]! + cuts[k]!) / 2;
        const kg = (cuts[k]! - cuts[k - 1]!) * lengthM * run.kgPerM;
        const columns = squaresAt(a[0] + t * (b[0] - a[0]));
        const rows = squaresAt(a[1] + t * (b[1] - a[1]));
        for (const column of columns) {
          let ofColumn = byPlace.get(column);
          if (!ofColumn) byPlace.set(column, (ofColumn = new Map()));
          for (const row of rows) {
            let square = ofColumn.get(row);
            if (!square) {
              square = { column, row, kgOfRuns: new Map() };
              ofColumn.set(row, square);
              squares.push(square);
            }
            const { kgOfRuns } = square;
            kgOfRuns.set(run.id, (kgOfRuns.get(run.id) ?? 0) + kg / (columns.length * rows.length));
          }
        }
      }
    }
  }
  let worst: (Square & { readonly kg: number }) | undefined;
  for (const square of squares) {
    let kg = 0;
    for (const own of square.kgOfRuns.values()) kg += own;
    if (!worst || kg > worst.kg) worst = { ...square, kg };
  }
  if (!worst) return 'none';
  const { column, row, kgOfRuns } = worst;
  return {
    kpa: weightKn(worst.kg) / (sideMm / 1000) ** 2,
    at: [midX + (column + 0.5) * sideMm, midY + (row + 0.5) * sideMm],
    runs: [...kgOfRuns].sort((a, b) => b[1] - a[1]).map(([id]) => id),
  };
}

/** Where a line from a to b crosses whole numbers, as shares of its length, from 0 to 1. */
function crossings(a: Point, b: Point): readonly number[] {
  const cuts = [0, 1];
  for (const axis of [0, 1] as const) {
    const from = a[axis];
    const step = b[axis] - from;
    if (step === 0) continue;
    const low = Math.ceil(Math.min(from, b[axis]));
    const high = Math.floor(Math.max(from, b[axis]));
    for (let line = low; line <= high; line++) cuts.push((line - from) / step);
  }
  return cuts.filter((t) => t >= 0 && t <= 1).sort((p, q) => p - q);
}

/** The square of a coordinate; on the line between two, both. */
function squaresAt(at: number): readonly number[] {
  const line = Math.round(at);
  return Math.abs(at - line) < 1e-9 ? [line - 1, line] : [Math.floor(at)];
}
