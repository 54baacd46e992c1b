import { lossSweep } from '../../analysis/power/lossSweep';
import { powerGraph, ratedKw, type PowerGraph, type PowerGraphNode } from '../../analysis/power/powerGraph';
import { transformerGroups, upsSystems } from '../../analysis/power/systems';
import type { HallAnalysis } from '../../analysis/hallAnalysis';
import { chainless } from '../chain';
import { powerScheme } from '../designIntent';
import { figure, marginShare, percent, standing } from '../limits';
import { listed } from '../naming';
import { blocked, defineRule, failed, notApplicable, passed, passedBut, type Failure } from '../rule';
import { said } from '../../words/said';

export const rule = defineRule({
  id: 'redundancy/n-plus-k-group',
  title: 'Units in parallel carry their load with the spare ones out',
  severity: 'error',
  subjects: ['power'],
  reads: ['power'],
  options: {
    spares: {
      default: 1,
      unit: '1',
      description: 'Units that may be out at once under n+1; what a UPS states in redundantModules wins.',
      source:
        'N+1 as described by SemiAnalysis (Rated 3: N+1 on transformers), and published UPS sizing examples',
    },
    powerFactor: {
      default: 0.95,
      unit: '1',
      description: 'Power factor with which kVA become kW where a unit states no kW and no pf.',
      source: 'Usual design figure as summarised by SemiAnalysis; 0.90 is conservative',
    },
    marginShare,
  },
  source: 'Σ all − Σ (k largest) ≥ demand, for equal and unequal units.',
  check(hall, index, { spares, powerFactor, marginShare }) {
    const without = chainless(hall);
    if (without) return without;
    const graph = hall.get(powerGraph);
    const at = graph.ofPower[index]!;
    const node = graph.nodes[at]!;
    const group = groupOf(hall, at);
    if (!group) return notApplicable('It is no UPS, and no transformer in parallel with another.');
    if (group[0] !== at) return notApplicable(`It is judged with ${graph.nodes[group[0]!]!.id}.`);
    const isDeclared = powerScheme(hall) === 'n+1';
    if (!isDeclared && !(group.length === 1 && (node.redundantModules ?? 0) > 0)) {
      return notApplicable('Neither the scheme nor the unit itself declares spare units.');
    }
    const units = unitsOf(graph, group, powerFactor);
    if (typeof units === 'string') return blocked(units);
    const out = group.length === 1 ? (node.redundantModules ?? spares) : spares;
    const { normalKw } = hall.get(lossSweep);
    const demand = group.reduce((sum, n) => sum + normalKw[n]!, 0);
    const left = [...units].sort((a, b) => b - a).slice(out);
    const limit = left.reduce((a, b) => a + b, 0);
    const ids = group.map((n) => graph.nodes[n]!.id);
    const stands = standing(demand, limit, marginShare);
    const what =
      units.length > 1
        ? said('{0} with {1} of {2} {2?unit|units} out', ids, out, units.length)
        : said('{0} without a unit to spare', ids);
    const message = said(
      '{0}: {1} kW on {2} kW ({3})',
      what,
      figure(demand),
      figure(limit),
      percent(demand, limit),
    );
    const failure: Failure = {
      message: said('{0}.', message),
      objects: ids,
      measured: demand,
      limit,
      unit: 'kW',
    };
    if (demand > 0 && stands === 'over') return failed(failure);
    if (graph.unknown.length > 0) return blocked(`The load of ${listed(graph.unknown)} is not known.`);
    if (stands !== 'bare') return passed;
    return passedBut({ ...failure, message: said('{0}: no margin is left.', message) });
  },
});

function groupOf(hall: HallAnalysis, node: number): readonly number[] | undefined {
  const { kind } = hall.get(powerGraph).nodes[node]!;
  if (kind === 'ups') return hall.get(upsSystems).get(node);
  const group = hall.get(transformerGroups).get(node);
  return group && group.length > 1 ? group : undefined;
}

/** The ratings of the units [kW]: of several in parallel each, of one alone its modules; else what is not known. */
function unitsOf(
  graph: PowerGraph,
  group: readonly number[],
  powerFactor: number,
): readonly number[] | string {
  const [only] = group.map((n) => graph.nodes[n]!);
  if (group.length === 1 && only) return modulesOf(only, powerFactor);
  const units: number[] = [];
  for (const n of group) {
    const kw = ratedKw(graph.nodes[n]!, powerFactor);
    if (kw === undefined) return `The rating of ${graph.nodes[n]!.id} is not known.`;
    units.push(kw);
  }
  return units;
}

function modulesOf(node: PowerGraphNode, powerFactor: number): readonly number[] | string {
  const { id, modules = 1, moduleKw } = node;
  const kw = ratedKw(node, powerFactor);
  if (moduleKw === undefined && kw === undefined) return `The rating of ${id} is not known.`;
  return new Array<number>(modules).fill(moduleKw ?? kw! / modules);
}
