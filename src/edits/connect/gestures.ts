/** Gestures that say what serves an object, or to what it belongs. */

/** Which feeds a set of consumers gets. */
export type FeedPlan =
  /** Each gets all of these feeds. */
  | { readonly kind: 'fixed'; readonly feeds: readonly string[] }
  /** The sets in turn, in the order of the objects: A1 and B1, A2 and B2, A1 and B1 … */
  | { readonly kind: 'alternate'; readonly sets: readonly (readonly string[])[] }
  /** Of each of these sides the feed that runs nearest; of all sides that the hall has where none is named. */
  | { readonly kind: 'nearest'; readonly sides?: readonly string[] };

/** Which loop consumers get: one by its id, or each that whose CDU stands nearest. */
export type LoopPlan = string | { readonly kind: 'nearest' };

/** Plugs racks, CDUs and air units into feeds. */
export interface ConnectGesture {
  readonly kind: 'connect';
  readonly ids: readonly string[];
  readonly feeds: FeedPlan;
  /** `add` leaves the cords that are there; a feed that an object has already is not added again. */
  readonly mode: 'replace' | 'add';
}

/** Takes cords away: those of the named feeds, or all. */
export interface DisconnectGesture {
  readonly kind: 'disconnect';
  readonly ids: readonly string[];
  readonly feeds?: readonly string[];
}

/**
 * Puts objects into a loop, zone, plant, row or phase; null takes them out. Objects that cannot have one are left
 * as they are; it is refused where none can.
 */
export interface AssignGesture {
  readonly kind: 'assign';
  readonly ids: readonly string[];
  readonly field: 'loop' | 'zone' | 'plant' | 'row' | 'phase';
  readonly to: string | null;
}

/** Puts racks into a loop by a plan; what is no rack is left as it is, and it is refused where none is one. */
export interface CoolGesture {
  readonly kind: 'cool';
  readonly ids: readonly string[];
  readonly loop: LoopPlan;
}
