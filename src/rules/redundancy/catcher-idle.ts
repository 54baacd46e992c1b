import { lossSweep } from '../../analysis/power/lossSweep';
import { powerGraph } from '../../analysis/power/powerGraph';
import { powerScheme } from '../designIntent';
import { exceeds, figure } from '../limits';
import { defineRule, failed, passed } from '../rule';
import { notItsUps } from '../schemeCapacity';
import { said } from '../../words/said';

export const rule = defineRule({
  id: 'redundancy/catcher-idle',
  title: 'The catcher carries nothing in the normal state',
  severity: 'error',
  subjects: ['power'],
  reads: ['power'],
  options: {
    idleKw: {
      default: 0,
      unit: 'kW',
      description: 'Load that the catcher may carry in the normal state.',
      source: 'Block redundant: the reserve is idle (Schneider WP75)',
    },
  },
  source: 'Block redundant: each STS prefers its own system, and the catcher waits (Schneider WP75).',
  check(hall, index, { idleKw }) {
    const other = notItsUps(hall, index, powerScheme(hall) === 'catcher', true);
    if (other) return other;
    const graph = hall.get(powerGraph);
    const node = graph.ofPower[index]!;
    const kw = hall.get(lossSweep).normalKw[node]!;
    if (!exceeds(kw, idleKw)) return passed;
    const { id } = graph.nodes[node]!;
    return failed({
      message: said(
        '{0} carries {1} kW in the normal state: what it carries it cannot catch.',
        id,
        figure(kw),
      ),
      objects: [id],
      measured: kw,
      limit: idleKw,
      unit: 'kW',
    });
  },
});
