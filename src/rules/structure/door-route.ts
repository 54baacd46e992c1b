import { deliveries, type Delivery } from '../../analysis/space/deliveries';
import type { Door } from '../../model/types';
import { naturalCompare } from '../../text/naturalCompare';
import { exceeds, figure, percent } from '../limits';
import { firstAndMore } from '../naming';
import { defineRule, failed, notApplicable, passed, type Failure } from '../rule';
import { said, type Said } from '../../words/said';

const heightOf = (door: Door): number => door.heightMm ?? Infinity;
const size = (door: Door): Said =>
  door.heightMm === undefined
    ? said('{0} mm wide', door.widthMm)
    : said('{0} mm × {1} mm', door.widthMm, door.heightMm);

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
      const figures = [
        type.id,
        firstAndMore(firstId, count),
        figure(measured),
        door.id,
        size(door),
        percent(measured, limit),
      ];
      failures.push({
        message: byWidth
          ? said('{0} ({1}) needs {2} mm of clear width; the best door, {3}, is {4} ({5}).', ...figures)
          : said('{0} ({1}) needs {2} mm of clear height; the best door, {3}, is {4} ({5}).', ...figures),
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
        message: said(
          'No door is a delivery door of {0} mm × {1} mm; the widest, {2}, is {3}.',
          figure(deliveryWidthMm),
          figure(deliveryHeightMm),
          widest.id,
          size(widest),
        ),
        objects: [widest.id],
        measured: low ? widest.widthMm : heightOf(widest),
        limit: low ? deliveryWidthMm : deliveryHeightMm,
        unit: 'mm',
      });
    }
    return failures.length ? failed(...failures) : passed;
  },
});
