import type { FloorCollection, FloorThing } from '../../analysis/space/floorThing';
import { overlapDepth } from '../../model/footprint';
import { naturalCompare } from '../../text/naturalCompare';
import { figure } from '../limits';
import { sizeDoubt } from '../naming';
import { defineRule, failed, notApplicable, passed, type Failure } from '../rule';
import { said } from '../../words/said';

/** The later of two overlapping things is the one to move: the easier it moves, the later it stands here. */
const rank: Readonly<Record<FloorCollection, number>> = {
  columns: 0,
  airUnits: 1,
  cdus: 2,
  feeds: 3,
  racks: 4,
};

const isLater = (a: FloorThing, b: FloorThing): boolean =>
  (rank[a.collection] - rank[b.collection] || naturalCompare(a.id, b.id) || a.index - b.index) > 0;

export const rule = defineRule({
  id: 'space/overlap',
  title: 'No two things stand on the same floor',
  severity: 'error',
  subjects: ['racks', 'cdus', 'airUnits', 'feeds'],
  options: {},
  source: 'Geometry: two bodies cannot fill one place. Touching is allowed, as racks of a row do.',
  check({ floor }, index, _options, kind) {
    if (kind === 'hall' || kind === 'rows') return passed;
    const i = floor.indexOf(kind, index);
    if (i === -1) return notApplicable('It takes no floor.');
    const others = floor.overlaps(i);
    if (others.length === 0) return passed;
    const own = floor.thing(i);
    const failures: Failure[] = [];
    for (const j of others) {
      const other = floor.thing(j);
      if (!isLater(own, other)) continue;
      const mm = Math.round(overlapDepth(own.shape, other.shape));
      failures.push({
        message: said('{0} overlaps {1} by {2} mm{3}.', own.id, other.id, figure(mm), sizeDoubt(own, other)),
        objects: [own.id, other.id],
        path: ['at'],
        measured: mm,
        limit: 0,
        unit: 'mm',
        ...(own.assumed || other.assumed ? { severity: 'warning' as const } : {}),
      });
    }
    return failures.length ? failed(...failures) : passed;
  },
});
