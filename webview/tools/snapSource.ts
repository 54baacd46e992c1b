/** What stands near a place and can be snapped to, by the person's choice. */
import type { Point } from '../../src/model/types';
import { visibleBounds } from '../camera';
import type { Editor } from '../editor';
import { LINE } from '../sceneStore';
import { bodyIn } from './rackBody';
import { snapLines, snapPoint } from './pointSnap';
import type { SnapOptions } from './snapOptions';
import type { ToolPointer } from './tool';
import { wallLines } from './wallClearance';

export const SNAP_PX = 8;
/** What is further away lines up by chance. */
const NEAR_MM = 8000;
const MAX_NEIGHBOURS = 400;

/**
 * A pointer's place as a tool takes it: snapped, in whole millimetres; with Alt only rounded.
 * @param isOfWall for a corner of the room: it is held where its walls keep clear of the racks as the rules ask
 */
export function snappedPlace(editor: Editor, options: SnapOptions, at: ToolPointer, isOfWall = false): Point {
  if (at.alt || !options.state.on) return [Math.round(at.x), Math.round(at.y)];
  const { store, stage } = editor;
  const { scale } = stage.camera;
  const grid = options.grid ? (store.room?.gridMm ?? 0) : 0;
  const reach = SNAP_PX / scale;
  if (!options.neighbours) return snapPoint([at.x, at.y], { xs: [], ys: [] }, reach, grid);
  const seen = visibleBounds(stage.camera, stage.view);
  const near = store.query({
    minX: Math.max(seen.minX, at.x - NEAR_MM),
    minY: Math.max(seen.minY, at.y - NEAR_MM),
    maxX: Math.min(seen.maxX, at.x + NEAR_MM),
    maxY: Math.min(seen.maxY, at.y + NEAR_MM),
  });
  const points: Point[] = [...(store.room?.outline ?? [])];
  const boxes = [];
  const racks = [];
  if (near.length <= MAX_NEIGHBOURS) {
    for (const slot of near) {
      if ((store.style[slot] ?? LINE) < LINE) boxes.push(store.boundsIn(slot));
      if (isOfWall && options.aisles) racks.push(bodyIn(store, slot));
      const object = store.objectIn(slot);
      if (object?.shape === 'line') points.push(...object.path);
      else if (object?.shape === 'area') points.push(...object.outline);
    }
  }
  const lines = snapLines(boxes, points);
  const clear = wallLines(racks, editor.aisleLimits);
  return snapPoint(
    [at.x, at.y],
    { xs: [...lines.xs, ...clear.xs], ys: [...lines.ys, ...clear.ys] },
    grid > 0 ? Math.min(reach, grid / 2) : reach,
    grid,
  );
}
