/** How a tool takes two places: by dragging from the first to the second, or by a press at each. */
import { isBeyondClick, type PointerGesture, type ToolPointer } from './tool';

export interface DragOrPress {
  /** The hand drags: what would be taken is shown. */
  readonly move: (to: ToolPointer) => void;
  /** The drag ended at the second place. */
  readonly dragged: (to: ToolPointer) => void;
  /** The button was released where it was pressed: the second place is still to come. */
  readonly pressed?: () => void;
  readonly cancel: () => void;
}

/** @param at where the button was pressed: the first place */
export function dragOrPress(
  at: ToolPointer,
  { move, dragged, pressed, cancel }: DragOrPress,
): PointerGesture {
  let isDrag = false;
  return {
    move: (to) => {
      isDrag ||= isBeyondClick(at, to);
      if (isDrag) move(to);
    },
    end: (to) => {
      if (isDrag) dragged(to);
      else pressed?.();
    },
    cancel,
  };
}
