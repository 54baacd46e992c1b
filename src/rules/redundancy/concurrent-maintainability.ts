import { maintenanceSweep } from '../../analysis/power/lossSweep';
import { powerGraph } from '../../analysis/power/powerGraph';
import { chainless, chainLimits, harmfulLosses, harmVerdict, takingOut } from '../chain';
import { isConcurrentlyMaintainable } from '../designIntent';
import { blocked, defineRule, notApplicable } from '../rule';
import { said } from '../../words/said';

export const rule = defineRule({
  id: 'redundancy/concurrent-maintainability',
  title: 'In a hall declared concurrently maintainable every component can be taken out',
  severity: 'error',
  subjects: ['hall'],
  reads: ['power'],
  options: chainLimits,
  source:
    'Tier III as reproduced by a certified operator; NVIDIA DGX SuperPOD asks for Tier 3 or Rated 3. Every component and every distribution element, with switches closed by hand.',
  check(hall, _index, limits) {
    if (!isConcurrentlyMaintainable(hall)) {
      return notApplicable('The hall is not declared concurrently maintainable.');
    }
    const without = chainless(hall);
    if (without) return without;
    const graph = hall.get(powerGraph);
    const sweep = hall.get(maintenanceSweep);
    if (!sweep.isComplete) return blocked('The power chain is too entangled to try every component.');
    return harmVerdict(graph, harmfulLosses(graph, sweep, limits, takingOut), (harm, more) =>
      said('The hall is declared concurrently maintainable, but {0}{1}.', harm, more),
    );
  },
});
