import { phaseImbalance } from '../../analysis/power/circuit';
import { powerFactor } from '../consumer';
import { arePhases, phasesOf, unlessUnknown } from '../feedPhases';
import { exceeds, figure } from '../limits';
import { feedName } from '../naming';
import { defineRule, failed, passed } from '../rule';
import { capital, said } from '../../words/said';

export const rule = defineRule({
  id: 'power/phase-imbalance',
  title: 'The phases of a feed carry about the same',
  severity: 'error',
  subjects: ['feeds'],
  options: {
    warnShare: {
      default: 0.1,
      unit: '1',
      description: 'Deviation from the mean above which it warns.',
      source: 'calcspec.com, PDU load balance calculator',
    },
    errorShare: {
      default: 0.2,
      unit: '1',
      description: 'Deviation from the mean above which it is an error.',
      source: 'calcspec.com, PDU load balance calculator',
    },
    leastLoad: {
      default: 0.1,
      unit: '1',
      description: 'Share of the rated current below which no phase is judged.',
      source: 'Common practice: imbalance matters under load; not confirmed by a public source',
    },
    powerFactor,
  },
  source: 'max |I − mean| / mean, as calcspec.com computes it.',
  check(hall, index, { warnShare, errorShare, leastLoad, powerFactor }) {
    const found = phasesOf(hall, index, powerFactor);
    if (!arePhases(found)) return found;
    const { feed, states, ratedA } = found;
    const [a = 0, b = 0, c = 0] = states[0]!.sums;
    if (ratedA !== undefined && Math.max(a, b, c) < ratedA * leastLoad) return passed;
    const measured = phaseImbalance(a, b, c);
    if (!exceeds(measured, warnShare)) return unlessUnknown(hall, index, passed);
    const isError = exceeds(measured, errorShare);
    const limit = isError ? errorShare : warnShare;
    return failed({
      message: said(
        '{0} carries {1}, {2} and {3} A: {4} % off the mean, {5} % is allowed.',
        capital(feedName(hall, feed)),
        figure(a),
        figure(b),
        figure(c),
        figure(measured * 100),
        figure(limit * 100),
      ),
      objects: [feed.id],
      ...(isError ? {} : { severity: 'warning' as const }),
      measured,
      limit,
      unit: '1',
    });
  },
});
