import { pipeDuties } from '../../analysis/cooling/pipeDuties';
import { velocity } from '../../analysis/cooling/pipeFlow';
import { fallsShort, figure } from '../limits';
import { defineRule, failed, notApplicable, passed } from '../rule';
import { said } from '../../words/said';

export const rule = defineRule({
  id: 'cooling/pipe-velocity-low',
  title: 'Coolant does not creep at low load',
  severity: 'warning',
  subjects: ['pipes'],
  reads: ['cooling'],
  options: {
    leastMps: {
      default: 0.3,
      unit: 'm/s',
      description: 'Least velocity at the lowest load.',
      source: 'Common practice: air and particles settle below it; not confirmed by a public source',
    },
    leastLoad: {
      default: 0.3,
      unit: '1',
      description: 'Lowest flow, as a share of the flow the pipe is designed for.',
      source: 'Common practice: variable-speed pumps turn down to 30 %; not confirmed by a public source',
    },
  },
  source: 'v = 4·V / (60000·π·d²); common practice.',
  check(hall, index, { leastMps, leastLoad }) {
    const duty = hall.get(pipeDuties)[index];
    if (!duty) return notApplicable('It names neither a loop nor a plant.');
    const { id, flowLpm, innerMm } = duty;
    if (!flowLpm) return notApplicable('Its flow is not known.');
    const lowest = flowLpm * leastLoad;
    const mps = velocity(lowest, innerMm);
    if (!fallsShort(mps, leastMps)) return passed;
    return failed({
      message: said(
        'At {0} % of its flow pipe {1} carries {2} L/min of {3} at {4} m/s ({5} mm inside); below {6} m/s air and particles settle.',
        figure(leastLoad * 100),
        id,
        figure(lowest),
        duty.of,
        Math.round(mps * 100) / 100,
        figure(innerMm),
        leastMps,
      ),
      objects: [id, duty.of],
      measured: mps,
      limit: leastMps,
      unit: 'm/s',
    });
  },
});
