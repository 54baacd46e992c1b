import { doorways } from '../../analysis/space/doorways';
import { exitsFor, unitsOfPassage, widthOfUnits } from '../../analysis/space/unitsOfPassage';
import { figure } from '../limits';
import { defineRule, failed, notApplicable, passed } from '../rule';
import { said } from '../../words/said';

/** An accessory exit is at least one bare unit of passage wide [mm]. */
const accessoryMm = 600;

export const rule = defineRule({
  id: 'safety/exit-count-width-fr',
  title: 'There are enough exits, wide enough together, for the persons in the room',
  severity: 'error',
  subjects: ['hall'],
  reads: ['layout'],
  options: {
    enforced: {
      default: false,
      byProfile: { fr: true },
      unit: '',
      description: 'Whether the rule applies: French labour law.',
      source: 'Code du travail R4216-5 and R4216-8',
    },
  },
  source: 'Code du travail R4216-5 and R4216-8 (legifrance.gouv.fr).',
  check(hall, _index, { enforced }) {
    if (!enforced) return notApplicable('It is French law.');
    const persons = hall.model.headIsSound('design') ? hall.model.head.design?.occupants : undefined;
    if (persons === undefined) return notApplicable('The design names no occupants.');
    if (hall.model.size('doors') === 0) return notApplicable('The hall has no doors.');
    const exits = hall.get(doorways).filter((d) => d.isExit);
    const units = exits.map(({ door }) => unitsOfPassage(door.widthMm));
    const total = units.reduce((sum, u) => sum + u, 0);
    const need = exitsFor(persons);
    const usable = units.filter((u) => u > 0).length;
    const accessory = exits.filter(({ door }) => door.widthMm >= accessoryMm).length;
    if (need.orOneOf !== undefined && units.some((u) => u >= need.orOneOf!)) return passed;
    const enough = need.orOneOf === undefined ? usable : usable > 0 ? accessory : 0;
    const ids = exits.map(({ door }) => door.id);
    const isShort = enough < need.exits;
    if (!isShort && total >= need.units) return passed;
    return failed({
      message: isShort
        ? said(
            '{0} {0?person|persons} need {1} {1?exit|exits} of {2} mm or more; there {3?is|are} {3}.',
            persons,
            need.exits,
            figure(widthOfUnits(1)),
            enough,
          )
        : said(
            '{0} {0?person|persons} need exits of {1} {1?unit|units} of passage together; there {2?is|are} {2}.',
            persons,
            need.units,
            total,
          ),
      objects: ids,
      path: ids.length ? ['widthMm'] : ['design', 'occupants'],
      measured: isShort ? enough : total,
      limit: isShort ? need.exits : need.units,
      unit: '1',
    });
  },
});
