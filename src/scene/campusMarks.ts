/** What a change of a campus looks like: halls that came, went, stand elsewhere, or are otherwise in themselves. */
import type { Point } from '../model/types';
import { boundsOfPoints } from './bounds';
import type { CampusScene, CampusSceneHall } from './campusScene';
import type { DiffMarks, SceneArrow, SceneMark } from './markKinds';
import { moveArrow } from './moveArrow';

/** @param isChanged whether a hall that is in both, by its id, is otherwise than before beside its place. */
export function campusMarks(
  before: CampusScene,
  after: CampusScene,
  isChanged: (id: string) => boolean,
): DiffMarks {
  const was = new Map(before.halls.map((hall) => [hall.id, hall]));
  const marks = { before: [] as SceneMark[], after: [] as SceneMark[] };
  const arrows: SceneArrow[] = [];
  let group = 0;
  const mark = ({ id, outline }: CampusSceneHall, kind: SceneMark['kind']): SceneMark => ({
    kind,
    points: outline,
    closed: true,
    isSolid: true,
    widthMm: 0,
    id,
    group,
  });
  for (const hall of after.halls) {
    const old = was.get(hall.id);
    was.delete(hall.id);
    if (!old) marks.after.push(mark(hall, 'added'));
    else if (isElsewhere(old, hall)) {
      marks.before.push(mark(old, 'moved'));
      marks.after.push(mark(hall, 'moved'));
      arrows.push({ ...moveArrow(boundsOfPoints(old.outline), boundsOfPoints(hall.outline)), group });
    } else if (isChanged(hall.id)) marks.after.push(mark(hall, 'changed'));
    else continue;
    group++;
  }
  for (const hall of was.values()) {
    marks.before.push(mark(hall, 'removed'));
    group++;
  }
  return { ...marks, arrows };
}

const corner = ({ outline }: CampusSceneHall): Point => {
  const { minX, minY } = boundsOfPoints(outline);
  return [minX, minY];
};

/** What the campus gives no place stands where there is room. */
const isElsewhere = (a: CampusSceneHall, b: CampusSceneHall): boolean =>
  a.isPlaced && b.isPlaced && corner(a).join() !== corner(b).join();
