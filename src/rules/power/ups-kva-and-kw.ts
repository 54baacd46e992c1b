import { chainless } from '../chain';
import { judgeLoad, nodeLoad } from '../chainLoad';
import { exceeds, figure, marginShare } from '../limits';
import { carries, kvaOf } from '../loadWords';
import { defineRule, failed, notApplicable } from '../rule';
import { said } from '../../words/said';

export const rule = defineRule({
  id: 'power/ups-kva-and-kw',
  title: 'A UPS stays within its kVA as within its kW',
  severity: 'error',
  subjects: ['power'],
  reads: ['power'],
  options: {
    powerFactor: {
      default: 0.98,
      unit: '1',
      description: 'Power factor of the load.',
      source: 'Published power-supply figures of AI racks',
    },
    marginShare,
  },
  source: 'P ≤ rating in kW and P / cos φ ≤ rating in kVA: both hold, whichever is reached first.',
  check(hall, index, { powerFactor, marginShare }) {
    const element = hall.model.element('power', index)!;
    if (element.kind !== 'ups') return notApplicable('It is no UPS.');
    const type = hall.equipment.type(element.type);
    const kw = element.ratingKw ?? type?.ratingKw;
    const kva = element.ratingKva ?? type?.ratingKva;
    if (kva === undefined) return notApplicable('It states no kVA: its kW are judged by the load rules.');
    if (kw !== undefined && exceeds(kw, kva)) {
      return failed({
        message: said(
          '{0} is rated {1} kW at {2} kVA: real power cannot be more than apparent power.',
          element.id,
          figure(kw),
          figure(kva),
        ),
        objects: [element.id],
        path: [element.ratingKw === undefined ? 'ratingKva' : 'ratingKw'],
        measured: kw,
        limit: kva,
        unit: 'kVA',
      });
    }
    const without = chainless(hall);
    if (without) return without;
    const { worstKw, lost } = nodeLoad(hall, 'power', index);
    // Beyond its kW the load rules tell it; twice would be once too often.
    if (kw !== undefined && exceeds(worstKw, kw)) return notApplicable('Its kW are exceeded before its kVA.');
    const load = worstKw / powerFactor;
    return judgeLoad(hall, { measured: load, limit: kva }, marginShare, () => ({
      text: carries(element.id, kvaOf(load, kva, worstKw, powerFactor), lost),
      objects: lost === undefined ? [element.id] : [element.id, lost],
      unit: 'kVA',
      ...(lost === undefined ? {} : { scenario: { lost: [lost] } }),
    }));
  },
});
