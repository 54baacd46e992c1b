import { exceeds, fallsShort, figure } from '../limits';
import { defineRule, failed, notApplicable, passed, type Failure } from '../rule';
import { said } from '../../words/said';

const ocp = 'OCP rear-door heat exchanger requirements';

export const rule = defineRule({
  id: 'cooling/rdhx-fit',
  title: 'A rear door fits its rack, its aisle and its water',
  severity: 'error',
  subjects: ['airUnits'],
  reads: ['layout', 'cooling'],
  options: {
    depthMm: { default: 305, unit: 'mm', description: 'Deepest door.', source: ocp },
    massKg: { default: 150, unit: 'kg', description: 'Heaviest door, filled.', source: ocp },
    aisleMm: { default: 1200, unit: 'mm', description: 'Least clear width behind the door.', source: ocp },
    supplyC: {
      default: 16,
      unit: '°C',
      description: 'Coldest water, where the type has no minSupplyC: below it the door can sweat.',
      source: ocp,
    },
  },
  source:
    'OCP door requirements: at most 305 mm deep and 150 kg wet, aisle at least 1,200 mm, supply at least 16 °C.',
  check(hall, index, { depthMm, massKg, aisleMm, supplyC }) {
    const door = hall.model.element('airUnits', index)!;
    if (!hall.air.isDoor(door)) return notApplicable('It is no rear door.');
    const { id } = door;
    const type = hall.equipment.type(door.type);
    const failures: Failure[] = [];
    const depth = type?.depthMm;
    if (depth !== undefined && exceeds(depth, depthMm)) {
      failures.push({
        message: said(
          '{0} is {1} mm deep; a door of at most {2} mm can be hung on a rack.',
          id,
          depth,
          depthMm,
        ),
        objects: [id],
        measured: depth,
        limit: depthMm,
        unit: 'mm',
      });
    }
    const mass = door.massKg ?? type?.massKg;
    if (mass !== undefined && exceeds(mass, massKg)) {
      failures.push({
        message: said(
          '{0} weighs {1} kg; the hinges of a rack carry {2} kg.',
          id,
          figure(mass),
          figure(massKg),
        ),
        objects: [id],
        measured: mass,
        limit: massKg,
        unit: 'kg',
      });
    }
    const water = hall.model.get('plants', door.plant)?.supplyC;
    const coldest = type?.minSupplyC ?? supplyC;
    if (water !== undefined && water < coldest) {
      failures.push({
        message: said(
          '{0} gets water of {1} °C from {2}; it needs {3} °C at least.',
          id,
          figure(water),
          door.plant!,
          figure(coldest),
        ),
        objects: [id, door.plant!],
        measured: water,
        limit: coldest,
        unit: '°C',
      });
    }
    const at = hall.floor.indexOf('airUnits', index);
    const rack = at === -1 ? undefined : hall.floor.attachedTo(at);
    if (at !== -1 && rack === undefined) {
      failures.push({
        message: said('{0} hangs on no rack: it stands behind none.', id),
        objects: [id],
        path: ['at'],
        severity: 'warning',
      });
    }
    const clear = rack === undefined ? undefined : hall.floor.clear(rack, 'rear');
    if (rack !== undefined && clear && fallsShort(clear.mm, aisleMm)) {
      const before = hall.floor.thing(clear.other).id;
      failures.push({
        message: said(
          '{0} mm are clear between {1} and {2}; a rear door needs {3} mm.',
          figure(clear.mm),
          id,
          before,
          aisleMm,
        ),
        objects: [id, hall.floor.thing(rack).id, before],
        measured: clear.mm,
        limit: aisleMm,
        unit: 'mm',
      });
    }
    return failures.length > 0 ? failed(...failures) : passed;
  },
});
