/** What everything carries in a scenario, beside what it may. */
import { exceeds } from '../exceeds';
import type { HallAnalysis } from '../hallAnalysis';
import { allowedKw, type LoadLimits as NodeLimits } from '../power/allowedKw';
import { powerGraph, type PowerGraphNode } from '../power/powerGraph';
import type { Scenario } from './simulate';

export interface LoadLimits extends NodeLimits {
  /** Power factor of the load of transformers that declare none; that of all where it is left out. */
  readonly transformerPowerFactor?: number;
}

export interface ElementLoad {
  readonly kind: 'power' | 'feed' | 'loop' | 'air';
  /** Id of the node, feed, loop or zone; undefined for the air of the hall as a whole. */
  readonly id: string | undefined;
  readonly load: number;
  /** Undefined where it is not known. */
  readonly limit: number | undefined;
  readonly unit: 'kW' | 'L/min';
}

/** All elements: power nodes, feeds, then loops (heat, then flow) and air. */
export function elementLoads(
  hall: HallAnalysis,
  scenario: Scenario,
  limits: LoadLimits,
): readonly ElementLoad[] {
  const list: ElementLoad[] = hall.get(powerGraph).nodes.map((node, i) => ({
    kind: node.collection === 'feeds' ? 'feed' : 'power',
    id: node.id,
    load: scenario.nodeKw[i]!,
    limit: nodeLimit(node, limits),
    unit: 'kW',
  }));
  scenario.loops.forEach(({ heatKw, flowLpm, capacityKw, capacityLpm }, loop) => {
    const id = hall.model.idAt('loops', loop);
    list.push({ kind: 'loop', id, load: heatKw, limit: finite(capacityKw), unit: 'kW' });
    list.push({ kind: 'loop', id, load: flowLpm, limit: finite(capacityLpm), unit: 'L/min' });
  });
  for (const { zone, heatKw, capacityKw } of scenario.air)
    list.push({ kind: 'air', id: zone, load: heatKw, limit: finite(capacityKw), unit: 'kW' });
  return list;
}

/** What a node of the power graph may carry [kW]; undefined where that is not known. */
export function nodeLimit(node: PowerGraphNode, limits: LoadLimits): number | undefined {
  const powerFactor =
    (node.kind === 'transformer' ? limits.transformerPowerFactor : undefined) ?? limits.powerFactor;
  return allowedKw(node, { derate: limits.derate, powerFactor });
}

const finite = (limit: number): number | undefined => (Number.isFinite(limit) ? limit : undefined);

export const isOver = ({ load, limit }: ElementLoad): boolean => limit !== undefined && exceeds(load, limit);

/** Those that carry more than they may, in the order of `elementLoads`. */
export const overloads = (
  hall: HallAnalysis,
  scenario: Scenario,
  limits: LoadLimits,
): readonly ElementLoad[] => elementLoads(hall, scenario, limits).filter(isOver);
