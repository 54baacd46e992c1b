/** What a canvas wants to see beside the plan, and what it is shown. Belongs to the view, never to the file. */
import type { Overlay, OverlayId } from '../overlays/overlay';
import type { HallSums } from './hallSums';
import type { LossView } from './lossView';

export interface SeeingWish {
  readonly overlay?: OverlayId;
  /** Id of the last phase that is built; absent for the finished hall. */
  readonly phase?: string;
  /** What is lost: ids and names of compartments. */
  readonly lost: readonly string[];
}

export interface Seen {
  readonly overlay?: Overlay;
  /** Ids of the phases in their order; empty where the hall has none. */
  readonly phases: readonly string[];
  /** The phase that is shown; absent for the finished hall, and where the wished one is no more. */
  readonly phase?: string;
  /** Ids of what is not built in it. */
  readonly absent: readonly string[];
  readonly sums: HallSums;
  /** Absent where nothing is lost. */
  readonly loss?: LossView;
}
