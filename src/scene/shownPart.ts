/** What a canvas shows of the plan: its part of it, without what a person has hidden. */
import type { Bounds } from './bounds';
import type { Layer } from './layers';

export interface ShownPart {
  /** In mm of the plan. */
  readonly bounds: Bounds;
  readonly hiddenLayers: readonly Layer[];
  /** Ids of objects that are hidden one by one. */
  readonly hidden: readonly string[];
}
