/** Which redundancy scheme the power graph proves (A9): each scheme is a set of losses that must do no harm. */
import type { HallAnalysis } from '../analysis/hallAnalysis';
import { allowedKw, type LoadLimits } from '../analysis/power/allowedKw';
import { lossSweep } from '../analysis/power/lossSweep';
import { powerGraph, ratedKw, type PowerGraph } from '../analysis/power/powerGraph';
import { singlePoints, sparesAFeed } from '../analysis/power/singlePoints';
import {
  nodeSides,
  sideAndUnitLosses,
  sideLosses,
  systemLosses,
  upsSystems,
  worstAfter,
  type SystemLosses,
} from '../analysis/power/systems';
import type { PowerScheme } from '../model/types';
import { firstOverload, losing, membersOf, type CounterExample } from './chain';
import { exceeds, fallsShort, figure } from './limits';
import { kwOf } from './loadWords';
import { said, type Said } from '../words/said';

/** Strongest first. */
const schemes: readonly PowerScheme[] = ['2(n+1)', '2n', '4n/3', '3n/2', 'catcher', 'n+1', 'n'];

/** The strongest scheme that holds; undefined where the hall does not even run with nothing lost. */
export const strongestProven = (hall: HallAnalysis, limits: LoadLimits): PowerScheme | undefined =>
  withNothingLost(hall, limits)
    ? undefined
    : schemes.find((scheme) => againstScheme(hall, scheme, limits) === undefined);

/** The first thing that speaks against a scheme; undefined where the graph proves it. */
export const counterExample = (
  hall: HallAnalysis,
  scheme: PowerScheme,
  limits: LoadLimits,
): CounterExample | undefined => withNothingLost(hall, limits) ?? againstScheme(hall, scheme, limits);

/** The same of a hall in which everything runs with nothing lost. */
function againstScheme(
  hall: HallAnalysis,
  scheme: PowerScheme,
  limits: LoadLimits,
): CounterExample | undefined {
  switch (scheme) {
    case 'n':
      return undefined;
    case 'n+1':
      return spareUnit(hall, limits);
    case '2n':
      return twoPaths(hall, limits) ?? overloadAfter(hall, hall.get(sideLosses), limits);
    case '2(n+1)':
      return (
        againstScheme(hall, '2n', limits) ??
        overloadAfter(hall, hall.get(sideAndUnitLosses), limits) ??
        spareModule(hall, limits)
      );
    case '3n/2':
      return systemsNeeded(hall, 3) ?? twoPaths(hall, limits);
    case '4n/3':
      return systemsNeeded(hall, 4) ?? twoPaths(hall, limits);
    case 'catcher':
      return reserve(hall, limits);
  }
}

const says = (text: Said, lost: readonly number[] = [], node?: number): CounterExample => ({
  lost,
  said: text,
  ...(node === undefined ? {} : { node }),
});

function withNothingLost(hall: HallAnalysis, limits: LoadLimits): CounterExample | undefined {
  const graph = hall.get(powerGraph);
  const { darkBefore, normalKw } = hall.get(lossSweep);
  if (darkBefore.length > 0) return says(said('{0} get no power as it is', membersOf(graph, darkBefore)));
  for (const [n, node] of graph.nodes.entries()) {
    const limit = allowedKw(node, limits);
    if (limit !== undefined && exceeds(normalKw[n]!, limit)) {
      return says(said('as it is the load puts {0} at {1}', node.id, kwOf(normalKw[n]!, limit)), [], n);
    }
  }
  return undefined;
}

/** Two paths to every load that has cords for them, and no overload after any single loss. */
function twoPaths(hall: HallAnalysis, limits: LoadLimits): CounterExample | undefined {
  const graph = hall.get(powerGraph);
  if (!graph.groups.some(sparesAFeed)) return says(said('no load has a cord to spare'));
  const single = hall.get(singlePoints);
  for (const [n, groups] of single.entries()) {
    if (groups.length === 0) continue;
    return says(losing.darkens(graph.nodes[n]!.id, membersOf(graph, groups)), [n]);
  }
  return firstOverload(graph, hall.get(lossSweep), limits);
}

