import { allowedKw } from '../../analysis/power/allowedKw';
import { chainless, chainLimits } from '../chain';
import { judgeLoad, nodeLoad } from '../chainLoad';
import { exceeds, marginShare } from '../limits';
import { carries, kwOf } from '../loadWords';
import { feedName } from '../naming';
import { blocked, defineRule, notApplicable } from '../rule';
import { schemeWorstKw } from '../schemeCapacity';
import { powerGraph } from '../../analysis/power/powerGraph';

export const rule = defineRule({
  id: 'power/failover-overload',
  title: 'After the loss of any one component nothing carries more than its rating',
  severity: 'error',
  subjects: ['power', 'feeds'],
  reads: ['power'],
  options: { ...chainLimits, marginShare },
  source: 'Schneider WP75 and SemiAnalysis: the design load is the load after the worst single loss.',
  check(hall, index, limits, kind) {
    const without = chainless(hall);
    if (without) return without;
    const collection = kind === 'feeds' ? 'feeds' : 'power';
    const { node, normalKw, worstKw, lost } = nodeLoad(hall, collection, index);
    if (node.kind === 'generator') return notApplicable('power/genset-capacity judges generators.');
    if (node.kind === 'transformer' && node.ratingKva !== undefined)
      return notApplicable('power/transformer-loading holds it against its kVA.');
    if (lost === undefined) return notApplicable('No loss adds to what it carries.');
    const limit = allowedKw(node, limits);
    if (limit === undefined) return blocked(`The rating of ${node.id} is not known.`);
    if (exceeds(normalKw, limit))
      return notApplicable('It carries too much already with everything in service.');
    if (collection === 'feeds') {
      // The loss of another feed is what power/feed-overload judges.
      const byFeeds = hall.feeds.load(index).worstKw;
      if (!exceeds(worstKw, byFeeds)) return notApplicable('The loss of another feed is its worst.');
      if (exceeds(byFeeds, limit)) return notApplicable('power/feed-overload tells it.');
    } else {
      const byScheme = schemeWorstKw(hall, hall.get(powerGraph).ofPower[index]!);
      if (byScheme !== undefined && !exceeds(worstKw, byScheme))
        return notApplicable('The rule of the declared scheme judges this loss.');
    }
    return judgeLoad(hall, { measured: worstKw, limit }, limits.marginShare, () => {
      const name = collection === 'feeds' ? feedName(hall, hall.model.element('feeds', index)!) : node.id;
      return {
        text: carries(name, kwOf(worstKw, limit), lost),
        objects: [node.id, lost],
        unit: 'kW',
        scenario: { lost: [lost] },
      };
    });
  },
});
