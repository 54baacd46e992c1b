/** Messages about what is seen beside the plan: overlays, losses, phases, and what a gesture under way would do. */
import type { Gesture } from '../edits/gesture';
import type { PastePlace } from '../edits/insert/gestures';
import type { Because } from '../edits/sentences';
import type { SceneObject } from '../scene/scene';
import type { GesturePreview } from '../scene/seeing/gesturePreview';
import type { Losable } from '../scene/seeing/losable';
import type { SeeingWish, Seen } from '../scene/seeing/seen';
import type { WorstLoss } from '../scene/seeing/worstLoss';

export type SeeingToWebview =
  /** Answer to 'see', and again after every change of the hall. */
  | { readonly type: 'seen'; readonly version: number; readonly seen: Seen }
  /** Answer to 'listLosables'. */
  | { readonly type: 'losables'; readonly list: readonly Losable[] }
  /** Answer to 'findWorstLoss'. */
  | { readonly type: 'worstLoss'; readonly worst: WorstLoss }
  /** Answer to 'preview' and 'previewPaste'; without a preview where it cannot be told in time. */
  | {
      readonly type: 'previewed';
      readonly serial: number;
      readonly preview?: GesturePreview;
      /** Why the gesture would be refused. */
      readonly refused?: string;
      readonly because?: Because;
      /** What would be pasted, as it would be drawn, where that was asked. */
      readonly objects?: readonly SceneObject[];
    };

export type SeeingFromWebview =
  /** From now on, until another wish. */
  | { readonly type: 'see'; readonly wish: SeeingWish }
  | { readonly type: 'listLosables' }
  /** The worst loss of one component beside what is lost already. */
  | { readonly type: 'findWorstLoss' }
  /** A gesture under way: nothing is written. Of several that wait only the last is answered. */
  | { readonly type: 'preview'; readonly serial: number; readonly gesture: Gesture }
  /** The same for what the clipboard holds, which the canvas does not know. */
  | {
      readonly type: 'previewPaste';
      readonly serial: number;
      readonly place: PastePlace;
      /** Whether the canvas is to be told the objects too. */
      readonly wantsObjects: boolean;
    };