function overloadAfter(
  hall: HallAnalysis,
  losses: SystemLosses,
  limits: LoadLimits,
): CounterExample | undefined {
  const graph = hall.get(powerGraph);
  for (const [n, node] of graph.nodes.entries()) {
    const limit = allowedKw(node, limits);
    const worst = worstAfter(losses, n);
    if (limit === undefined || worst === undefined || !exceeds(worst.kw, limit)) continue;
    const { lost } = worst.loss;
    const ids = lost.map((l) => graph.nodes[l]!.id);
    return says(said('losing {0} puts {1} at {2}', ids, node.id, kwOf(worst.kw, limit)), lost, n);
  }
  return undefined;
}

/** A UPS that stands alone on its side needs a module to spare after the loss of another side. */
function spareModule(hall: HallAnalysis, limits: LoadLimits): CounterExample | undefined {
  const graph = hall.get(powerGraph);
  for (const [n, system] of hall.get(upsSystems)) {
    if (system.length > 1) continue;
    const node = graph.nodes[n]!;
    const { kw, loss } = worstAfter(hall.get(sideLosses), n) ?? {
      kw: hall.get(lossSweep).worstKw[n]!,
      loss: undefined,
    };
    const limit = withoutModule(graph, n, limits);
    if (!exceeds(kw, limit)) continue;
    return says(
      said('{0} has {1} kW without a module for {2} kW', node.id, figure(limit), figure(kw)),
      loss?.lost,
      n,
    );
  }
  return undefined;
}

/** Every UPS system carries its load with its largest unit out. */
function spareUnit(hall: HallAnalysis, limits: LoadLimits): CounterExample | undefined {
  const graph = hall.get(powerGraph);
  const { normalKw } = hall.get(lossSweep);
  const systems = new Set(hall.get(upsSystems).values());
  if (systems.size === 0) return says(said('it has no UPS to spare a unit of'));
  for (const system of systems) {
    const demand = system.reduce((sum, n) => sum + normalKw[n]!, 0);
    const ids = system.map((n) => graph.nodes[n]!.id);
    const ratings = system.map((n) => ratedKw(graph.nodes[n]!, limits.powerFactor) ?? 0);
    const left =
      system.length === 1
        ? withoutModule(graph, system[0]!, limits)
        : ratings.reduce((a, b) => a + b, 0) - Math.max(...ratings);
    if (!fallsShort(left, demand)) continue;
    return says(
      said('{0} without a unit has {1} kW for {2} kW', ids, figure(left), figure(demand)),
      [],
      system[0],
    );
  }
  return undefined;
}

/** What a UPS delivers with one of its modules out [kW]; nothing where it states none. */
function withoutModule(graph: PowerGraph, node: number, { powerFactor }: LoadLimits): number {
  const { modules = 1, moduleKw } = graph.nodes[node]!;
  const kw = ratedKw(graph.nodes[node]!, powerFactor);
  if (modules < 2) return 0;
  return (modules - 1) * (moduleKw ?? (kw ?? 0) / modules);
}

function systemsNeeded(hall: HallAnalysis, least: number): CounterExample | undefined {
  const count = new Set(hall.get(upsSystems).values()).size;
  return count < least
    ? says(said('it has {0} UPS systems of the {1} that this takes', count, least))
    : undefined;
}

/** A reserve that idles, and catches any one system without dark or overload. */
function reserve(hall: HallAnalysis, limits: LoadLimits): CounterExample | undefined {
  const graph = hall.get(powerGraph);
  const sides = hall.get(nodeSides);
  const { normalKw, dark } = hall.get(lossSweep);
  const reserves = [...graph.nodes.keys()].filter((n) => graph.nodes[n]!.kind === 'ups' && sides[n] === 'R');
  if (reserves.length === 0) return says(said('no UPS is of side R, the reserve'));
  const busy = reserves.find((n) => exceeds(normalKw[n]!, 0));
  if (busy !== undefined) {
    return says(
      said('{0} carries {1} kW in the normal state', graph.nodes[busy]!.id, figure(normalKw[busy]!)),
      [],
      busy,
    );
  }
  for (const n of hall.get(upsSystems).keys()) {
    if (dark[n]!.length === 0) continue;
    return says(losing.darkens(graph.nodes[n]!.id, membersOf(graph, dark[n]!)), [n]);
  }
  return overloadAfter(hall, hall.get(systemLosses), limits);
}
