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
import { boundsOfPoints, doorRunsEast, union, type Bounds } from './bounds';
import { markKindOf, type DiffMarks, type SceneArrow, type SceneMark } from './markKinds';
import { moveArrow } from './moveArrow';
import { rowOfId } from './rackRows';
import type { SceneObject } from './scene';
import { sceneObject } from './sceneObject';

/** What an arrow is drawn for: the places before and after [mm]. */
interface Move {
  readonly was: Bounds;
  readonly is: Bounds;
  readonly row: string | undefined;
}

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
    const moved: Move[] = [];
    for (const change of group.changes) {
      const was = drawn(before, change, 'before');
      const is = drawn(after, change, 'after');
      if (was) marks.before.push({ ...outlineOf(was), kind, id: was.id, group: number });
      if (is) marks.after.push({ ...outlineOf(is), kind, id: is.id, group: number });
      if (was && is && change.move) {
        moved.push({ was: around(was), is: around(is), row: rowOf(change) });
      }
    }
    for (const { was, is } of moved.length > mostArrows ? byRow(moved) : moved) {
      arrows.push({ ...moveArrow(was, is), group: number });
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

export function outlineOf(object: SceneObject): Pick<SceneMark, 'points' | 'closed' | 'isSolid' | 'widthMm'> {
  switch (object.shape) {
    case 'box': {
      const { x, y, width, depth, facing } = object;
      const points = corners(footprint([x, y], width, depth, facing));
      return { points, closed: true, isSolid: true, widthMm: 0 };
    }
    case 'line':
      return { points: object.path, closed: false, isSolid: false, widthMm: object.widthMm };
    case 'area':
      return { points: object.outline, closed: true, isSolid: false, widthMm: 0 };
    case 'door': {
      const { x, y, widthMm } = object;
      const end: Point = doorRunsEast(object) ? [x + widthMm, y] : [x, y + widthMm];
      return { points: [[x, y], end], closed: false, isSolid: false, widthMm: 0 };
    }
  }
}

const around = (object: SceneObject): Bounds => boundsOfPoints(outlineOf(object).points);

/** Of a rack; what is none stands anywhere. */
function rowOf({ list, after }: Change): string | undefined {
  if (list !== 'racks' || !after || !isObject(after.value)) return undefined;
  const { row, id } = after.value;
  return typeof row === 'string' ? row : typeof id === 'string' ? rowOfId(id) : undefined;
}

/** One for each row, around all that moved in it, and for each thing in none. */
function byRow(moved: readonly Move[]): readonly Move[] {
  const rows = new Map<string, Move>();
  const alone: Move[] = [];
  for (const move of moved) {
    const { was, is, row } = move;
    if (row === undefined) alone.push(move);
    else {
      const known = rows.get(row);
      rows.set(row, { was: union(known?.was, was), is: union(known?.is, is), row });
    }
  }
  return [...rows.values(), ...alone];
}
