import { clearBefore } from '../../analysis/space/clearDepth';
import { doorways, openingShape } from '../../analysis/space/doorways';
import { fallsShort, figure } from '../limits';
import { thingOrWall } from '../naming';
import { blocked, defineRule, failed, notApplicable, passed } from '../rule';
import { capital, said } from '../../words/said';

export const rule = defineRule({
  id: 'space/door-swing',
  title: 'Doors that open into the room open fully, and leave room to pass',
  severity: 'warning',
  subjects: ['doors'],
  reads: ['layout'],
  options: {
    leftMm: {
      default: 800,
      unit: 'mm',
      description: 'Clear width that must be left beyond the open leaf.',
      source: 'Code du travail R4227-4 as explained by preventionbtp.fr: 0.80 m in existing premises',
    },
  },
  source: 'Checks default 800 mm beyond the leaf (basis: R4227-4 as explained by preventionbtp.fr).',
  check(hall, index, { leftMm }) {
    if (!hall.outline) return blocked('The room has no readable outline.');
    const doorway = hall.get(doorways).find((d) => d.index === index)!;
    const { door, leafMm, inward } = doorway;
    if (leafMm === 0) return notApplicable('It does not open into the room.');
    if (!inward) return notApplicable('It is on no wall of the room.');
    const need = leafMm + leftMm;
    const clear = clearBefore(hall, openingShape(doorway), need, () => false, 1);
    if (!clear || !fallsShort(clear.mm, need)) return passed;
    const { mm, other } = clear;
    const obstacle = thingOrWall(other);
    const isHit = fallsShort(mm, leafMm);
    return failed({
      message: isHit
        ? said(
            '{0} stands in the swing of door {1}: {2} mm from it, and its leaf is {3} mm wide.',
            other ? obstacle : capital(obstacle),
            door.id,
            figure(mm),
            figure(leafMm),
          )
        : said(
            'The open leaf of door {0} leaves {1} mm to {2}; {3} mm are needed.',
            door.id,
            figure(mm - leafMm),
            obstacle,
            figure(leftMm),
          ),
      objects: [door.id, ...(other ? [other.id] : [])],
      path: ['swing'],
      measured: isHit ? mm : mm - leafMm,
      limit: isHit ? leafMm : leftMm,
      unit: 'mm',
    });
  },
});
