/** Which objects carry a mark for their findings, and how marks that would cover each other are drawn as one. */
import type { Severity } from '../src/model/types';
import type { SceneFinding } from '../src/scene/scene';
import type { SceneStore } from './sceneStore';
import { gravest } from './severityShape';

/** The findings of one object. */
export interface ObjectMark {
  readonly severity: Severity;
  readonly counts: Readonly<Record<Severity, number>>;
}

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
 * The findings by the object that carries them: the first one of a finding that is drawn. A finding about
 * forty racks of one busway marks the busway, not forty racks.
 */
export function marksByObject(
  findings: readonly SceneFinding[],
  isDrawn: (id: string) => boolean,
): ReadonlyMap<string, ObjectMark> {
  const marks = new Map<string, ObjectMark>();
  for (const { objects, severity } of findings) {
    const id = objects.find(isDrawn);
    if (id === undefined) continue;
    const before = marks.get(id);
    const counts = { error: 0, warning: 0, info: 0, ...before?.counts };
    counts[severity]++;
    marks.set(id, { severity: before ? gravest(before.severity, severity) : severity, counts });
  }
  return marks;
}

/** The place of an object's mark: its north-east corner, or the end of a line. */
function placeOf(store: SceneStore, id: string): readonly [number, number] | undefined {
  const object = store.get(id);
  if (!object) return undefined;
  switch (object.shape) {
    case 'box':
      return [object.x + object.w, object.y];
    case 'line':
      return object.path.at(-1);
    case 'area':
      return object.outline[0];
    case 'door':
      return [object.x, object.y];
  }
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
    const place = placeOf(store, id);
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
