import { naturalCompare } from '../../text/naturalCompare';
import { figure, marginShare, percent, standing } from '../limits';
import { listed } from '../naming';
import { blocked, defineRule, failed, notApplicable, passed, passedBut } from '../rule';
import { said } from '../../words/said';

export const rule = defineRule({
  id: 'cooling/rdhx-capacity',
  title: 'A rear door takes all the heat that its rack gives to the air',
  severity: 'error',
  subjects: ['airUnits'],
  reads: ['cooling'],
  options: {
    errorShare: {
      default: 1,
      unit: '1',
      description: 'Share of the capacity of the door above which it is an error.',
      source: 'Capacity of the door, as its maker states it',
    },
    marginShare,
  },
  source: 'Q air ≤ Q door; what is left goes to the room.',
  check(hall, index, { errorShare, marginShare }) {
    const unit = hall.model.element('airUnits', index)!;
    const door = hall.air.doors[index];
    if (!door) return notApplicable('It is no rear door.');
    if (door.racks.length === 0) return notApplicable('It hangs on no rack.');
    const capacityKw = hall.air.coolingKw(unit);
    if (capacityKw === undefined) return blocked(`${unit.id}: not known: coolingKw.`);
    const ids = door.racks.map((rack) => hall.model.element('racks', rack)!.id).sort(naturalCompare);
    const limit = capacityKw * errorShare;
    const how = standing(door.heatKw, limit, marginShare);
    const shares = said(
      '{0} {0?gives|give} {1} kW to the air, and {2} takes {3} kW ({4})',
      ids,
      figure(door.heatKw),
      unit.id,
      figure(capacityKw),
      percent(door.heatKw, capacityKw),
    );
    const measures = { objects: [unit.id, ...ids], measured: door.heatKw, limit, unit: 'kW' };
    if (how === 'over') {
      return failed({
        message: said('{0}: {1} kW go to the room.', shares, figure(door.heatKw - door.takenKw)),
        ...measures,
      });
    }
    if (door.unknown.length > 0)
      return blocked(`${unit.id}: not known: the load of ${listed([...door.unknown].sort(naturalCompare))}.`);
    return how === 'bare'
      ? passedBut({ message: said('{0}: no margin is left.', shares), ...measures })
      : passed;
  },
});
