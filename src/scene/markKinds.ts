/** How the plan tells what came, went, moved or changed: plain data in millimetres, for every painter. */
import type { Change, ChangeKind } from '../diff/change';
import type { Point } from '../model/types';

/** `was`: where something stood that stands elsewhere now. */
export type MarkKind = 'added' | 'removed' | 'moved' | 'changed' | 'was';

export interface SceneMark {
  readonly kind: MarkKind;
  /** What it is drawn around: the corners of an area or footprint, or the points of a line. */
  readonly points: readonly Point[];
  readonly closed: boolean;
  /** Whether nothing of the floor is seen under it; a zone is none. */
  readonly isSolid: boolean;
  /** Of a line its width in mm. */
  readonly widthMm: number;
  readonly id: string;
  /** Place of its group in the list of groups. */
  readonly group: number;
}

export interface SceneArrow {
  readonly from: Point;
  readonly to: Point;
  readonly group: number;
}

/** On each side what is marked there. */
export interface DiffMarks {
  readonly before: readonly SceneMark[];
  readonly after: readonly SceneMark[];
  readonly arrows: readonly SceneArrow[];
}

/** Signs that tell the kinds apart without colour. */
export const markSigns: Readonly<Record<MarkKind, string>> = {
  added: '+',
  removed: '−',
  moved: '→',
  changed: '~',
  was: '',
};

/** How a change is marked: what came and went first, then where it stands, then what else it is. */
export function markKindOf(kinds: readonly ChangeKind[]): Exclude<MarkKind, 'was'> {
  if (kinds.includes('added')) return 'added';
  if (kinds.includes('removed')) return 'removed';
  return kinds.includes('moved') || kinds.includes('rotated') ? 'moved' : 'changed';
}

export type MarkCounts = Readonly<Record<Exclude<MarkKind, 'was'>, number>>;

/** How many elements changed, each by the one sign that it has on the plan. */
export function countMarks(changes: readonly Change[]): MarkCounts {
  const counts = { added: 0, removed: 0, moved: 0, changed: 0 };
  for (const { kinds } of changes) counts[markKindOf(kinds)]++;
  return counts;
}
