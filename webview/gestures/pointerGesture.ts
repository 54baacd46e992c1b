/** A gesture of the pointer between pressing and releasing a button. */
export interface PointerGesture {
  /** @param px position on the canvas in CSS pixels */
  move(px: number, py: number, event: PointerEvent): void;
  /** The button was released. */
  end(event: PointerEvent): void;
  /** Escape, or the pointer was taken away: as if nothing had happened. */
  cancel(): void;
}

/** Movement below which a press is a click, in pixels: a hand is never quite still. */
export const CLICK_SLOP_PX = 3;
