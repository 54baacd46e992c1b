/**
 * What a change looks like on the plan: outlines around what came, went, moved or changed, and arrows from where
 * things were to where they are. Plain data in millimetres, for every painter.
 */
import type { HallAnalysis } from '../analysis/hallAnalysis';
import type { Change } from '../diff/change';
import type { ChangeGroup } from '../diff/groups';
import { footprint, corners } from '../model/footprint';
import type { Point } from '../model/types';
import { isCollection } from '../model/validateElement';
import { isObject } from '../text/jsonValue';
import { boundsOfPoints, doorRunsEast } from './bounds';
import { markKindOf, type DiffMarks, type SceneArrow, type SceneMark } from './markKinds';
import type { SceneObject } from './scene';
import { sceneObject } from './sceneObject';

/** More arrows than these from one group say no more: the group gets one for each of its rows. */
const mostArrows = 4;

/** @param before @param after undefined where the hall is not there, or cannot be read. */
export function diffMarks(
  groups: readonly Pick<ChangeGroup, 'kinds' | 'changes'>[],
  before: HallAnalysis | undefined,
  after: HallAnalysis | undefined,
): DiffMarks {
  const marks = { before: [] as SceneMark[], after: [] as SceneMark[] };
  const arrows: SceneArrow[] = [];
  groups.forEach((group, number) => {
    const kind = markKindOf(group.kinds);
    const moved: { readonly from: Point; readonly to: Point; readonly row: string }[] = [];
    for (const change of group.changes) {
      const was = drawn(before, change, 'before');
      const is = drawn(after, change, 'after');
      if (was) marks.before.push({ ...outlineOf(was), kind, id: was.id, group: number });
      if (is) marks.after.push({ ...outlineOf(is), kind, id: is.id, group: number });
      if (was && is && change.move) {
        moved.push({ from: middle(was), to: middle(is), row: rowOf(change) });
      }
    }
    for (const { from, to } of moved.length > mostArrows ? byRow(moved) : moved) {
      arrows.push({ from, to, group: number });
    }
  });
  return { ...marks, arrows };
}

/** Both sides in one picture: what is there now, what is gone, and where things stood. */
export function overlaid({ before, after }: DiffMarks): readonly SceneMark[] {
  const gone = before.flatMap((mark): SceneMark[] =>
    mark.kind === 'removed' ? [mark] : mark.kind === 'moved' ? [{ ...mark, kind: 'was' }] : [],
  );
  return [...gone, ...after];
}

function drawn(
  hall: HallAnalysis | undefined,
  change: Change,
  side: 'before' | 'after',
): SceneObject | undefined {
  const version = change[side];
  if (!hall || !version || !isCollection(change.list)) return undefined;
  return sceneObject(hall, change.list, version.index);
}

export function outlineOf(object: SceneObject): Pick<SceneMark, 'points' | 'closed' | 'widthMm'> {
  switch (object.shape) {
    case 'box': {
      const { x, y, width, depth, facing } = object;
      return { points: corners(footprint([x, y], width, depth, facing)), closed: true, widthMm: 0 };
    }
    case 'line':
      return { points: object.path, closed: false, widthMm: object.widthMm };
    case 'area':
      return { points: object.outline, closed: true, widthMm: 0 };
    case 'door': {
      const { x, y, widthMm } = object;
      const end: Point = doorRunsEast(object) ? [x + widthMm, y] : [x, y + widthMm];
      return { points: [[x, y], end], closed: false, widthMm: 0 };
    }
  }
}

function middle(object: SceneObject): Point {
  const { minX, minY, maxX, maxY } = boundsOfPoints(outlineOf(object).points);
  return [(minX + maxX) / 2, (minY + maxY) / 2];
}

function rowOf({ after }: Change): string {
  const row = after && isObject(after.value) ? after.value['row'] : undefined;
  return typeof row === 'string' ? row : '';
}

/** One for each row: from the middle of what moved in it. */
function byRow(
  moved: readonly { readonly from: Point; readonly to: Point; readonly row: string }[],
): { readonly from: Point; readonly to: Point }[] {
  const rows = new Map<string, { from: Point[]; to: Point[] }>();
  for (const { from, to, row } of moved) {
    let points = rows.get(row);
    if (!points) rows.set(row, (points = { from: [], to: [] }));
    points.from.push(from);
    points.to.push(to);
  }
  const centre = (points: readonly Point[]): Point => {
    const { minX, minY, maxX, maxY } = boundsOfPoints(points);
    return [(minX + maxX) / 2, (minY + maxY) / 2];
  };
  return [...rows.values()].map(({ from, to }) => ({ from: centre(from), to: centre(to) }));
}
