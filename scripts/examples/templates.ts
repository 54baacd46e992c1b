/** Three kinds of hall, as the campus grows from GB200 to GB300. */
import type { PhaseId } from './assumptions';

export interface Template {
  readonly key: 'gb200-120' | 'gb200-132' | 'gb300';
  readonly rackType: string;
  /** Load of a rack [kW]. */
  readonly rackKw: number;
  /** Accelerator racks of a row: as many as one busway carries alone, below 95 % of 1127 kW. */
  readonly racksARow: number;
  /** Rows that hold accelerators, of 20; what is left holds switches, storage and management. */
  readonly computeRows: number;
  /** Rows that share a TCS loop. */
  readonly rowsALoop: number;
  readonly cdu: {
    readonly type: string;
    /** Footprint along the row and across it [mm], as in the catalogue. */
    readonly width: number;
    readonly depth: number;
    readonly powerKw: number;
    /** CDUs of a loop, the redundant one included; each at the outer end of a row of its loop. */
    readonly perLoop: number;
  };
  /** Fan walls along each of the two long walls. */
  readonly fanWallsASide: number;
}

/** NVIDIA's nominal 120 kW a rack; XDU1350 with three pumps at the end of every row. */
const first: Template = {
  key: 'gb200-120',
  rackType: 'nvidia-gb200-nvl72',
  rackKw: 120,
  racksARow: 8,
  computeRows: 20,
  rowsALoop: 4,
  cdu: { type: 'vertiv-xdu1350-3p', width: 900, depth: 1243, powerKw: 20.5, perLoop: 4 },
  fanWallsASide: 5,
};

/** HPE's 132 kW a rack (115 liquid, 17 air); 8 of them fill a busway, so the switches stand in rows of their own. */
const second: Template = {
  key: 'gb200-132',
  rackType: 'nvidia-gb200-nvl72',
  rackKw: 132,
  racksARow: 8,
  computeRows: 18,
  rowsALoop: 3,
  cdu: { type: 'coolit-chx2000', width: 750, depth: 1200, powerKw: 12.24, perLoop: 3 },
  fanWallsASide: 5,
};

/** GB300 at 135 kW (Lenovo) and 140 kW (NVIDIA: up to 142); seven a row, and three large CDUs for four rows. */
const third = (rackKw: number): Template => ({
  key: 'gb300',
  rackType: 'nvidia-gb300-nvl72',
  rackKw,
  racksARow: 7,
  computeRows: 20,
  rowsALoop: 4,
  cdu: { type: 'motivair-mcdu-70', width: 2290, depth: 1220, powerKw: 40, perLoop: 3 },
  fanWallsASide: 5,
});

export interface HallPlan {
  /** 1 to 44. */
  readonly number: number;
  readonly template: Template;
  readonly phase: PhaseId;
  /** Where the south bank is built a phase later than the north bank. */
  readonly southPhase: PhaseId;
  /** Every second hall is its neighbour's mirror image: they share the delivery corridor between them. */
  readonly mirrored: boolean;
}

/** The last hall of each phase; the hall itself is finished in the next one. */
const lastOf: Readonly<Record<PhaseId, number>> = { P1: 8, P2: 17, P3: 26, P4: 35, P5: 44 };

export function hallPlans(): readonly HallPlan[] {
  const ids = Object.keys(lastOf) as PhaseId[];
  return Array.from({ length: lastOf.P5 }, (_, i) => {
    const number = i + 1;
    const at = ids.findIndex((id) => number <= lastOf[id]);
    const phase = ids[at]!;
    const finished = number === lastOf[phase] ? (ids[at + 1] ?? phase) : phase;
    const template = number <= 17 ? first : number <= 32 ? second : third(number <= 35 ? 135 : 140);
    return { number, template, phase, southPhase: finished, mirrored: number % 2 === 0 };
  });
}
