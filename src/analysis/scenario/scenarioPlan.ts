/** What every scenario of a hall begins with, made once for all of them. */
import { derived } from '../derived';
import { powerGraph, type PowerGraph } from '../power/powerGraph';
import { verdictCode } from '../power/powerSnapshot';
import type { PowerSolver } from '../power/powerSolver';
import { solverOf } from '../power/powerState';
import { planAir, type AirPlan } from './airPlan';
import { planLoops, type LoopPlan } from './loopPlan';

export interface ScenarioPlan {
  readonly graph: PowerGraph;
  readonly solver: PowerSolver;
  /** By place: the load group of its cords, -1 where none is modelled: such a thing never loses power. */
  readonly groupOf: Readonly<Record<'racks' | 'cdus' | 'airUnits', Int32Array>>;
  /** By load group: 1 where it is dark without any loss. */
  readonly isDarkNormally: Uint8Array;
  readonly loops: LoopPlan;
  readonly air: AirPlan;
}

export const scenarioPlan = derived(['power', 'cooling', 'layout'], (hall): ScenarioPlan => {
  const graph = hall.get(powerGraph);
  const none = (collection: 'racks' | 'cdus' | 'airUnits') =>
    new Int32Array(hall.model.size(collection)).fill(-1);
  const groupOf = { racks: none('racks'), cdus: none('cdus'), airUnits: none('airUnits') };
  graph.groups.forEach(({ members }, group) => {
    for (const { collection, index } of members) groupOf[collection][index] = group;
  });
  const solver = solverOf(graph, 'auto');
  solver.lose([]);
  return {
    graph,
    solver,
    groupOf,
    isDarkNormally: Uint8Array.from(graph.groups, (_, group) =>
      solver.verdict[group] === verdictCode.dark ? 1 : 0,
    ),
    loops: planLoops(hall),
    air: planAir(hall),
  };
});
