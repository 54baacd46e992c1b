/** What a pointer mode is: Select, Row, Measure… One is active at a time; the ToolManager feeds it. */
import type { StringKey } from '../strings';

/** A place under the pointer, or under the crosshair that the arrow keys move. */
export interface ToolPointer {
  /** On the canvas, in CSS pixels. */
  readonly px: number;
  readonly py: number;
  /** In the hall, in mm, not rounded. */
  readonly x: number;
  readonly y: number;
  readonly shift: boolean;
  readonly alt: boolean;
  /** Ctrl, or Command on a Mac. */
  readonly mod: boolean;
  /** True where the arrow keys have put it there. */
  readonly keyboard?: boolean;
}

/** Something a person chooses for a tool before or while using it. */
export interface ToolOption {
  readonly key: string;
  readonly label: string;
  readonly unit?: string;
  /** A few values, each with what a person reads; else a text. */
  readonly choices?: readonly (readonly [value: string, text: string])[];
}

/** Values of a tool's options, by key. */
export type OptionValues = Readonly<Record<string, string>>;

/** What happens between pressing and releasing a button. */
export interface PointerGesture {
  move(at: ToolPointer): void;
  /** The button was released. */
  end(at: ToolPointer): void;
  /** Escape, or the pointer was taken away: as if nothing had happened. */
  cancel(): void;
}

/** Movement below which a press is a click, in pixels: a hand is never quite still. */
const CLICK_SLOP_PX = 3;

/** Whether a pointer has gone so far from where it was pressed that it drags. */
export const isBeyondClick = (from: ToolPointer, to: ToolPointer): boolean =>
  Math.hypot(to.px - from.px, to.py - from.py) >= CLICK_SLOP_PX;

export interface Tool {
  readonly id: string;
  /** Its name, for the toolbar, the hint and announcements. */
  readonly title: StringKey;
  /** What to do next; asked after every step. */
  readonly hint: () => string;
  /** A value of CSS's `cursor`. */
  readonly cursor: string;
  /**
   * Whether the arrow keys move a crosshair on which Enter presses. A tool that draws with it is complete by
   * keyboard; Select leaves the arrows to the selection.
   */
  readonly usesCrosshair: boolean;
  /** Whether Ctrl and Enter press there too, as Ctrl and the mouse do. */
  readonly usesMod?: boolean;
  press(at: ToolPointer): PointerGesture | undefined;
  /** The pointer moves without a button, or the crosshair does. */
  hover(at: ToolPointer): void;
  /** A key that no modifier makes a command; true where it was the tool's. Asked before the commands. */
  key?(event: KeyboardEvent): boolean;
  /** A second press at the same place, quickly after the first. */
  doubleClick?(at: ToolPointer): void;
  /** The pointer has left the canvas. */
  leave?(): void;
  /** What can be chosen for it now, and what is. */
  readonly options?: () => { readonly fields: readonly ToolOption[]; readonly values: OptionValues };
  setOption?(key: string, value: string): void;
  /** It has been taken; `leave` and `cancel` come before another is. */
  activate?(): void;
  /** Gives up what is under way; false where there is nothing, so that Escape goes back to Select. */
  cancel(): boolean;
}
