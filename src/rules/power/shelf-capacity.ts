import { againstLimit } from '../againstLimit';
import { figure, marginShare, percent } from '../limits';
import { areShelves, shelvesOf } from '../rackShelves';
import { defineRule } from '../rule';
import { said } from '../../words/said';

export const rule = defineRule({
  id: 'power/shelf-capacity',
  title: 'The power shelves of a rack carry its load',
  severity: 'error',
  subjects: ['racks'],
  options: { marginShare },
  source: 'Σ shelf kW ≥ rack kW; NVIDIA Mission Control documentation of power shelves (33 kW each).',
  check(hall, index, { marginShare }) {
    const found = shelvesOf(hall, index);
    if (!areShelves(found)) return found;
    const { rack, count, kw, loadKw } = found;
    const limit = count * kw;
    const message = said(
      '{0} draws {1} kW of the {2} kW of its {3} power {3?shelf|shelves} ({4})',
      rack.id,
      figure(loadKw),
      figure(limit),
      count,
      percent(loadKw, limit),
    );
    return againstLimit({ message, objects: [rack.id], measured: loadKw, limit, unit: 'kW' }, marginShare);
  },
});
