/**
 * The racks of a TCS loop that take the same: one type, heat and flow. A loop has many racks and few kinds of
 * them, and what is wrong with one of a kind is wrong with all.
 */
import type { EquipmentType, Loop, Rack } from '../../model/types';
import { derived } from '../derived';
import { fluids, riseFor } from './fluids';
import type { HallAnalysis, Touched } from '../hallAnalysis';

export interface LikeRacks {
  readonly type: EquipmentType | undefined;
  readonly ids: readonly string[];
  /** Nominal load and heat by liquid of each [kW]. */
  readonly powerKw: number | undefined;
  readonly liquidKw: number;
  /** Highest load of each [kW], no less than the nominal one; undefined where neither is known. */
  readonly peakKw: number | undefined;
  /** Coolant that each needs [L/min]; undefined where it is not known. */
  readonly flowLpm: number | undefined;
  /** True where the flow was read from its maker's curve. */
  readonly byCurve: boolean;
  readonly maxReturnC: number | undefined;
  /** Temperature at which the coolant leaves [°C]; undefined without flow, and where that or the supply is not known. */
  readonly returnC: number | undefined;
}

type Group = LikeRacks & { readonly ids: string[] };

/** A rack and the group that it is of. */
interface Grouped {
  readonly rack: Rack;
  readonly group: Group;
}

const isLike = (
  { rack: a, group }: Grouped,
  b: Rack,
  powerKw: number | undefined,
  liquidKw: number,
  maxReturnC: number | undefined,
): boolean =>
  a.type === b.type &&
  group.powerKw === powerKw &&
  a.peakKw === b.peakKw &&
  group.liquidKw === liquidKw &&
  a.flowLpm === b.flowLpm &&
  group.maxReturnC === maxReturnC;

class LoopRacks {
  private readonly known: (readonly LikeRacks[] | undefined)[] = [];

  constructor(private readonly hall: HallAnalysis) {}

  /** The liquid-cooled racks of a loop by its place in `loops`, those that come first in the file first. */
  of(loop: number): readonly LikeRacks[] {
    return (this.known[loop] ??= this.group(loop));
  }

  /** Groups the racks of the loops again that an edit touched, when they are asked for. */
  forget({ places }: Touched): void {
    for (const loop of places.get('loops') ?? []) this.known[loop] = undefined;
  }

  private group(index: number): readonly LikeRacks[] {
    const loop = this.hall.model.element('loops', index);
    if (!loop) return [];
    const groups = new Map<string, Group>();
    // Racks that stand next to each other in the text are mostly alike.
    let last: Grouped | undefined;
    for (const place of this.hall.loops.racksOf(index)) {
      const rack = this.hall.model.element('racks', place);
      if (!rack) continue;
      const { powerKw, liquidKw, maxReturnC } = this.hall.equipment.rackAt(place);
      if (liquidKw === 0) continue;
      if (last && isLike(last, rack, powerKw, liquidKw, maxReturnC)) {
        last.group.ids.push(rack.id);
        continue;
      }
      const key = `${rack.type} ${powerKw} ${rack.peakKw} ${liquidKw} ${rack.flowLpm} ${maxReturnC}`;
      let group = groups.get(key);
      if (group) group.ids.push(rack.id);
      else groups.set(key, (group = { ...this.read(rack, place, loop), ids: [rack.id] }));
      last = { rack, group };
    }
    return [...groups.values()];
  }

  private read(rack: Rack, place: number, loop: Loop): Omit<LikeRacks, 'ids'> {
    const { equipment } = this.hall;
    const { powerKw, liquidKw, maxReturnC } = equipment.rackAt(place);
    const type = equipment.type(rack.type);
    const flowLpm = equipment.rackFlow(rack, liquidKw);
    const returnC =
      loop.supplyC === undefined || !flowLpm
        ? undefined
        : loop.supplyC + riseFor(liquidKw, flowLpm, fluids[loop.fluid ?? 'pg25']);
    const byCurve = rack.flowLpm === undefined && type?.flowCurve !== undefined && loop.supplyC !== undefined;
    const peakKw = peakOf(rack.peakKw ?? type?.peakKw, powerKw);
    return { type, powerKw, liquidKw, peakKw, flowLpm, byCurve, maxReturnC, returnC };
  }
}

/** Highest load of a rack [kW]: the stated peak, and never less than its nominal load. */
export const peakOf = (peakKw: number | undefined, powerKw: number | undefined): number | undefined =>
  powerKw === undefined ? peakKw : Math.max(peakKw ?? powerKw, powerKw);

/** The racks of each loop, grouped when a loop is asked for. */
export const loopRacks = derived(
  ['cooling'],
  (hall) => new LoopRacks(hall),
  (racks, _hall, touched) => {
    racks.forget(touched);
    return true;
  },
);
