import { airThrows, throwsAir } from '../../analysis/cooling/airThrow';
import { exceeds, figure } from '../limits';
import { defineRule, failed, notApplicable, passed } from '../rule';
import { said } from '../../words/said';

export const rule = defineRule({
  id: 'cooling/air-throw',
  title: 'No rack is farther from its fan wall or CRAH than the air reaches',
  severity: 'error',
  subjects: ['airUnits'],
  reads: ['layout', 'cooling'],
  options: {
    errorM: {
      default: 18,
      unit: 'm',
      description: 'Farthest that a unit throws, where neither it nor its type has throwMm.',
      source: 'AIDC-Studio: one-sided throw of a fan wall of at most 18 m (its own estimate)',
    },
    warnM: {
      default: 15,
      unit: 'm',
      description: 'Distance above which it warns, where neither the unit nor its type has throwMm.',
      source: 'AIDC-Studio: perimeter units within 15 m (its own estimate)',
    },
  },
  source:
    'One-sided fan walls reach about 18 m, so a hall with opposed fan walls is at most 36 m deep (AIDC-Studio).',
  check(hall, index, { errorM, warnM }) {
    const unit = hall.model.element('airUnits', index)!;
    if (!throwsAir(hall, unit)) return notApplicable('It stands at its racks, or is not known to throw air.');
    const throws = hall.get(airThrows);
    if (throws.tooMany) return notApplicable('More racks and air units than a hall can hold.');
    const farthest = throws.of(index);
    if (!farthest) return notApplicable('It is the nearest unit of no rack that gives heat to the room.');
    const own = unit.throwMm ?? hall.equipment.type(unit.type)?.throwMm;
    const most = own ?? errorM * 1000;
    const isError = exceeds(farthest.mm, most);
    if (!isError && (own !== undefined || !exceeds(farthest.mm, warnM * 1000))) return passed;
    const limit = isError ? most : warnM * 1000;
    const rack = hall.model.element('racks', farthest.rack)!.id;
    const reach = [unit.id, rack, figure(farthest.mm / 1000), figure(limit / 1000)];
    return failed({
      message: isError
        ? said('{0} is the nearest unit of {1}, {2} m away; it reaches {3} m.', ...reach)
        : said('{0} is the nearest unit of {1}, {2} m away; its air is sure to reach {3} m.', ...reach),
      objects: [unit.id, rack],
      measured: farthest.mm / 1000,
      limit: limit / 1000,
      unit: 'm',
      ...(isError ? {} : { severity: 'warning' as const }),
    });
  },
});
