import type { HallAnalysis } from '../../analysis/hallAnalysis';
import { overlap, type Footprint } from '../../model/footprint';
import type { Feed, Pipe, Point } from '../../model/types';
import { naturalCompare } from '../../text/naturalCompare';
import { defineRule, failed, notApplicable, passed } from '../rule';
import { said } from '../../words/said';

export const rule = defineRule({
  id: 'safety/liquid-over-power',
  title: 'No pipe runs above busways, panels and PDUs',
  severity: 'warning',
  subjects: ['pipes'],
  reads: ['layout'],
  options: {
    sideMm: {
      default: 0,
      unit: 'mm',
      description: 'Distance to the side of a pipe within which it still counts as above.',
      source: 'House rule: what drips falls straight down; set it where spray matters',
    },
  },
  source: 'TÜV NORD TSI v4.3, corrections: no liquid lines above electrical equipment.',
  check(hall, index, { sideMm }) {
    const pipe = hall.model.element('pipes', index)!;
    if (pipe.heightMm === undefined) return notApplicable('Its height above the floor is not known.');
    const below: string[] = [];
    let isKnown = false;
    hall.model.elements('feeds').forEach((feed, at) => {
      if (!feed) return;
      const top = topOf(hall, feed, at);
      if (top === undefined) return;
      isKnown = true;
      if (pipe.heightMm! >= top && crosses(hall, pipe, feed, at, sideMm)) below.push(feed.id);
    });
    if (!isKnown) return notApplicable('No place and height of a feed is known.');
    if (below.length === 0) return passed;
    below.sort(naturalCompare);
    return failed({
      message: said('Pipe {0} runs above {1}.', pipe.id, below),
      objects: [pipe.id, ...below],
      path: ['path'],
    });
  },
});

/** Height of the place above which a pipe is over a feed [mm]; undefined where its place or height is not known. */
function topOf({ floor }: HallAnalysis, feed: Feed, index: number): number | undefined {
  if (feed.path) return feed.heightMm;
  // A panel on the floor is below every pipe that does not run under the floor.
  return floor.indexOf('feeds', index) === -1 ? undefined : 1;
}

function crosses(
  { floor, equipment }: HallAnalysis,
  pipe: Pipe,
  feed: Feed,
  index: number,
  sideMm: number,
): boolean {
  const lines = strips(pipe.path as Point[], pipe.diameterMm / 2 + sideMm);
  if (!feed.path) {
    const { shape } = floor.thing(floor.indexOf('feeds', index));
    return lines.some((line) => overlap(line, shape));
  }
  const runs = strips(feed.path as Point[], (equipment.type(feed.type)?.widthMm ?? 0) / 2 || leastHalfMm);
  return lines.some((line) => runs.some((run) => overlap(line, run)));
}

/** Half of the width of a busway whose type gives none [mm]. */
const leastHalfMm = 50;

/** The legs of a path as footprints. */
function strips(path: readonly Point[], half: number): Footprint[] {
  const found: Footprint[] = [];
  for (let k = 0; k + 1 < path.length; k++) {
    const [ax, ay] = path[k]!;
    const [bx, by] = path[k + 1]!;
    const length = Math.hypot(bx - ax, by - ay);
    if (length === 0) continue;
    const isEast = ay === by;
    const isSouth = ax === bx;
    const turn = isEast ? 0 : isSouth ? 90 : ((Math.atan2(by - ay, bx - ax) * 180) / Math.PI + 360) % 360;
    const [cx, cy] = [(ax + bx) / 2, (ay + by) / 2];
    const w = isEast
      ? length / 2
      : isSouth
        ? half
        : (Math.abs(bx - ax) + (2 * half * Math.abs(by - ay)) / length) / 2;
    const h = isEast
      ? half
      : isSouth
        ? length / 2
        : (Math.abs(by - ay) + (2 * half * Math.abs(bx - ax)) / length) / 2;
    found.push({
      minX: cx - w,
      minY: cy - h,
      maxX: cx + w,
      maxY: cy + h,
      facing: turn,
      width: length,
      depth: 2 * half,
    });
  }
  return found;
}
