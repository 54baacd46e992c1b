/** Messages about a comparison that a canvas shows: what is marked, in step with which other canvas, at which change. */
import type { ChangeKind, KindCounts } from '../diff/change';
import type { ImpactSection } from '../formats/diff/impactRows';
import type { Severity } from '../model/types';
import type { MarkCounts, SceneArrow, SceneMark } from '../scene/markKinds';

/**
 * `before` and `after`: the sides of a diff editor. `overlay`: both in one picture. `live`: what is being edited,
 * marked against a version of before.
 */
export type ReviewMode = 'before' | 'after' | 'overlay' | 'live';

/** One line of the list of changes; marks and arrows name it by its place. */
export interface ReviewEntry {
  readonly kinds: readonly ChangeKind[];
  readonly subject: string;
  readonly detail: string;
}

export interface ReviewFinding {
  readonly title: 'new' | 'worse' | 'fixed' | 'waived now';
  readonly severity: Severity;
  readonly message: string;
  readonly rule: string;
  readonly objects: readonly string[];
}

export interface ReviewImpact {
  readonly sections: readonly ImpactSection[];
  readonly findings: readonly ReviewFinding[];
  readonly summary: string;
}

/** Steps of a hall's history, the oldest first. */
export interface ReviewTimeline {
  readonly steps: readonly ReviewStep[];
  readonly at: number;
}

export interface ReviewStep {
  /** Short hash of the commit. */
  readonly commit: string;
  readonly subject: string;
  readonly author: string;
  /** YYYY-MM-DD. */
  readonly day: string;
}

export interface Review {
  readonly mode: ReviewMode;
  /** What the two versions are called. */
  readonly before: string;
  readonly after: string;
  readonly counts: KindCounts;
  readonly markCounts: MarkCounts;
  readonly entries: readonly ReviewEntry[];
  /** What changed of the rules and the equipment that the hall is judged by: it has no place on the plan. */
  readonly judging: readonly ReviewEntry[];
  readonly marks: readonly SceneMark[];
  readonly arrows: readonly SceneArrow[];
  readonly impact?: ReviewImpact;
  readonly timeline?: ReviewTimeline;
  /** Why nothing can be compared, in words for a person. */
  readonly problem?: string;
}

/** A camera that fits views of different sizes: what is in the middle, and how large. */
export interface SharedCamera {
  readonly x: number;
  readonly y: number;
  /** CSS pixels a millimetre. */
  readonly scale: number;
}

export type ReviewToWebview =
  /** Undefined: nothing is compared any more. */
  | { readonly type: 'review'; readonly review: Review | undefined }
  /** The other side was panned or zoomed. */
  | { readonly type: 'followCamera'; readonly camera: SharedCamera }
  /** Leads to an entry: one that was chosen on the other side, or by a command. */
  | { readonly type: 'showChange'; readonly entry: number }
  /** A command of VS Code's: the next or the previous change. */
  | { readonly type: 'stepChange'; readonly by: 1 | -1 };

export type ReviewFromWebview =
  | { readonly type: 'cameraMoved'; readonly camera: SharedCamera }
  | { readonly type: 'changeShown'; readonly entry: number }
  /** The same two versions as text. */
  | { readonly type: 'openTextDiff' }
  /** Of a timeline: shows this step. */
  | { readonly type: 'showStep'; readonly at: number }
  /** Of an overlay: the two versions change places. */
  | { readonly type: 'swapSides' };
