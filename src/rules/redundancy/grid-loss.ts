import { derived } from '../../analysis/derived';
import { allowedKw } from '../../analysis/power/allowedKw';
import { lossSweep, sweepLosses } from '../../analysis/power/lossSweep';
import { isSource, powerGraph } from '../../analysis/power/powerGraph';
import { solvePower } from '../../analysis/power/powerState';
import { singlePoints, sparesAFeed } from '../../analysis/power/singlePoints';
import { chainless, chainLimits, membersOf } from '../chain';
import { isConcurrentlyMaintainable, isFaultTolerant } from '../designIntent';
import { exceeds } from '../limits';
import { kwOf } from '../loadWords';
import { defineRule, failed, notApplicable, passed, type Failure } from '../rule';
import { said } from '../../words/said';

export const rule = defineRule({
  id: 'redundancy/grid-loss',
  title: 'On-site generation carries the hall when the whole grid is lost',
  severity: 'warning',
  subjects: ['hall'],
  reads: ['power'],
  options: chainLimits,
  source:
    'Common practice: generators count as the primary source, and the grid as an economic alternative; not confirmed from a standard.',
  check(hall, _index, limits) {
    const without = chainless(hall);
    if (without) return without;
    const graph = hall.get(powerGraph);
    const { grid, hasOwn } = hall.get(gridNodes);
    if (grid.length === 0) return notApplicable('No utility supply is modelled.');
    if (!hasOwn) return notApplicable('No on-site generation is modelled.');
    const { dark, kw } = hall.get(gridLoss);
    const ids = grid.map((n) => graph.nodes[n]!.id);
    const failures: Failure[] = [];
    if (dark.length > 0) {
      const loads = membersOf(graph, dark);
      failures.push({
        message: said('Losing the grid ({0}) darkens {1}.', ids, loads),
        objects: ids,
        measured: loads.length,
        limit: 0,
        unit: '1',
        scenario: { lost: ids },
      });
    }
    const { worstKw } = hall.get(lossSweep);
    for (const [n, node] of graph.nodes.entries()) {
      const limit = allowedKw(node, limits);
      // Generators are sized by power/genset-capacity; what one loss overloads already is told for that loss.
      if (limit === undefined || node.kind === 'generator') continue;
      if (!exceeds(kw[n]!, limit) || exceeds(worstKw[n]!, limit)) continue;
      failures.push({
        message: said('Losing the grid ({0}) puts {1} at {2}.', ids, node.id, kwOf(kw[n]!, limit)),
        objects: [node.id, ...ids],
        measured: kw[n]!,
        limit,
        unit: 'kW',
        scenario: { lost: ids },
      });
    }
    if (isFaultTolerant(hall) || isConcurrentlyMaintainable(hall)) {
      for (const [n, groups] of hall.get(lossesOnGenerators).entries()) {
        if (groups.length === 0) continue;
        const { id } = graph.nodes[n]!;
        const loads = membersOf(graph, groups);
        failures.push({
          message: said('With the grid lost ({0}), losing {1} darkens {2}.', ids, id, loads),
          objects: [id, ...ids],
          measured: loads.length,
          limit: 0,
          unit: '1',
          scenario: { lost: [...ids, id] },
        });
      }
    }
    return failures.length > 0 ? failed(...failures) : passed;
  },
});

const gridNodes = derived(
  ['power'],
  (hall): { readonly grid: readonly number[]; readonly hasOwn: boolean } => {
    const graph = hall.get(powerGraph);
    const grid = [...graph.nodes.keys()].filter((n) => graph.nodes[n]!.kind === 'utility');
    const hasOwn = graph.nodes.some(
      ({ kind }, n) => (kind === 'generator' || kind === 'bess') && isSource(graph, n),
    );
    return { grid, hasOwn };
  },
);

/** The state without the grid; of the dark load groups those that no single utility supply is to blame for. */
const gridLoss = derived(['power'], (hall) => {
  const graph = hall.get(powerGraph);
  const { grid } = hall.get(gridNodes);
  const { darkBefore } = hall.get(lossSweep);
  const single = hall.get(singlePoints);
  const known = new Set([...darkBefore, ...grid.flatMap((n) => single[n]!)]);
  const { verdicts, kw } = solvePower(graph, { lost: grid, switching: 'auto' });
  const dark = [...verdicts.keys()].filter((g) => verdicts[g] === 'dark' && !known.has(g));
  return { dark, kw };
});

/** By node: the load groups with cords to spare that its loss darkens on generators, and not on the grid. */
const lossesOnGenerators = derived(['power'], (hall): readonly (readonly number[])[] => {
  const graph = hall.get(powerGraph);
  const single = hall.get(singlePoints);
  const { dark } = sweepLosses(graph, 'auto', hall.get(gridNodes).grid);
  return dark.map((groups, n) =>
    groups.filter((g) => sparesAFeed(graph.groups[g]!) && !single[n]!.includes(g)),
  );
});
