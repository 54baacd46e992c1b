import { lossSweep } from '../../analysis/power/lossSweep';
import { powerGraph } from '../../analysis/power/powerGraph';
import { chainless, chainLimits, harmfulLosses, harmVerdict } from '../chain';
import { isFaultTolerant } from '../designIntent';
import { defineRule, notApplicable } from '../rule';
import { said } from '../../words/said';

export const rule = defineRule({
  id: 'redundancy/fault-tolerance',
  title: 'A hall declared fault tolerant survives the loss of any one component',
  severity: 'error',
  subjects: ['hall'],
  reads: ['power'],
  options: chainLimits,
  source:
    'N after any failure (tier table as reproduced by a certified operator); all loads dual-corded (Schneider WP75).',
  check(hall, _index, limits) {
    if (!isFaultTolerant(hall)) return notApplicable('The hall is not declared fault tolerant.');
    const without = chainless(hall);
    if (without) return without;
    const graph = hall.get(powerGraph);
    return harmVerdict(graph, harmfulLosses(graph, hall.get(lossSweep), limits), (harm, more) =>
      said('The hall is declared fault tolerant, but {0}{1}.', harm, more),
    );
  },
});
