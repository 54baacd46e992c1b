import { floorOf } from '../../analysis/space/floorLoad';
import { isSquareOn, type Footprint } from '../../model/footprint';
import { figure } from '../limits';
import { defineRule, failed, notApplicable, passed } from '../rule';
import { andOthers, mostListed, racksWith, readRow } from '../rowReading';
import { said } from '../../words/said';

/** Where the front of a square footprint stands [mm], along the axis that it looks along. */
function frontAt({ facing, minX, minY, maxX, maxY }: Footprint): number {
  if (facing === 0) return minY;
  if (facing === 90) return maxX;
  return facing === 180 ? maxY : minX;
}

export const rule = defineRule({
  id: 'structure/grid-alignment',
  title: 'Rows stand on the grid of a raised floor',
  severity: 'info',
  subjects: ['rows'],
  options: {
    gridMm: {
      default: 600,
      unit: 'mm',
      description: 'Side of a floor tile where room.grid does not give it.',
      source: 'European Commission building guide: tiles of 600 mm',
    },
    toleranceMm: {
      default: 5,
      unit: 'mm',
      description: 'A front no farther than this from an edge of the tiles is on it.',
      source: 'House rule: joint of a tile and levelling of a rack',
    },
  },
  source: 'European Commission building guide (raised floors on a 600 mm grid).',
  check(hall, row, { gridMm, toleranceMm }) {
    const { floor, model } = hall;
    if (floorOf(hall)?.kind !== 'raised') return notApplicable('The floor is not raised.');
    const grid = model.head.room?.grid ?? gridMm;
    const measure = (rack: number) => {
      const { shape } = floor.thing(floor.indexOf('racks', rack));
      if (!isSquareOn(shape)) return undefined;
      const front = frontAt(shape);
      return Math.abs(front - Math.round(front / grid) * grid);
    };
    const { measured } = readRow(hall, row, measure);
    if (measured === -Infinity) return notApplicable('No rack of the row is square to the grid.');
    if (measured <= toleranceMm) return passed;
    const racks = racksWith(hall, row, (value) => value > toleranceMm, measure);
    const ids = racks.map((r) => model.idAt('racks', r)!);
    return failed({
      message: said(
        'The front of {0}{1} is {2} mm off the {3} mm grid of the raised floor.',
        ids[0]!,
        andOthers(ids),
        figure(measured),
        figure(grid),
      ),
      objects: ids.slice(0, mostListed),
      path: ['at'],
      measured,
      limit: toleranceMm,
      unit: 'mm',
    });
  },
});
