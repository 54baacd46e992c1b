import type { Point } from '../../model/types';
import type { PointEdit } from './gestures';

/** Points that a run or an outline has at least. */
export type LeastPoints = 2 | 3;

/** What hinders an edit of a point. */
export type PointProblem = 'stale' | 'tooFew';

/** The points after an edit; what hinders it where the point has gone, or too few would be left. */
export function editedPoints(
  points: readonly Point[],
  edit: PointEdit,
  least: LeastPoints,
): readonly Point[] | PointProblem {
  const at = points[edit.index];
  if (at?.[0] !== edit.was[0] || at[1] !== edit.was[1]) return 'stale';
  switch (edit.kind) {
    case 'move':
      return points.with(edit.index, edit.to);
    case 'insert':
      return points.toSpliced(edit.index + 1, 0, edit.at);
    case 'delete':
      return points.length > least ? points.toSpliced(edit.index, 1) : 'tooFew';
  }
}
