import { figure, percent } from '../limits';
import { cdusCarry, flowCapacities, fluidName, judge, missingFlow, together } from '../loopCapacity';
import { blocked, defineRule, failed, notApplicable, passed, type Failure } from '../rule';
import { said } from '../../words/said';

export const rule = defineRule({
  id: 'cooling/cdu-flow-limit',
  title: 'The CDUs and the pipes of a loop carry the flow that its racks need',
  severity: 'error',
  subjects: ['loops'],
  options: {
    errorShare: {
      default: 1,
      unit: '1',
      description: 'Share of the highest flow above which it is an error.',
      source: 'Highest TCS flow of the CDUs, as their makers state it',
    },
    warnShare: {
      default: 0.9,
      unit: '1',
      description: 'Share of the highest flow above which it warns.',
      source: 'Common practice: 10 % margin',
    },
  },
  source: 'Flow by the rack’s curve (Lenovo LP2357 for GB300), else V = Q · 60000 / (ρ · cp · ΔT).',
  check(hall, index, shares) {
    const loop = hall.model.element('loops', index)!;
    const { flowLpm, unknownFlow, unknownHeat, cdus } = hall.loops.balance(index);
    const unknown = [...new Set([...unknownHeat, ...unknownFlow])];
    if (flowLpm === 0 && unknown.length === 0) return notApplicable('No rack needs coolant from it.');
    if (cdus.length === 0 && loop.flowLpm === undefined) return notApplicable('It has no CDU and no limit.');
    const pumps = together(flowCapacities(cdus));
    const failures: Failure[] = [];
    let open = false;
    if (cdus.length > 0) {
      const judgement = judge(flowLpm, unknown.length === 0, pumps, shares);
      if (judgement === 'blocked') open = true;
      else if (judgement !== 'passed') {
        failures.push({
          message: said(
            '{0}; its racks need {1} L/min ({2}).',
            cdusCarry(cdus, loop.id, said('{0} L/min of {1}', figure(pumps.high), fluidName(loop))),
            figure(flowLpm),
            percent(flowLpm, pumps.high),
          ),
          objects: [loop.id, ...cdus.map((c) => c.id)],
          measured: flowLpm,
          limit: judgement.limit,
          unit: 'L/min',
          severity: judgement.severity,
        });
      }
    }
    if (loop.flowLpm !== undefined) {
      const pipes = { low: loop.flowLpm, high: loop.flowLpm };
      const judgement = judge(flowLpm, unknown.length === 0, pipes, shares);
      if (judgement === 'blocked') open = true;
      else if (judgement !== 'passed') {
        failures.push({
          message: said(
            'The pipes of {0} carry {1} L/min of {2}; its racks need {3} L/min ({4}).',
            loop.id,
            figure(loop.flowLpm),
            fluidName(loop),
            figure(flowLpm),
            percent(flowLpm, loop.flowLpm),
          ),
          objects: [loop.id],
          path: ['flowLpm'],
          measured: flowLpm,
          limit: judgement.limit,
          unit: 'L/min',
          severity: judgement.severity,
        });
      }
    }
    if (failures.length) return failed(...failures);
    return open ? blocked(missingFlow(loop, unknown, cdus)) : passed;
  },
});
