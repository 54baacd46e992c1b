import type { HallAnalysis } from '../../analysis/hallAnalysis';
import type { LoadLimits } from '../../analysis/scenario/elementLoads';
import type { Assertion } from '../../model/types';
import { expectationKeys, figureKeys, judgeFigure, judgeHeadroom, type Judged } from '../expectations';
import { figure } from '../limits';
import { counted, listed } from '../naming';
import { blocked, defineRule, failed, passed, type Failure } from '../rule';
import { survival, type CounterExample, type Survival } from '../survival';

export const rule = defineRule({
  id: 'test/failed',
  title: 'The hall is what its designer asserts of it',
  severity: 'error',
  subjects: ['tests'],
  reads: ['power', 'cooling', 'layout', 'plan'],
  states: 'finished',
  options: {
    derate: {
      default: 1,
      byProfile: { us: 0.8 },
      unit: '1',
      description: 'Share of the rating that power nodes and feeds may carry continuously after a loss.',
      source: 'IEC practice: Ib ≤ In, no factor; NEC: 80 % unless listed for 100 %, as tabled by HP',
    },
    powerFactor: {
      default: 0.98,
      unit: '1',
      description: 'Power factor with which kVA become kW, where a node declares none.',
      source: 'Published power-supply figures of AI racks',
    },
    mostWork: {
      default: 20_000_000,
      unit: '1',
      description:
        'Racks × losses that are examined at most while somebody types; `datahall simulate` has no bound.',
      source: 'House rule: about a quarter of a second',
    },
  },
  source: 'The hall format, datahall/1: `tests` hold the design intent, checked on every commit.',
  check(hall, index, { mostWork, ...limits }) {
    const test = hall.model.element('tests', index)!;
    const judged = judge(hall, test, limits, mostWork);
    const failures = judged.flatMap((j) => (typeof j === 'object' && 'failure' in j ? [j.failure] : []));
    if (failures.length) return failed(...failures);
    const reasons = judged.flatMap((j) => (typeof j === 'object' && 'blocked' in j ? [j.blocked] : []));
    return reasons.length ? blocked([...new Set(reasons)].join(' ')) : passed;
  },
});

function judge(hall: HallAnalysis, test: Assertion, limits: LoadLimits, mostWork: number): readonly Judged[] {
  const { id, expect } = test;
  const keys = Object.keys(expect);
  if (keys.length === 0) return [refused(test, ['expect'], `${id} expects nothing.`)];
  const judged: Judged[] = keys
    .filter((key) => !expectationKeys.includes(key))
    .map((key) =>
      refused(test, ['expect', key], `${id}: "${key}" cannot be expected; ${listed(expectationKeys)} can.`),
    );
  for (const key of figureKeys) {
    const bounds = expect[key];
    if (bounds) judged.push(...judgeFigure(hall, test, key, bounds));
  }
  if (expect.pue) {
    const message = `${id}: a hall has no PUE of its own, since plants and losses are shared; assert the loads instead.`;
    judged.push(refused(test, ['expect', 'pue'], message));
  }
  if (expect.headroomKw) judged.push(judgeHeadroom(hall, test, expect.headroomKw));
  if (expect.survives) judged.push(judgeSurvival(hall, test, expect.survives, limits, mostWork));
  return judged;
}

const refused = ({ id }: Assertion, path: readonly string[], message: string): Judged => ({
  failure: { message, objects: [id], path },
});

const lossNames = {
  power: 'power nodes and feeds',
  cooling: 'CDUs, air units and plants',
  all: 'components',
};

function judgeSurvival(
  hall: HallAnalysis,
  { id }: Assertion,
  wanted: Survival,
  limits: LoadLimits,
  mostWork: number,
): Judged {
  const result = survival(hall, wanted, limits, mostWork);
  if (result.kind === 'too-many') {
    return {
      blocked: `${id}: ${figure(result.losses)} losses are too many to examine here; "datahall simulate --n ${wanted.n}" examines them.`,
    };
  }
  const { worst, failed: bad, losses } = result;
  if (losses === 0) {
    const message = `${id}: the hall has no ${lossNames[wanted.of]} that could be lost.`;
    return { failure: { message, objects: [id], path: ['expect', 'survives'] } };
  }
  if (!worst) return 'met';
  const racks = worst.dark + worst.hot;
  const failure: Failure = {
    message: `${id}: losing ${listed(worst.lost)} ${effect(worst)} (${bad} of ${losses === 1 ? '1 loss' : `${figure(losses)} losses`}).`,
    objects: [id, ...worst.lost],
    path: ['expect', 'survives'],
    ...(racks > 0 ? { measured: racks, limit: 0, unit: 'racks' } : {}),
    scenario: { lost: worst.lost },
  };
  return { failure };
}

function effect({ dark, hot, overloaded }: CounterExample): string {
  const effects = [
    ...(dark > 0 ? [`leaves ${counted(dark, 'rack')} dark`] : []),
    ...(hot > 0 ? [`leaves ${counted(hot, 'rack')} too hot`] : []),
    ...(overloaded.length > 0 ? [`overloads ${listed(overloaded)}`] : []),
  ];
  return effects.join(' and ');
}
