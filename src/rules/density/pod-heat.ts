import { podLoads } from '../../analysis/cooling/podLoads';
import { figure, marginShare, percent, standing } from '../limits';
import { counted, listed } from '../naming';
import { blocked, defineRule, failed, notApplicable, passed, passedBut } from '../rule';

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
    const told = `The ${counted(load.racks, 'rack')} of ${id} ${load.racks === 1 ? 'draws' : 'draw'} ${figure(load.powerKw)} kW; it is designed for ${figure(podKw)} kW (${percent(load.powerKw, podKw)})`;
    const measures = { objects: [id], measured: load.powerKw, limit, unit: 'kW' };
    if (how === 'over') return failed({ message: `${told}.`, ...measures });
    if (load.unknown.length > 0) return blocked(`${id}: not known: the load of ${listed(load.unknown)}.`);
    return how === 'bare' ? passedBut({ message: `${told}: no margin is left.`, ...measures }) : passed;
  },
});
