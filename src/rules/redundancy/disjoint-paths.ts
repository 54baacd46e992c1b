import { nearestOnly, oneActivePath } from '../../analysis/power/independence';
import { powerGraph } from '../../analysis/power/powerGraph';
import { chainless, hasTwoActivePaths, membersOf } from '../chain';
import { powerScheme } from '../designIntent';
import { defineRule, failed, notApplicable, passed } from '../rule';
import { said } from '../../words/said';

export const rule = defineRule({
  id: 'redundancy/disjoint-paths',
  title: 'Two paths are active to every load at the same time, with no component in common',
  severity: 'error',
  subjects: ['power'],
  reads: ['power'],
  options: {},
  source:
    'Two simultaneously active distribution paths (tier table as reproduced by a certified operator); vertex-disjoint paths by max-flow (Menger).',
  check(hall, index) {
    const scheme = powerScheme(hall);
    if (!hasTwoActivePaths(scheme)) return notApplicable('The declared scheme has one active path.');
    const without = chainless(hall);
    if (without) return without;
    const graph = hall.get(powerGraph);
    const node = graph.ofPower[index]!;
    const groups = nearestOnly(graph, hall.get(oneActivePath), node);
    if (groups.length === 0) return passed;
    const { id } = graph.nodes[node]!;
    return failed({
      message: said(
        'All cords of {0} draw from {1}: one active path of the 2 that {2} asks for.',
        membersOf(graph, groups),
        id,
        scheme,
      ),
      objects: [id],
      measured: 1,
      limit: 2,
      unit: '1',
    });
  },
});
