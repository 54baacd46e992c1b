import {
  belowBoundaries,
  boundaries,
  nearestOnly,
  oneActivePath,
  sharedUpstream,
  type Boundary,
} from '../../analysis/power/independence';
import { powerGraph } from '../../analysis/power/powerGraph';
import { singlePoints } from '../../analysis/power/singlePoints';
import { nodeSides } from '../../analysis/power/systems';
import { chainless, hasTwoActivePaths, membersOf } from '../chain';
import { isSinglePath, powerScheme } from '../designIntent';
import { blocked, defineRule, failed, notApplicable, passed } from '../rule';
import { said } from '../../words/said';

export const rule = defineRule({
  id: 'redundancy/shared-upstream',
  title: 'The cords of a load have nothing in common below the boundary of independence',
  severity: 'warning',
  subjects: ['power'],
  reads: ['power'],
  options: {
    boundary: {
      default: 'ups',
      unit: '',
      description: 'Where independence begins: ups, lv (transformers), mv (all but the sources) or utility.',
      source: 'Rated 3: 2N on UPS and distribution, N+1 above them, as described by SemiAnalysis',
    },
  },
  source: 'Common nodes of the upstreams of all cords: stricter than a single point of failure.',
  check(hall, index, { boundary }) {
    const scheme = powerScheme(hall);
    if (isSinglePath(scheme)) return notApplicable('The declared scheme has one path.');
    const without = chainless(hall);
    if (without) return without;
    if (!isBoundary(boundary)) return blocked(`boundary is none of ${boundaries.join(', ')}.`);
    const graph = hall.get(powerGraph);
    const node = graph.ofPower[index]!;
    if (!hall.get(belowBoundaries)[boundary][node]) return notApplicable('It stands above the boundary.');
    if (hall.get(nodeSides)[node] === 'R') return notApplicable('A reserve is there to be shared.');
    const single = hall.get(singlePoints)[node]!;
    // What has one active path only is told by redundancy/disjoint-paths.
    const active = hasTwoActivePaths(scheme) ? hall.get(oneActivePath)[node]! : [];
    const groups = nearestOnly(graph, hall.get(sharedUpstream), node).filter(
      (g) => !single.includes(g) && !active.includes(g),
    );
    if (groups.length === 0) return passed;
    const loads = membersOf(graph, groups);
    const { id } = graph.nodes[node]!;
    return failed({
      message: said(
        'All cords of {0} can draw on {1}: a fault in it can reach every one of them.',
        loads,
        id,
      ),
      objects: [id],
      measured: loads.length,
      limit: 0,
      unit: '1',
    });
  },
});

const isBoundary = (word: string): word is Boundary => (boundaries as readonly string[]).includes(word);
