import { pipeDuties } from '../../analysis/cooling/pipeDuties';
import { velocity } from '../../analysis/cooling/pipeFlow';
import { exceeds, figure } from '../limits';
import { blocked, defineRule, failed, notApplicable, passed } from '../rule';
import { said } from '../../words/said';

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
    const duties = [id, figure(flowLpm), duty.of, Math.round(mps * 100) / 100, figure(innerMm)];
    const carries =
      service === 'manifold'
        ? said('Manifold {0} carries {1} L/min of {2} at {3} m/s ({4} mm inside)', ...duties)
        : said('Pipe {0} carries {1} L/min of {2} at {3} m/s ({4} mm inside)', ...duties);
    return failed({
      message: over
        ? said('{0}; {1} m/s are the most.', carries, figure(limit))
        : said('{0}; {1} m/s are usual.', carries, figure(limit)),
      objects: [id, duty.of],
      measured: mps,
      limit,
      unit: 'm/s',
      severity: over ? 'error' : 'warning',
    });
  },
});
