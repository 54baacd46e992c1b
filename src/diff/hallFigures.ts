/** The figures of a finished hall that a change is weighed by: sums, loads against limits, phases, redundancy. */
import type { HallAnalysis } from '../analysis/hallAnalysis';
import { hallTotals, type HallTotals } from '../analysis/hallTotals';
import { plantLoad, totalKw } from '../analysis/cooling/plantLoads';
import { lossSweep } from '../analysis/power/lossSweep';
import { elementLoads, type ElementLoad, type LoadLimits } from '../analysis/scenario/elementLoads';
import { HarmlessLosses } from '../analysis/scenario/harmlessLoss';
import { componentsOf, findLost } from '../analysis/scenario/lostParts';
import { simulate } from '../analysis/scenario/simulate';
import type { PowerScheme } from '../model/types';
import { phaseOrder } from '../rules/phaseStates';
import { strongestProven } from '../rules/provenScheme';

export type LoadKind = ElementLoad['kind'] | 'plant';

export interface LoadFigure {
  readonly kind: LoadKind;
  /** Id of the element; undefined for the air of the hall as a whole. */
  readonly id: string | undefined;
  readonly unit: ElementLoad['unit'];
  /** With nothing lost. */
  readonly load: number;
  /** Of feeds and power nodes: the most after the loss of any one other of them [kW]. */
  readonly worst?: number;
  /** Undefined where it is not known. */
  readonly limit: number | undefined;
}

export interface PhaseFigure {
  /** Undefined for racks that name no phase. */
  readonly id: string | undefined;
  readonly racks: number;
  readonly itKw: number;
}

export interface RedundancyFigure {
  /** The strongest power scheme that the graph proves; undefined where the hall does not even run, or has no chain. */
  readonly scheme: PowerScheme | undefined;
  /** Of every single component lost in turn, how many losses do no harm. Undefined where there are too many. */
  readonly survived: number | undefined;
  readonly components: number;
}

export interface HallFigures {
  readonly totals: HallTotals;
  /** Power nodes, feeds, loops (heat, then flow), air, plants. */
  readonly loads: readonly LoadFigure[];
  /** In the order of the build-out; empty where the hall has no phases. */
  readonly phases: readonly PhaseFigure[];
  readonly redundancy: RedundancyFigure;
}

/** A hall of 10,000 objects has a tenth of these; each costs some microseconds for every thing that it reaches. */
const mostLosses = 4000;

/** @param hall the finished hall: without what is removed. */
export function hallFigures(hall: HallAnalysis, limits: LoadLimits): HallFigures {
  return {
    totals: hallTotals(hall),
    loads: loadsOf(hall, limits),
    phases: phasesOf(hall),
    redundancy: redundancyOf(hall, limits),
  };
}

/** Power nodes, feeds, loops (heat, then flow), air, plants. */
export function loadsOf(hall: HallAnalysis, limits: LoadLimits): readonly LoadFigure[] {
  const { worstKw } = hall.get(lossSweep);
  const scenario = simulate(hall, findLost(hall, []).parts);
  const loads = elementLoads(hall, scenario, limits).map((load, node): LoadFigure => {
    // The nodes of the power graph come first, in its order.
    const isNode = load.kind === 'power' || load.kind === 'feed';
    return isNode ? { ...load, worst: Math.max(load.load, worstKw[node] ?? 0) } : load;
  });
  const plants = hall.model.elements('plants').flatMap((plant, index): LoadFigure[] =>
    plant
      ? [
          {
            kind: 'plant',
            id: plant.id,
            unit: 'kW',
            load: totalKw(plantLoad(hall, index)),
            limit: plant.coolingKw,
          },
        ]
      : [],
  );
  return [...loads, ...plants];
}

function phasesOf({ model, equipment }: HallAnalysis): readonly PhaseFigure[] {
  const order = phaseOrder(model);
  if (order.length === 0) return [];
  const sums = new Map<string | undefined, { racks: number; itKw: number }>(
    order.map((id) => [id, { racks: 0, itKw: 0 }]),
  );
  for (const [index, rack] of model.elements('racks').entries()) {
    if (!rack) continue;
    let sum = sums.get(rack.phase);
    if (!sum) sums.set(rack.phase, (sum = { racks: 0, itKw: 0 }));
    sum.racks++;
    sum.itKw += equipment.rackAt(index).powerKw ?? 0;
  }
  return [...sums].map(([id, sum]) => ({ id, ...sum }));
}

function redundancyOf(hall: HallAnalysis, limits: LoadLimits): RedundancyFigure {
  const components = componentsOf(hall);
  const scheme =
    hall.model.size('power') + hall.model.size('feeds') > 0 ? strongestProven(hall, limits) : undefined;
  if (components.length > mostLosses) return { scheme, survived: undefined, components: components.length };
  const losses = new HarmlessLosses(hall, limits);
  const survived = components.filter((id) => losses.isHarmless(findLost(hall, [id]).parts)).length;
  return { scheme, survived, components: components.length };
}
