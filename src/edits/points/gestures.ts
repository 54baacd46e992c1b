/** Gestures on the points of a polyline or an outline. */
import type { Point } from '../../model/types';

/** `index` counts the points from 0. `was` is the point as the person saw it: a stale edit hits no other one. */
export type PointEdit =
  | { readonly kind: 'move'; readonly index: number; readonly was: Point; readonly to: Point }
  /** Puts a point behind the one at `index`, which is `was`. */
  | { readonly kind: 'insert'; readonly index: number; readonly was: Point; readonly at: Point }
  | { readonly kind: 'delete'; readonly index: number; readonly was: Point };

/** Changes one point of a run (`path` of a feed, tray or pipe) or of an outline (of a zone). */
export interface PointGesture {
  readonly kind: 'point';
  /** The object; undefined for the outline of the room. */
  readonly id?: string;
  readonly edit: PointEdit;
}

/** Draws the room anew: the inner faces of its walls. */
export interface RoomGesture {
  readonly kind: 'room';
  readonly outline: readonly Point[];
}
