import { deliveries, type Delivery } from '../../analysis/space/deliveries';
import type { Door } from '../../model/types';
import { naturalCompare } from '../../text/naturalCompare';
import { exceeds, figure, percent } from '../limits';
import { defineRule, failed, notApplicable, passed, type Failure } from '../rule';

const heightOf = (door: Door): number => door.heightMm ?? Infinity;
const size = (door: Door): string =>
  door.heightMm === undefined ? `${door.widthMm} mm wide` : `${door.widthMm} mm × ${door.heightMm} mm`;

export const rule = defineRule({
  id: 'structure/door-route',
  title: 'What must come in fits through a door',
  severity: 'warning',
  subjects: ['hall'],
  reads: ['building', 'types'],
  options: {
    allowanceMm: {
      default: 100,
      unit: 'mm',
      description: 'What the crate and the hands beside it add to the width of a rack or CDU.',
      source: 'Common practice, not confirmed by a source',
    },
    palletMm: {
      default: 100,
      unit: 'mm',
      description: 'What castors or a pallet add to its height.',
      source: 'Common practice, not confirmed by a source',
    },
    deliveryWidthMm: {
      default: 1200,
      unit: 'mm',
      description: 'Clear width that at least one door must have.',
      source: 'Common practice, not confirmed by a source: 1.2 m × 2.4 m',
    },
    deliveryHeightMm: {
      default: 2400,
      unit: 'mm',
      description: 'Clear height that at least one door must have, where heights of doors are given.',
      source: 'Common practice, not confirmed by a source: 1.2 m × 2.4 m',
    },
  },
  source:
    'A thing passes an opening by its smaller side and upright. Allowances and the delivery door of 1.2 m × 2.4 m are common practice; no public source confirms them.',
  check(hall, _index, { allowanceMm, palletMm, deliveryWidthMm, deliveryHeightMm }) {
    const doors = hall.model.elements('doors').filter((door) => door !== undefined);
    if (doors.length === 0) return notApplicable('The hall has no doors in the file.');
    const widest = [...doors].sort(
      (a, b) => b.widthMm - a.widthMm || heightOf(b) - heightOf(a) || naturalCompare(a.id, b.id),
    )[0]!;
    const failures: Failure[] = [];
    const fits = (widthMm: number, heightMm: number) =>
      doors.some((door) => !exceeds(widthMm, door.widthMm) && !exceeds(heightMm, heightOf(door)));
    const tooLarge = ({ type, firstId, count }: Delivery): void => {
      const side = Math.min(type.widthMm ?? 0, type.depthMm ?? 0);
      const widthMm = side === 0 ? 0 : side + allowanceMm;
      const heightMm = type.heightMm === undefined ? 0 : type.heightMm + palletMm;
      if (fits(widthMm, heightMm)) return;
      const byWidth = exceeds(widthMm, widest.widthMm);
      // Of the doors that are wide enough the highest is the one to look at.
      const door = byWidth
        ? widest
        : doors
            .filter((d) => !exceeds(widthMm, d.widthMm))
            .sort((a, b) => heightOf(b) - heightOf(a) || naturalCompare(a.id, b.id))[0]!;
      const measured = byWidth ? widthMm : heightMm;
      const limit = byWidth ? door.widthMm : heightOf(door);
      failures.push({
        message: `${type.id} (${count === 1 ? firstId : `${firstId} and ${count - 1} more`}) needs ${figure(measured)} mm of clear ${byWidth ? 'width' : 'height'}; the best door, ${door.id}, is ${size(door)} (${percent(measured, limit)}).`,
        objects: [door.id, firstId],
        measured,
        limit,
        unit: 'mm',
      });
    };
    hall.get(deliveries).forEach(tooLarge);
    if (failures.length === 0 && !fits(deliveryWidthMm, deliveryHeightMm)) {
      const low = exceeds(deliveryWidthMm, widest.widthMm);
      failures.push({
        message: `No door is a delivery door of ${figure(deliveryWidthMm)} mm × ${figure(deliveryHeightMm)} mm; the widest, ${widest.id}, is ${size(widest)}.`,
        objects: [widest.id],
        measured: low ? widest.widthMm : heightOf(widest),
        limit: low ? deliveryWidthMm : deliveryHeightMm,
        unit: 'mm',
      });
    }
    return failures.length ? failed(...failures) : passed;
  },
});
