import type { CduShare } from '../../analysis/cooling/loopBalance';
import type { Loop } from '../../model/types';
import { naturalCompare } from '../../text/naturalCompare';
import { loopRedundancy, toleratedLosses } from '../designIntent';
import { figure, percent } from '../limits';
import {
  carried,
  flowCapacities,
  fluidName,
  heatCapacities,
  judge,
  largest,
  missingFlow,
  missingHeat,
  together,
  type Capacity,
} from '../loopCapacity';
import { blocked, defineRule, failed, notApplicable, passed, type Failure, type Verdict } from '../rule';
import { said, type Said, type SaidValue } from '../../words/said';

export const rule = defineRule({
  id: 'cooling/cdu-n1-capacity',
  title: 'The CDUs that are left after a loss carry the heat and the flow of the loop',
  severity: 'error',
  subjects: ['loops'],
  options: {
    errorShare: {
      default: 1,
      unit: '1',
      description: 'Share of what the remaining CDUs carry above which it is an error.',
      source: 'OCP: liquid cooling with N+1 CDUs',
    },
  },
  source: 'Σ all − Σ (k largest) ≥ need, for kW and for L/min; N+1 as in OCP’s modular TCS paper.',
  check(hall, index, { errorShare }) {
    const loop = hall.model.element('loops', index)!;
    const { heatKw, flowLpm, unknownHeat, unknownFlow, cdus: inOrder } = hall.loops.balance(index);
    const cdus = [...inOrder].sort((a, b) => naturalCompare(a.id, b.id));
    const lost = toleratedLosses(loopRedundancy(hall, loop), cdus.length);
    if (heatKw === 0 && unknownHeat.length === 0)
      return notApplicable('No liquid-cooled rack draws from it.');
    if (cdus.length === 0) return notApplicable('It has no CDU that could be lost.');
    if (lost === 0) return notApplicable('Its redundancy is n: no CDU may be lost.');
    const shares = { errorShare, warnShare: errorShare };
    const byHeat = heatCapacities(cdus);
    const byFlow = flowCapacities(cdus);
    const unknown = [...new Set([...unknownHeat, ...unknownFlow])];
    const heat = judge(heatKw, unknownHeat.length === 0, together(byHeat, lost), shares);
    const flow = judge(flowLpm, unknown.length === 0, together(byFlow, lost), shares);
    const failures: Failure[] = [];
    if (typeof heat === 'object')
      failures.push(failure(loop, cdus, byHeat, lost, heatKw, heat.limit, heatWords));
    if (typeof flow === 'object')
      failures.push(failure(loop, cdus, byFlow, lost, flowLpm, flow.limit, flowWords));
    if (failures.length) return failed(...failures);
    const reasons: string[] = [];
    if (heat === 'blocked') reasons.push(missingHeat(loop, unknownHeat, cdus));
    if (flow === 'blocked') reasons.push(missingFlow(loop, unknown, cdus));
    return verdictOf(reasons);
  },
});

const verdictOf = (reasons: readonly string[]): Verdict =>
  reasons.length ? blocked(reasons.join(' ')) : passed;

/** How a message speaks of heat, or of flow. */
interface Words {
  readonly unit: 'kW' | 'L/min';
  /** What the CDUs that are left carry. */
  carries(left: readonly CduShare[], capacity: number, loop: Loop): Said;
  readonly withSome: (gone: readonly string[], loop: string, ...figures: readonly SaidValue[]) => Said;
  readonly withNone: (gone: readonly string[], loop: string, needed: number) => Said;
}

const heatWords: Words = {
  unit: 'kW',
  carries: carried,
  withSome: (...values) =>
    said(
      'Losing {0} leaves {1} with {2} {2?CDU that carries|CDUs that carry} {3}; its racks give it {4} kW ({5}).',
      ...values,
    ),
  withNone: (...values) => said('Losing {0} leaves {1} without a CDU for {2} kW.', ...values),
};
const flowWords: Words = {
  unit: 'L/min',
  carries: (_left, capacity, loop) => said('{0} L/min of {1}', figure(capacity), fluidName(loop)),
  withSome: (...values) =>
    said(
      'Losing {0} leaves {1} with {2} {2?CDU that carries|CDUs that carry} {3}; its racks need {4} L/min ({5}).',
      ...values,
    ),
  withNone: (...values) => said('Losing {0} leaves {1} without a CDU for {2} L/min.', ...values),
};

function failure(
  loop: Loop,
  cdus: readonly CduShare[],
  capacities: readonly Capacity[],
  lost: number,
  measured: number,
  limit: number,
  { unit, carries, withSome, withNone }: Words,
): Failure {
  const { gone, left } = split(cdus, capacities, lost);
  const rest = together(capacities, lost).high;
  const needed = figure(measured);
  return {
    message: left.length
      ? withSome(gone, loop.id, left.length, carries(left, rest, loop), needed, percent(measured, rest))
      : withNone(gone, loop.id, needed),
    objects: [loop.id, ...gone],
    measured,
    limit,
    unit,
    scenario: { lost: gone },
  };
}

function split(cdus: readonly CduShare[], capacities: readonly Capacity[], lost: number) {
  const gone = largest(
    cdus.map((c) => c.id),
    capacities,
    lost,
  );
  return { gone, left: cdus.filter((c) => !gone.includes(c.id)) };
}
