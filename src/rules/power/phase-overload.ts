import { derate, powerFactor } from '../consumer';
import { currentVerdict, decidingState } from '../currentVerdict';
import { arePhases, phasesOf, unlessUnknown } from '../feedPhases';
import { marginShare } from '../limits';
import { feedName } from '../naming';
import { blocked, defineRule } from '../rule';
import { said } from '../../words/said';

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
    const { state, value: measured } = decidingState(states, highest, limit);
    const carrier = said('L{0} of {1}', state.sums.indexOf(measured) + 1, feedName(hall, feed));
    const current = { feed: feed.id, carrier, lost: state.lost, measured, limit };
    return unlessUnknown(hall, index, currentVerdict(current, marginShare));
  },
});
