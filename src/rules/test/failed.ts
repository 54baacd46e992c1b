import { nothing, said, type Said } from '../../words/said';
import type { HallAnalysis } from '../../analysis/hallAnalysis';
import type { LoadLimits } from '../../analysis/scenario/elementLoads';
import type { Assertion } from '../../model/types';
import { expectationKeys, figureKeys, judgeFigure, judgeHeadroom, type Judged } from '../expectations';
import { figure } from '../limits';
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
  if (keys.length === 0) return [refused(test, ['expect'], said('{0} expects nothing.', id))];
  const judged: Judged[] = keys
    .filter((key) => !expectationKeys.includes(key))
    .map((key) =>
      refused(
        test,
        ['expect', key],
        said('{0}: "{1}" cannot be expected; {2} can.', id, key, expectationKeys),
      ),
    );
  for (const key of figureKeys) {
    const bounds = expect[key];
    if (bounds) judged.push(...judgeFigure(hall, test, key, bounds));
  }
  if (expect.pue) {
    const message = said(
      '{0}: a hall has no PUE of its own, since plants and losses are shared; assert the loads instead.',
      id,
    );
    judged.push(refused(test, ['expect', 'pue'], message));
  }
  if (expect.headroomKw) judged.push(judgeHeadroom(hall, test, expect.headroomKw));
  if (expect.survives) judged.push(judgeSurvival(hall, test, expect.survives, limits, mostWork));
  return judged;
}

const refused = ({ id }: Assertion, path: readonly string[], message: Said): Judged => ({
  failure: { message, objects: [id], path },
});

function nothingToLose(id: string, of: Survival['of']): Said {
  if (of === 'power') return said('{0}: the hall has no power nodes and feeds that could be lost.', id);
  return of === 'cooling'
    ? said('{0}: the hall has no CDUs, air units and plants that could be lost.', id)
    : said('{0}: the hall has no components that could be lost.', id);
}

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
    const message = nothingToLose(id, wanted.of);
    return { failure: { message, objects: [id], path: ['expect', 'survives'] } };
  }
  if (!worst) return 'met';
  const racks = worst.dark + worst.hot;
  const failure: Failure = {
    message: lossMessage(id, worst, bad, losses),
    objects: [id, ...worst.lost],
    path: ['expect', 'survives'],
    ...(racks > 0 ? { measured: racks, limit: 0, unit: 'racks' } : {}),
    scenario: { lost: worst.lost },
  };
  return { failure };
}

/** What a loss does: at least one thing, since it fails. */
function lossMessage(id: string, worst: CounterExample, bad: number, losses: number): Said {
  const { lost, dark, hot, overloaded } = worst;
  const [first = nothing, second, third] = [
    ...(dark > 0 ? [said('leaves {0} {0?rack|racks} dark', dark)] : []),
    ...(hot > 0 ? [said('leaves {0} {0?rack|racks} too hot', hot)] : []),
    ...(overloaded.length > 0 ? [said('overloads {0}', overloaded)] : []),
  ];
  const of = figure(losses);
  if (!second) return said('{0}: losing {1} {2} ({3} of {4} {4?loss|losses}).', id, lost, first, bad, of);
  return third
    ? said(
        '{0}: losing {1} {2} and {5} and {6} ({3} of {4} {4?loss|losses}).',
        id,
        lost,
        first,
        bad,
        of,
        second,
        third,
      )
    : said('{0}: losing {1} {2} and {5} ({3} of {4} {4?loss|losses}).', id, lost, first, bad, of, second);
}
