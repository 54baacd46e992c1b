import { podLoads } from '../../analysis/cooling/podLoads';
import { figure, marginShare, percent, standing } from '../limits';
import { listed } from '../naming';
import { blocked, defineRule, failed, notApplicable, passed, passedBut } from '../rule';
import { said } from '../../words/said';

export const rule = defineRule({
  id: 'density/pod-heat',
  title: 'The racks of a pod draw no more than the pod is designed for',
  severity: 'error',
  subjects: ['zones'],
  reads: ['layout', 'cooling'],
  options: {
    errorShare: {
      default: 1,
      unit: '1',
      description: 'Share of the design load of the pod above which it is an error.',
      source:
        'Published pods state a load: 678, 1356 and 2712 kW for 4, 8 and 16 GB200 racks and their support',
    },
    marginShare,
  },
  source: 'Σ P of the racks of a pod ≤ its design load, as published pods state it.',
  check(hall, index, { errorShare, marginShare }) {
    const { id, podKw } = hall.model.element('zones', index)!;
    const load = hall.get(podLoads).get(id);
    if (podKw === undefined || !load) return notApplicable('It has no podKw.');
    if (load.racks === 0) return notApplicable('No rack stands in it.');
    const limit = podKw * errorShare;
    const how = standing(load.powerKw, limit, marginShare);
    const told = said(
      'The {0} {0?rack|racks} of {1} {0?draws|draw} {2} kW; it is designed for {3} kW ({4})',
      load.racks,
      id,
      figure(load.powerKw),
      figure(podKw),
      percent(load.powerKw, podKw),
    );
    const measures = { objects: [id], measured: load.powerKw, limit, unit: 'kW' };
    if (how === 'over') return failed({ message: said('{0}.', told), ...measures });
    if (load.unknown.length > 0) return blocked(`${id}: not known: the load of ${listed(load.unknown)}.`);
    return how === 'bare'
      ? passedBut({ message: said('{0}: no margin is left.', told), ...measures })
      : passed;
  },
});
