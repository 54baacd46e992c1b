/** What the badges of findings hang on: the objects that carry a mark, as places on the plan. */
import type { Point, Severity } from '../model/types';
import { boundsOf, doorRunsEast, type Bounds } from './bounds';
import type { ObjectMark } from './objectMarks';
import type { SceneLine, SceneObject } from './scene';
import { SEVERITIES } from './severityShape';

/** A place that a badge may be at [mm]. */
export interface BadgePoint {
  readonly x: number;
  readonly y: number;
  /** Unit vector of the way off the object: the badge stands beyond the point. Without it, on the point. */
  readonly outX?: number;
  readonly outY?: number;
  /** Beyond the letter that stands there where there is room for one. */
  readonly pastLetter?: boolean;
}

/** In millimetres of the plan. */
export interface BadgeSubject {
  readonly id: string;
  readonly bounds: Bounds;
  /** For what is no box, the best first; a box has its badge on an edge. */
  readonly points?: readonly BadgePoint[];
  readonly severity: Severity;
  /** Findings. */
  readonly count: number;
}

/** An outline drawn by hand has a few corners; one from elsewhere may have thousands. */
const MOST_CORNERS = 8;

export function badgeSubject(object: SceneObject, { severity, counts }: ObjectMark): BadgeSubject {
  const count = counts.error + counts.warning + counts.info;
  const subject = { id: object.id, bounds: boundsOf(object), severity, count };
  switch (object.shape) {
    case 'box':
      return subject;
    case 'line':
      return { ...subject, points: pointsOfLine(object) };
    case 'area':
      return { ...subject, points: object.outline.slice(0, MOST_CORNERS).map(([x, y]) => ({ x, y })) };
    case 'door': {
      const { x, y, widthMm } = object;
      const end = doorRunsEast(object) ? { x: x + widthMm, y } : { x, y: y + widthMm };
      return { ...subject, points: [{ x, y }, end] };
    }
  }
}

/** Beyond its ends, else on the middle of its last way. */
function pointsOfLine({ path }: SceneLine): readonly BadgePoint[] {
  const end = path.at(-1);
  const before = path.at(-2);
  const [start, next] = path;
  if (!end || !before || !start || !next) return path.map(([x, y]) => ({ x, y }));
  return [
    { ...beyond(before, end), pastLetter: true },
    beyond(next, start),
    { x: (before[0] + end[0]) / 2, y: (before[1] + end[1]) / 2 },
  ];
}

function beyond(from: Point, [x, y]: Point): BadgePoint {
  const length = Math.hypot(x - from[0], y - from[1]);
  return length === 0 ? { x, y } : { x, y, outX: (x - from[0]) / length, outY: (y - from[1]) / length };
}

/** In the order in which they take their places: the gravest first, then as one reads. What has no place is left out. */
export function inBadgeOrder(subjects: readonly BadgeSubject[]): readonly BadgeSubject[] {
  const rank = ({ severity }: BadgeSubject) => SEVERITIES.indexOf(severity);
  return subjects
    .filter(({ bounds: { minX, minY, maxX, maxY } }) => Number.isFinite(minX + minY + maxX + maxY))
    .sort(
      (a, b) =>
        rank(a) - rank(b) ||
        a.bounds.minY - b.bounds.minY ||
        a.bounds.minX - b.bounds.minX ||
        (a.id < b.id ? -1 : 1),
    );
}
