import { powerGraph, ratedKw } from '../../analysis/power/powerGraph';
import { sideAndUnitLosses, sideLosses, upsSystems, worstAfter } from '../../analysis/power/systems';
import { powerScheme } from '../designIntent';
import { exceeds } from '../limits';
import { kwOf } from '../loadWords';
import { blocked, defineRule, failed, notApplicable, passed } from '../rule';
import { judgeUps, lossName, notItsUps, upsOptions } from '../schemeCapacity';
import { said } from '../../words/said';

export const rule = defineRule({
  id: 'redundancy/2n1-capacity',
  title: 'Under 2(N+1) a side carries the whole load with one of its own units out',
  severity: 'error',
  subjects: ['power'],
  reads: ['power'],
  options: upsOptions,
  source:
    '2(N+1): 2N, and the loss of a side and of a module on the other side leaves no overload (Schneider WP75).',
  check(hall, index, options) {
    const other = notItsUps(hall, index, powerScheme(hall) === '2(n+1)');
    if (other) return other;
    const losses = hall.get(sideLosses);
    const graph = hall.get(powerGraph);
    const at = graph.ofPower[index]!;
    const node = graph.nodes[at]!;
    const worst = worstAfter(losses, at);
    if (!worst) return notApplicable('The UPS are not of two sides.');
    const rated = ratedKw(node, options.powerFactor);
    if (rated !== undefined && exceeds(worst.kw, rated)) {
      return notApplicable('The loss of a side alone is too much: redundancy/2n-capacity tells it.');
    }
    if ((hall.get(upsSystems).get(at)?.length ?? 1) > 1) {
      return judgeUps(hall, index, hall.get(sideAndUnitLosses), options);
    }
    // A UPS that stands alone has its spare unit inside.
    const { modules = 1, moduleKw = modules === 1 ? rated : undefined } = node;
    if (moduleKw === undefined) return blocked(`moduleKw of ${node.id} is not known.`);
    const limit = Math.min(rated ?? Infinity, (modules - 1) * moduleKw);
    if (!exceeds(worst.kw, limit)) return passed;
    const lost = worst.loss.lost.map((n) => graph.nodes[n]!.id);
    return failed({
      message: said(
        'Losing {0} and one module puts {1} at {2}.',
        lossName(hall, worst.loss),
        node.id,
        kwOf(worst.kw, limit),
      ),
      objects: [node.id, ...lost],
      measured: worst.kw,
      limit,
      unit: 'kW',
      scenario: { lost },
    });
  },
});
