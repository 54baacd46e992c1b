import { powerGraph } from '../../analysis/power/powerGraph';
import { singlePoints } from '../../analysis/power/singlePoints';
import { chainless, membersOf } from '../chain';
import { isSinglePath, powerScheme } from '../designIntent';
import { defineRule, failed, notApplicable, passed } from '../rule';
import { said } from '../../words/said';

export const rule = defineRule({
  id: 'redundancy/single-point-of-failure',
  title: 'No single component takes down a load that has cords to spare',
  severity: 'error',
  subjects: ['power'],
  reads: ['power'],
  options: {},
  source:
    'Schneider WP75; NVIDIA DGX SuperPOD asks for no single point of failure. Dominators of the power graph from its sources to the load.',
  check(hall, index) {
    if (isSinglePath(powerScheme(hall))) return notApplicable('The declared scheme has one path.');
    const without = chainless(hall);
    if (without) return without;
    const graph = hall.get(powerGraph);
    const node = graph.ofPower[index]!;
    const dark = membersOf(graph, hall.get(singlePoints)[node]!);
    if (dark.length === 0) return passed;
    const { id } = graph.nodes[node]!;
    return failed({
      message: said('Losing {0} darkens {1}, for all their cords.', id, dark),
      objects: [id],
      measured: dark.length,
      limit: 0,
      unit: '1',
      scenario: { lost: [id] },
    });
  },
});
