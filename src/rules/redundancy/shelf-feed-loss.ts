import { largestFeed } from '../../analysis/shelfSplit';
import { againstLimit } from '../againstLimit';
import { isSinglePath, powerScheme } from '../designIntent';
import { exceeds, figure, marginShare, percent } from '../limits';
import { areShelves, shelfCount, shelvesOf } from '../rackShelves';
import { defineRule, notApplicable } from '../rule';

export const rule = defineRule({
  id: 'redundancy/shelf-feed-loss',
  title: 'A rack keeps its load when the feed with most of its power shelves is lost',
  severity: 'error',
  subjects: ['racks'],
  options: { marginShare },
  source:
    'Σ shelves − Σ shelves of the largest feed ≥ rack kW: N+N shelves as published for GB200 and GB300; NVIDIA draws three rack PDUs for DGX for this reason.',
  check(hall, index, { marginShare }) {
    const found = shelvesOf(hall, index);
    if (!areShelves(found)) return found;
    if (isSinglePath(powerScheme(hall))) return notApplicable('The declared scheme has one path.');
    const { rack, count, kw, loadKw } = found;
    // A shelf short already is what power/shelf-capacity and redundancy/shelf-n-plus-1 tell.
    if (exceeds(loadKw, (count - 1) * kw))
      return notApplicable('Its shelves do not survive the loss of one.');
    const largest = largestFeed(rack, count);
    if (!largest || largest.feeds < 2) return notApplicable('It plugs into fewer than two feeds.');
    const left = largest.all - largest.shelves;
    const limit = left * kw;
    const message = `Losing ${largest.feed} leaves ${rack.id} ${shelfCount(left)}, ${figure(limit)} kW for its ${figure(loadKw)} kW (${percent(loadKw, limit)})`;
    return againstLimit(
      {
        message,
        objects: [rack.id, largest.feed],
        path: ['feeds'],
        measured: loadKw,
        limit,
        unit: 'kW',
        scenario: { lost: [largest.feed] },
      },
      marginShare,
    );
  },
});
