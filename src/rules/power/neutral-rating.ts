import { neutralAmps } from '../../analysis/power/circuit';
import { worstState } from '../../analysis/power/feedTaps';
import { againstLimit } from '../againstLimit';
import { powerFactor } from '../consumer';
import { arePhases, phasesOf, unlessUnknown } from '../feedPhases';
import { figure, marginShare, percent } from '../limits';
import { feedName } from '../naming';
import { blocked, defineRule } from '../rule';

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
    const { state, value: measured } = worstState(states, neutral);
    const { lost } = state;
    const what = `${figure(measured)} A of ${figure(limit)} A (${percent(measured, limit)})`;
    const name = `the neutral of ${feedName(hall, feed)}`;
    const verdict = againstLimit(
      {
        message:
          lost === undefined ? `T${name.slice(1)} carries ${what}` : `Losing ${lost} puts ${name} at ${what}`,
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
