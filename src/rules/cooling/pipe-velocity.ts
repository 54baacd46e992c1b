import { pipeDuties } from '../../analysis/cooling/pipeDuties';
import { velocity } from '../../analysis/cooling/pipeFlow';
import { exceeds, figure } from '../limits';
import { blocked, defineRule, failed, notApplicable, passed } from '../rule';

export const rule = defineRule({
  id: 'cooling/pipe-velocity',
  title: 'Coolant is not too fast for its pipe',
  severity: 'error',
  subjects: ['pipes'],
  reads: ['cooling'],
  options: {
    manifoldMps: {
      default: 1.5,
      unit: 'm/s',
      description: 'Velocity in a manifold above which it warns.',
      source: 'OCP rack-manifold white paper: below 1.5 m/s',
    },
    warnMps: {
      default: 2.3,
      unit: 'm/s',
      description: 'Velocity in any other pipe above which it warns.',
      source: 'OCP Modular TCS white paper: designed for 2.3 m/s',
    },
    errorMps: {
      default: 3,
      unit: 'm/s',
      description: 'Velocity in any pipe above which it is an error.',
      source: 'Upper bound of published designs: 3.0 m/s',
    },
  },
  source: 'v = 4·V / (60000·π·d²); limits of the OCP rack-manifold and Modular TCS white papers.',
  check(hall, index, { manifoldMps, warnMps, errorMps }) {
    const duty = hall.get(pipeDuties)[index];
    if (!duty) return notApplicable('It names neither a loop nor a plant.');
    const { id, flowLpm, innerMm, service } = duty;
    if (flowLpm === undefined) {
      return service === 'manifold'
        ? blocked(`The flow of manifold ${id} is not known: flowLpm.`)
        : notApplicable(`The flow of ${duty.of} is not known.`);
    }
    const mps = velocity(flowLpm, innerMm);
    const most = service === 'manifold' ? manifoldMps : warnMps;
    const over = exceeds(mps, errorMps);
    if (!over && !exceeds(mps, most)) return passed;
    const limit = over ? errorMps : most;
    return failed({
      message: `${service === 'manifold' ? 'Manifold' : 'Pipe'} ${id} carries ${figure(flowLpm)} L/min of ${duty.of} at ${two(mps)} m/s (${figure(innerMm)} mm inside); ${figure(limit)} m/s are ${over ? 'the most' : 'usual'}.`,
      objects: [id, duty.of],
      measured: mps,
      limit,
      unit: 'm/s',
      severity: over ? 'error' : 'warning',
    });
  },
});

const two = (value: number): string => String(Math.round(value * 100) / 100);
