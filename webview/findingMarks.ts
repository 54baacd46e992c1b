/** How marks of findings that would cover each other are drawn as one. */
import type { Severity } from '../src/model/types';
import { markPlace, type ObjectMark } from '../src/scene/objectMarks';
import type { SceneStore } from './sceneStore';
import { gravest } from '../src/scene/severityShape';

/** A mark as drawn: one object's, or those of several objects that stand close together. */
export interface Mark {
  /** Where the mark points at, in mm. */
  readonly x: number;
  readonly y: number;
  readonly severity: Severity;
  /** Findings that it stands for. */
  readonly count: number;
  /** Objects that it stands for. */
  readonly objects: number;
}

/**
 * Joins the marks of one cell of the plan. Cells are anchored to the plan and their size grows in steps of
 * two, so that marks do not flicker while the picture is pushed.
 * @param cellPx space that one mark needs, in pixels
 */
export function clusterMarks(
  store: SceneStore,
  marks: ReadonlyMap<string, ObjectMark>,
  scale: number,
  cellPx: number,
): Mark[] {
  const cell = 2 ** Math.ceil(Math.log2(cellPx / scale));
  const cells = new Map<string, Mark>();
  for (const [id, { severity, counts }] of marks) {
    const place = markPlace(store.get(id));
    if (!place) continue;
    const [x, y] = place;
    const key = `${Math.floor(x / cell)} ${Math.floor(y / cell)}`;
    const other = cells.get(key);
    const count = counts.error + counts.warning + counts.info;
    if (!other) {
      cells.set(key, { x, y, severity, count, objects: 1 });
      continue;
    }
    const n = other.objects;
    cells.set(key, {
      x: (other.x * n + x) / (n + 1),
      y: (other.y * n + y) / (n + 1),
      severity: gravest(other.severity, severity),
      count: other.count + count,
      objects: n + 1,
    });
  }
  return [...cells.values()];
}
