/** Gestures that make new objects. The extension gives them their ids, and tells the canvas which. */
import type { CollectionKey, Compass, Facing, Point } from '../../model/types';
import type { Quarters } from '../arrange/planMap';
import type { FeedPlan, LoopPlan } from '../connect/gestures';

/** A new element as a person has drawn it. */
export interface NewElement {
  readonly collection: CollectionKey;
  /**
   * Its fields as the format has them. An `id` is a wish: it is taken where it is free, else counted on from.
   * Without one the element is named as the hall names its like.
   */
  readonly element: { readonly [key: string]: unknown };
}

export interface InsertGesture {
  readonly kind: 'insert';
  readonly elements: readonly NewElement[];
}

/** A row of racks, drawn from its first. */
export interface RowGesture {
  readonly kind: 'row';
  /** Equipment type of each rack. */
  readonly type: string;
  readonly count: number;
  /** North-west corner of the first rack's footprint [mm]. */
  readonly at: Point;
  /** Where the row goes from its first rack. */
  readonly along: Compass;
  /** From one rack to the next [mm]; else the extent of a rack along the row. */
  readonly pitchMm?: number;
  readonly facing?: Facing;
  /** Name of the row; else the next free one in the hall's own naming. */
  readonly row?: string;
  /** Id of the first rack, from which the others count on; else `ROW-01` as the hall has it. */
  readonly firstId?: string;
  readonly feeds?: FeedPlan;
  /** Of racks that give heat to a liquid; others are in no loop by a plan. */
  readonly loop?: LoopPlan;
  readonly zone?: string;
  readonly phase?: string;
  readonly serves?: 'compute' | 'network' | 'storage' | 'management';
}

/** Repeats the selection in columns to the east and rows to the south; what is selected is the first of them. */
export interface ArrayGesture {
  readonly kind: 'array';
  readonly ids: readonly string[];
  readonly columns: number;
  readonly rows: number;
  /** From one column to the next and from one row to the next [mm]; negative goes west or north. */
  readonly columnPitchMm: number;
  readonly rowPitchMm: number;
}

export interface DuplicateGesture {
  readonly kind: 'duplicate';
  readonly ids: readonly string[];
  readonly dx: number;
  readonly dy: number;
}

/** Puts what a clipboard holds into the hall. */
export interface PasteGesture {
  readonly kind: 'paste';
  /** Text that `copyText` made, here or in another hall; or a part of a hall that a person wrote. */
  readonly text: string;
  readonly place: PastePlace;
}

export type PastePlace =
  /** As far as that from where it was copied [mm]. */
  | { readonly dx: number; readonly dy: number }
  /** Turned together, clockwise by quarters, with the middle of what is pasted there. */
  | { readonly centre: Point; readonly quarters?: Quarters };
