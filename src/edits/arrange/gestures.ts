/** Gestures that bring objects to other places or turns. */

/** Moves objects by the same whole millimetres. */
export interface MoveGesture {
  readonly kind: 'move';
  readonly ids: readonly string[];
  readonly dx: number;
  readonly dy: number;
}

/** One object's own displacement [mm, whole]. */
export interface ObjectShift {
  readonly id: string;
  readonly dx: number;
  readonly dy: number;
}

/** Moves each object by its own whole millimetres. */
export interface ShiftGesture {
  readonly kind: 'shift';
  readonly shifts: readonly ObjectShift[];
}

/** Turns objects clockwise by quarters: each about its own centre (the default), or all about their common one. */
export interface RotateGesture {
  readonly kind: 'rotate';
  readonly ids: readonly string[];
  readonly quarters: 1 | 2 | 3;
  readonly about?: 'each' | 'selection';
}

/**
 * Mirrors the selection within the box around it, facings too: `horizontal` swaps west and east, `vertical` north
 * and south.
 */
export interface FlipGesture {
  readonly kind: 'flip';
  readonly ids: readonly string[];
  readonly axis: 'horizontal' | 'vertical';
}

/** The line that objects are brought to: an edge or a middle of the box around them all. */
export type AlignEdge = 'left' | 'centre' | 'right' | 'top' | 'middle' | 'bottom';

/** How objects are brought into order. Along an axis they keep their order; x goes east, y south. */
export type Arrangement =
  | { readonly kind: 'align'; readonly edge: AlignEdge }
  /** The first and the last stay; the gaps between neighbours become equal. Needs three. */
  | { readonly kind: 'distribute'; readonly axis: 'x' | 'y' }
  /** The first stays; from each corner to the next it is `pitchMm`. */
  | { readonly kind: 'pitch'; readonly axis: 'x' | 'y'; readonly pitchMm: number }
  /** The first stays; between neighbours there are `gapMm`, 0 where they stand side by side. */
  | { readonly kind: 'pack'; readonly axis: 'x' | 'y'; readonly gapMm: number };

export interface ArrangeGesture {
  readonly kind: 'arrange';
  readonly ids: readonly string[];
  readonly how: Arrangement;
}
