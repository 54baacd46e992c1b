import { againstLimit } from '../againstLimit';
import { powerScheme } from '../designIntent';
import { exceeds, figure, marginShare, percent } from '../limits';
import { areShelves, shelvesOf } from '../rackShelves';
import { defineRule, notApplicable } from '../rule';
import { said } from '../../words/said';

export const rule = defineRule({
  id: 'redundancy/shelf-n-plus-1',
  title: 'A rack keeps its load when one of its power shelves fails',
  severity: 'error',
  subjects: ['racks'],
  options: { marginShare },
  source: 'Σ shelves − largest ≥ rack kW; N+N and N+1 shelves as published for GB200 and VR200 racks.',
  check(hall, index, { marginShare }) {
    const found = shelvesOf(hall, index);
    if (!areShelves(found)) return found;
    if (powerScheme(hall) === 'n') return notApplicable('The declared scheme has no spare.');
    const { rack, count, kw, loadKw } = found;
    // Too few to begin with is what power/shelf-capacity tells.
    if (exceeds(loadKw, count * kw)) return notApplicable('Its shelves do not carry it with none lost.');
    const left = Math.max(0, count - 1);
    const limit = left * kw;
    const message = said(
      'Losing one of its {0} power {0?shelf|shelves} leaves {1} {2} kW for its {3} kW ({4})',
      count,
      rack.id,
      figure(limit),
      figure(loadKw),
      percent(loadKw, limit),
    );
    return againstLimit({ message, objects: [rack.id], measured: loadKw, limit, unit: 'kW' }, marginShare);
  },
});
