/** Disjoint paths against Menger's theorem: as many as the fewest components whose loss cuts all paths. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { analysedHall, load, node, pdu } from '../testing/analysedHall';
import { chains } from '../testing/randomChain';
import { disjointPaths } from './disjointPaths';
import { isSource, manualClass, powerGraph, type PowerGraph } from './powerGraph';
import { solvePower } from './powerState';

const paths = (graph: PowerGraph, group: number, most: number) =>
  disjointPaths(
    graph,
    group,
    (n) => isSource(graph, n),
    (e) => graph.edgeClass[e]! < manualClass,
    most,
  );

it('are as many as the fewest components that cut a load off, and share what cuts it off alone', () => {
  fc.assert(
    fc.property(chains, (hall) => {
      const racks = hall.racks.map(({ feedsNeeded: _, ...rack }) => rack);
      const graph = analysedHall({ ...hall, racks }).get(powerGraph);
      const all = [...graph.nodes.keys()];
      for (const g of graph.groups.keys()) {
        const isCut = (lost: readonly number[]) =>
          solvePower(graph, { lost, switching: 'auto' }).verdicts[g] === 'dark';
        const { count, shared } = paths(graph, g, 3);
        const single = all.filter((n) => isCut([n]));
        const fewest = isCut([])
          ? 0
          : single.length > 0
            ? 1
            : all.some((a) => all.some((b) => b > a && isCut([a, b])))
              ? 2
              : 3;
        expect(count).toBe(fewest);
        if (fewest === 1) expect([...shared].sort((a, b) => a - b)).toEqual(single);
      }
    }),
    { numRuns: 60 },
  );
});

it('turn an earlier path aside where that makes room for one more', () => {
  // Going straight up from F1 takes M2, which F2 has no way around.
  const hall = analysedHall({
    power: [
      node('S1', 'utility'),
      node('S2', 'utility'),
      node('M1', 'switchboard', ['S1']),
      node('M2', 'switchboard', ['S2']),
    ],
    feeds: [pdu('F1', ['M2', 'M1']), pdu('F2', ['M2'])],
    racks: [load('R', 1, ['F1', 'F2'])],
  });
  expect(paths(hall.get(powerGraph), 0, 4)).toEqual({ count: 2, shared: [] });
});
