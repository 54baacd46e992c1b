import { lossSweep } from '../../analysis/power/lossSweep';
import { powerGraph } from '../../analysis/power/powerGraph';
import { andMore, chainless, chainLimits, harmfulLosses } from '../chain';
import { isFaultTolerant } from '../designIntent';
import { defineRule, failed, notApplicable, passed } from '../rule';

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
    const [first, ...more] = harmfulLosses(graph, hall.get(lossSweep), limits);
    if (!first) return passed;
    const lost = first.lost.map((n) => graph.nodes[n]!.id);
    return failed({
      message: `The hall is declared fault tolerant, but ${first.text}${andMore(more.length)}.`,
      objects: lost,
      measured: more.length + 1,
      limit: 0,
      unit: '1',
      scenario: { lost },
    });
  },
});
