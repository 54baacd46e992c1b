import { fallsShort, figure } from '../limits';
import { listed } from '../naming';
import { blocked, defineRule, failed, notApplicable, passed } from '../rule';
import { nothing, said } from '../../words/said';

export const rule = defineRule({
  id: 'cooling/l2a-room-load',
  title: 'The heat of a liquid-to-air CDU is counted in the room',
  severity: 'error',
  subjects: ['cdus'],
  reads: ['cooling'],
  options: {},
  source:
    'Energy balance: Q room = Q liquid + P fans. Published sidecar figures: 80 kW by liquid and 40 directly are 120.',
  check({ model, equipment, loops }, index) {
    const cdu = model.element('cdus', index)!;
    if (!equipment.isLiquidToAir(cdu)) return notApplicable('Its heat leaves by water.');
    if (cdu.plant !== undefined) {
      return failed({
        message: said(
          '{0} is a liquid-to-air CDU: its heat goes to the room, and {1}, which it names, gets none of it.',
          cdu.id,
          cdu.plant,
        ),
        objects: [cdu.id, cdu.plant],
        path: ['plant'],
      });
    }
    const stated = cdu.heatToRoomKw;
    if (stated === undefined) return passed;
    const loop = model.indexOf('loops', cdu.loop);
    if (loop === -1) return notApplicable('It feeds no loop.');
    const { heatKw, unknownHeat, cdus } = loops.balance(loop);
    const fansKw = equipment.unitKw(cdu) ?? 0;
    const toRoomKw = heatKw / cdus.length + fansKw;
    if (fallsShort(stated, toRoomKw)) {
      const fans = fansKw > 0 ? said(' and {0} kW of its own', figure(fansKw)) : nothing;
      return failed({
        message: said(
          '{0} gives {1} kW to the room (its share of {2}{3}); it is stated with {4} kW.',
          cdu.id,
          figure(toRoomKw),
          cdu.loop!,
          fans,
          figure(stated),
        ),
        objects: [cdu.id],
        path: ['heatToRoomKw'],
        measured: stated,
        limit: toRoomKw,
        unit: 'kW',
      });
    }
    return unknownHeat.length > 0
      ? blocked(`${cdu.id}: not known: the load of ${listed(unknownHeat)}.`)
      : passed;
  },
});
