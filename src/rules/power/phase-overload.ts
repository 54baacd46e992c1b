import { worstState } from '../../analysis/power/feedTaps';
import { againstLimit } from '../againstLimit';
import { derate, powerFactor } from '../consumer';
import { arePhases, phasesOf, unlessUnknown } from '../feedPhases';
import { exceeds, figure, marginShare, percent } from '../limits';
import { feedName } from '../naming';
import { blocked, defineRule } from '../rule';

const highest = ([a = 0, b = 0, c = 0]: readonly number[]): number => Math.max(a, b, c);

export const rule = defineRule({
  id: 'power/phase-overload',
  title: 'No phase of a feed carries more than its rating, normally or after the loss of another feed',
  severity: 'error',
  subjects: ['feeds'],
  options: { derate, powerFactor, marginShare },
  source: 'The highest phase current decides, not their mean (datacentermd.com).',
  check(hall, index, { derate, powerFactor, marginShare }) {
    const found = phasesOf(hall, index, powerFactor);
    if (!arePhases(found)) return found;
    const { feed, states, ratedA } = found;
    if (ratedA === undefined) return blocked(`ratingA of ${feed.id} is not known.`);
    const limit = ratedA * derate;
    const normal = states[0]!;
    // What is too much already is not the fault of a loss.
    const { state } = exceeds(highest(normal.sums), limit) ? { state: normal } : worstState(states, highest);
    const measured = highest(state.sums);
    const phase = `L${state.sums.indexOf(measured) + 1} of ${feedName(hall, feed)}`;
    const what = `${figure(measured)} A of ${figure(limit)} A (${percent(measured, limit)})`;
    const { lost } = state;
    const verdict = againstLimit(
      {
        message: lost === undefined ? `${phase} carries ${what}` : `Losing ${lost} puts ${phase} at ${what}`,
        objects: lost === undefined ? [feed.id] : [feed.id, lost],
        measured,
        limit,
        unit: 'A',
        ...(lost === undefined ? {} : { scenario: { lost: [lost] } }),
      },
      marginShare,
    );
    return unlessUnknown(hall, index, verdict);
  },
});
