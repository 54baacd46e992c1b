import { neutralAmps } from '../../analysis/power/circuit';
import { powerFactor } from '../consumer';
import { currentVerdict, decidingState } from '../currentVerdict';
import { arePhases, phasesOf, unlessUnknown } from '../feedPhases';
import { marginShare } from '../limits';
import { feedName } from '../naming';
import { blocked, defineRule } from '../rule';
import { said } from '../../words/said';

const neutral = ([, , , a = 0, b = 0, c = 0]: readonly number[]): number => neutralAmps(a, b, c);

export const rule = defineRule({
  id: 'power/neutral-rating',
  title: 'The neutral of a feed carries what its phases do not cancel',
  severity: 'warning',
  subjects: ['feeds'],
  options: {
    neutralShare: {
      default: 1,
      unit: '1',
      description: 'Rating of the neutral as a share of that of a phase, where the feed names no neutralA.',
      source: 'Busways with a full neutral',
    },
    powerFactor,
    marginShare,
  },
  source: 'I = √(a² + b² + c² − ab − bc − ca), without harmonics (pingdo.net).',
  check(hall, index, { neutralShare, powerFactor, marginShare }) {
    const found = phasesOf(hall, index, powerFactor);
    if (!arePhases(found)) return found;
    const { feed, states, ratedA } = found;
    const stated = feed.neutralA ?? hall.equipment.type(feed.type)?.neutralA;
    const limit = stated ?? (ratedA === undefined ? undefined : ratedA * neutralShare);
    if (limit === undefined) return blocked(`ratingA of ${feed.id} is not known.`);
    const { state, value: measured } = decidingState(states, neutral, limit);
    const carrier = said('the neutral of {0}', feedName(hall, feed));
    const current = { feed: feed.id, carrier, lost: state.lost, measured, limit };
    return unlessUnknown(hall, index, currentVerdict(current, marginShare));
  },
});
