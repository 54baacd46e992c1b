import { turnedTo } from '../../analysis/space/clearDepth';
import { floorBodies } from '../../analysis/space/floorBodies';
import type { FloorThing } from '../../analysis/space/floorThing';
import { clearWidth, farFrom } from '../../model/footprint';
import { naturalCompare } from '../../text/naturalCompare';
import { fallsShort, figure } from '../limits';
import { rowName, sizeDoubt } from '../naming';
import { blocked, defineRule, failed, passed, type Failure } from '../rule';
import { capital, said } from '../../words/said';

/** How far behind a rack the outer face of its door can be [mm]: doors are at most 305 mm deep (OCP). */
const thickestDoorMm = 600;

/** More racks than these are not listed with a finding. */
const mostObjects = 24;

export const rule = defineRule({
  id: 'space/wall-clearance',
  title: 'Racks keep clear of the walls',
  severity: 'warning',
  subjects: ['rows'],
  reads: ['layout'],
  options: {
    minMm: {
      default: 1200,
      unit: 'mm',
      description: 'Least clear width between the front or the rear of a rack and a wall.',
      source: 'northernlink.com, data centre clearances: at least 1.2 m (4 ft) to perimeter walls',
    },
  },
  source: 'Checks default 1200 mm (basis: a public guide to clearances in data centres).',
  check(hall, row, { minMm }) {
    const { floor, outline } = hall;
    if (!outline) return blocked('The room has no readable outline.');
    const { walls, ofRow } = hall.get(floorBodies);
    const failures: Failure[] = [];
    for (const face of ['front', 'rear'] as const) {
      const near: { readonly rack: FloorThing; readonly mm: number }[] = [];
      for (const { shape, members } of ofRow[row]!) {
        const reach = minMm + thickestDoorMm;
        const close = walls.filter(
          (wall) => clearWidth(turnedTo(shape, face), 'front', wall, reach) !== undefined,
        );
        for (const i of close.length ? members : []) {
          const rack = floor.thing(i);
          const edge = turnedTo(rack.shape, face);
          const door = face === 'rear' ? floor.attachedTo(i) : undefined;
          const thick = door === undefined ? 0 : Math.max(0, farFrom(edge, 'front', floor.thing(door).shape));
          const all = close.map((wall) => clearWidth(edge, 'front', wall, reach) ?? Infinity);
          const mm = Math.max(0, Math.min(...all) - thick);
          if (fallsShort(mm, minMm)) near.push({ rack, mm });
        }
      }
      near.sort((a, b) => a.mm - b.mm || naturalCompare(a.rack.id, b.rack.id));
      const nearest = near[0];
      if (!nearest) continue;
      const { rack, mm } = nearest;
      const figures = [capital(rowName(hall, row)), figure(mm), rack.id, figure(minMm), sizeDoubt(rack)];
      failures.push({
        message:
          face === 'front'
            ? said('{0} has {1} mm between the front of {2} and a wall; {3} mm are needed{4}.', ...figures)
            : said('{0} has {1} mm between the rear of {2} and a wall; {3} mm are needed{4}.', ...figures),
        objects: near.slice(0, mostObjects).map(({ rack }) => rack.id),
        path: ['at'],
        measured: mm,
        limit: minMm,
        unit: 'mm',
      });
    }
    return failures.length ? failed(...failures) : passed;
  },
});
