/**
 * Where the badges of findings stand, so that none covers another's count nor, as long as there is floor beside an
 * object, what is written on it. A badge hangs on an edge of its object; where another has that place it takes the next
 * edge, and where all are taken the two become one badge that counts for both. No finding is lost.
 *
 * All lengths are the picture's, pixels or millimetres of a sheet, from the plan's origin: the places stay the same
 * while the picture is pushed. They change with the zoom, the objects and the findings only.
 */
import type { Severity } from '../model/types';
import { union, type Bounds } from './bounds';
import { BadgePlace, isCramped, isTiny, type BadgeBody, type BadgeLook } from './badgeEdges';
import { BadgeGrid } from './badgeGrid';
import type { BadgeSubject } from './badgeSubjects';
import { gravest } from './severityShape';

/** A badge as it is drawn: all of it, with the square of its mark and beside that the count. */
export interface PlacedBadge extends Bounds {
  /** Middle of the mark, and its side. */
  readonly markX: number;
  readonly markY: number;
  readonly size: number;
  readonly severity: Severity;
  /** Findings that it stands for. */
  readonly count: number;
  /** Its subjects, as places in the list that was given, one of the gravest first. */
  readonly members: readonly number[];
}

/** Things smaller than a badge have one for each square of this many badges. */
const TINY_CELL = 2.5;

/** A badge that is being placed: it grows when another is joined to it. */
interface Badge extends BadgeBody {
  bounds: Bounds;
  points: BadgeBody['points'];
  isTiny: boolean;
  isRun: boolean;
  isUpright: boolean | undefined;
  longest: number;
  severity: Severity;
  count: number;
  members: number[];
  placed: PlacedBadge | undefined;
}

/**
 * @param subjects in the order in which they take their places: see `inBadgeOrder`
 * @param hasText whether anything with a text in it stands within bounds [mm]: a badge stands there only for want of
 * another place
 */
export function placeBadges(
  subjects: readonly BadgeSubject[],
  look: BadgeLook,
  hasText: (bounds: Bounds) => boolean,
): readonly PlacedBadge[] {
  const badges = joinedTiny(subjects, look);
  const grid = new BadgeGrid(badges.length, 4 * look.size);
  const place = new BadgePlace();
  for (let i = 0; i < badges.length; i++) settle(badges, i, place, look, hasText, grid);
  return badges.flatMap(({ placed }, i) => (placed && grid.has(i) ? placed : []));
}

/** Puts a badge where it is free; joined with one whose place it needs where there is no such place. */
function settle(
  badges: readonly Badge[],
  first: number,
  place: BadgePlace,
  look: BadgeLook,
  hasText: (bounds: Bounds) => boolean,
  grid: BadgeGrid,
): void {
  let current = first;
  // Each turn takes a badge out of the grid: there are no more turns than badges.
  for (;;) {
    const badge = badges[current];
    if (!badge) return;
    let inTheWay = -1;
    for (let number = 0; place.become(badge, look, number); number++) {
      const other = grid.meeting(place, look.gap);
      if (other >= 0) {
        if (inTheWay < 0) inTheWay = other;
        // In a row of things narrower than a badge, badges on both sides of it would tell nobody which is whose.
        if (isCramped(badge, look)) break;
      } else if (place.isOwn || !hasText(place.floor(look.scale))) {
        grid.add(current, place);
        badge.placed = placedAs(badge, place);
        return;
      }
    }
    // The last of its places asks for no free floor: only another badge can be in the way of all.
    const other = badges[inTheWay];
    if (!other) return;
    grid.remove(inTheWay);
    join(other, badge);
    current = inTheWay;
  }
}

function placedAs({ severity, count, members }: Badge, place: BadgePlace): PlacedBadge {
  const { minX, minY, maxX, maxY, markX, markY, size } = place;
  return { minX, minY, maxX, maxY, markX, markY, size, severity, count, members };
}

/** Makes `into` the badge of both. */
function join(into: Badge, badge: Badge): void {
  into.bounds = union(anchorOf(into), anchorOf(badge));
  into.points = undefined;
  into.isTiny &&= badge.isTiny;
  into.isRun = true;
  if (into.isUpright !== badge.isUpright) into.isUpright = undefined;
  into.longest = Math.max(into.longest, badge.longest);
  into.count += badge.count;
  const severity = gravest(into.severity, badge.severity);
  into.members =
    severity === into.severity ? into.members.concat(badge.members) : badge.members.concat(into.members);
  into.severity = severity;
}

/** Of a run across the hall only the end at which its badge would be: else the badge of both is far from the other. */
function anchorOf({ bounds, points }: Badge): Bounds {
  const [first] = points ?? [];
  return first ? { minX: first.x, minY: first.y, maxX: first.x, maxY: first.y } : bounds;
}

/** One for each subject; things smaller than a badge that lie close together have one from the start. */
function joinedTiny(subjects: readonly BadgeSubject[], look: BadgeLook): readonly Badge[] {
  const cell = 2 ** Math.ceil(Math.log2((TINY_CELL * look.size) / look.scale));
  const cells = new Map<number, Badge>();
  const badges: Badge[] = [];
  subjects.forEach((subject, i) => {
    const { bounds, points, severity, count } = subject;
    const tiny = isTiny(subject, look);
    let key = 0;
    if (tiny) {
      key =
        Math.floor((bounds.minX + bounds.maxX) / 2 / cell) * 0x400000 +
        Math.floor((bounds.minY + bounds.maxY) / 2 / cell);
      const there = cells.get(key);
      if (there) {
        there.bounds = union(there.bounds, bounds);
        there.isRun = true;
        there.count += count;
        there.members.push(i);
        return;
      }
    }
    const width = bounds.maxX - bounds.minX;
    const height = bounds.maxY - bounds.minY;
    const badge: Badge = {
      bounds,
      points,
      isTiny: tiny,
      isRun: false,
      isUpright: points ? undefined : height >= width,
      longest: Math.max(width, height),
      severity,
      count,
      members: [i],
      placed: undefined,
    };
    if (tiny) cells.set(key, badge);
    badges.push(badge);
  });
  return badges;
}
