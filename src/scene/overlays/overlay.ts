/**
 * What an overlay tells of a hall: a value for each object, the scale to colour it by, and the sums behind it. Plain
 * data without words or colours, for the canvas, SVG and PDF alike.
 */

/**
 * - `density`: load of each rack [kW];
 * - `density-area`: load of each rack over its share of the floor [kW/m²];
 * - `power`: load of the feeds, as a share of what they may carry [%], with everything in service;
 * - `power-failover`: the same after the worst loss of any one component;
 * - `liquid`: heat of the TCS loops, as a share of what their CDUs carry [%];
 * - `flow`: flow of the TCS loops, as a share of what their CDUs pump [%];
 * - `air`: heat of the room's air, as a share of what the air units of the zone carry [%];
 * - `phase`: the phase of the build-out in which something is installed;
 * - `floor`: load of each rack on the floor [kN/m²];
 * - `findings`: the gravest finding about an object.
 */
export const overlayIds = [
  'density',
  'density-area',
  'power',
  'power-failover',
  'liquid',
  'flow',
  'air',
  'phase',
  'floor',
  'findings',
] as const;
export type OverlayId = (typeof overlayIds)[number];

export const isOverlayId = (value: unknown): value is OverlayId =>
  (overlayIds as readonly unknown[]).includes(value);

export type OverlayUnit = '%' | 'kW' | 'kW/m²' | 'kN/m²' | 'L/min';

/** From low to high, in one unit. */
export interface SequentialScale {
  readonly kind: 'sequential';
  readonly unit: OverlayUnit;
  /** Where the colours begin and end; a value beyond has the colour of the end. */
  readonly from: number;
  readonly to: number;
  /** What must not be exceeded, and from where on no margin is left; absent where nothing is rated. */
  readonly limit?: number;
  readonly near?: number;
}

/** Kinds beside each other: a value is a place in `categories`. */
export interface CategoryScale {
  readonly kind: 'categories';
  readonly of: 'phases' | 'severities';
  readonly categories: readonly OverlayCategory[];
}

export interface OverlayCategory {
  /** Id of the phase; `error`, `warning`, `info`. Empty for what names no phase and for what has no finding. */
  readonly id: string;
  /** Drawn or not, how many objects are of it. */
  readonly count: number;
  /** Of phases, the load of the racks in it [kW]. */
  readonly kw?: number;
}

export type OverlayScale = SequentialScale | CategoryScale;

export interface OverlayValue {
  readonly id: string;
  /** In the scale's unit, or the place of a category; absent where it is not known. */
  readonly value?: number;
  /** What the object itself adds to the sum that its value is of, in `ownUnit`. */
  readonly own?: number;
}

/** A sum behind the values: a feed, a power node, a loop, a zone. */
export interface OverlayGroup {
  /** Undefined for the hall as a whole. */
  readonly id: string | undefined;
  readonly load: number;
  /** Undefined where it is not known. */
  readonly limit: number | undefined;
  /** Id of the loss after which it carries that. */
  readonly lost?: string;
}

export interface Overlay {
  readonly id: OverlayId;
  readonly scale: OverlayScale;
  /** What is not in it has nothing to do with the overlay. Where two have one id, the last counts. */
  readonly values: readonly OverlayValue[];
  readonly ownUnit?: OverlayUnit;
  /** The fullest first, those without a limit last. */
  readonly groups: readonly OverlayGroup[];
  /** Unit of the groups' loads. */
  readonly groupUnit?: OverlayUnit;
}
