/**
 * The pointer and the tools: which tool a press, a movement or a key belongs to. The middle button and the
 * space bar pan in every tool; Escape gives up what is under way, then goes back to Select. For tools that
 * draw, the arrow keys move a crosshair and Enter presses there, so that no tool needs a mouse.
 */
import { panBy, toMmX, toMmY, toPxX, toPxY, visibleBounds } from '../camera';
import type { Editor } from '../editor';
import { pan } from './pan';
import type { PointerGesture, Tool, ToolPointer } from './tool';

const LEFT = 0;
const MIDDLE = 1;
const DOUBLE_CLICK_MS = 400;
const DOUBLE_CLICK_PX = 5;
const SMALL_MM = 10;
const EDGE_PX = 24;

type Modifiers = Pick<MouseEvent, 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey'>;

export class ToolManager {
  readonly #tools = new Map<string, Tool>();
  readonly #listeners: (() => void)[] = [];
  readonly #stepListeners: (() => void)[] = [];
  #active: Tool;
  #gesture: PointerGesture | undefined;
  #pointer: number | undefined;
  #spaceHeld = false;
  #crosshair: { readonly x: number; readonly y: number } | undefined;
  #lastPress: { readonly time: number; readonly px: number; readonly py: number } | undefined;

  /**
   * @param home the tool to which Escape goes back
   * @param onPointer told the place under the pointer in whole mm, undefined when it leaves
   */
  constructor(
    private readonly editor: Editor,
    private readonly home: Tool,
    private readonly onPointer: (place: { x: number; y: number } | undefined) => void,
  ) {
    this.#active = home;
    this.add(home);
    const { canvas } = editor;
    canvas.addEventListener('pointerdown', (event) => this.#down(event));
    canvas.addEventListener('pointermove', (event) => this.#move(event));
    canvas.addEventListener('pointerup', (event) => this.#up(event));
    canvas.addEventListener('pointercancel', () => this.#cancelGesture());
    canvas.addEventListener('lostpointercapture', () => this.#cancelGesture());
    canvas.addEventListener('pointerleave', () => {
      this.onPointer(undefined);
      editor.setHovered(undefined);
      this.#active.leave?.();
    });
    window.addEventListener('blur', () => this.holdSpace(false));
    // For automation and tests: what would be done now.
    editor.trial.onChange(() => {
      const kind = editor.trial.tried?.kind ?? '';
      if (canvas.dataset['trial'] !== kind) canvas.dataset['trial'] = kind;
    });
    this.#showCursor();
  }

  add(tool: Tool): void {
    this.#tools.set(tool.id, tool);
  }

  get active(): Tool {
    return this.#active;
  }

  /** Where the keyboard's crosshair stands; undefined while the mouse is used. */
  get crosshair(): { readonly x: number; readonly y: number } | undefined {
    return this.#crosshair;
  }

  /** Called after another tool was taken, and after each of its steps: its hint may be another. */
  onChange(listener: () => void): void {
    this.#listeners.push(listener);
  }

  /** Called after each movement within a tool: what its hint says may have changed, and nothing else. */
  onStep(listener: () => void): void {
    this.#stepListeners.push(listener);
  }

  use(id: string): void {
    const tool = this.#tools.get(id);
    if (!tool) throw new Error(`There is no tool ${id}.`);
    this.#cancelGesture();
    if (tool === this.#active) return;
    this.#active.cancel();
    this.editor.trial.end();
    this.editor.setShapes([]);
    this.editor.setHovered(undefined);
    this.#active = tool;
    this.#crosshair = undefined;
    this.editor.setCrosshair(undefined);
    this.#showCursor();
    tool.activate?.();
    this.#changed();
  }

  /** While the space bar is held, a drag pushes the picture. */
  holdSpace(held: boolean): void {
    if (this.#spaceHeld === held) return;
    this.#spaceHeld = held;
    this.editor.canvas.classList.toggle('pannable', held);
  }

  /** What Escape does: one step back; false where there is nothing left to give up. */
  cancel(): boolean {
    if (this.#cancelGesture()) return true;
    if (this.#active.cancel()) {
      this.#changed();
      return true;
    }
    if (this.#active === this.home) return false;
    this.use(this.home.id);
    return true;
  }

  /** A key that may be the tool's or the crosshair's; true where it was. */
  key(event: KeyboardEvent): boolean {
    if (this.#active.key?.(event)) {
      this.#changed();
      return true;
    }
    return this.#active.usesCrosshair && this.#crosshairKey(event);
  }

  #crosshairKey(event: KeyboardEvent): boolean {
    if (event.altKey) return false;
    const step = {
      ArrowLeft: [-1, 0],
      ArrowRight: [1, 0],
      ArrowUp: [0, -1],
      ArrowDown: [0, 1],
    }[event.key];
    if (step) {
      const [dx = 0, dy = 0] = step;
      const grid = this.editor.store.room?.gridMm ?? SMALL_MM;
      const mm = event.ctrlKey || event.metaKey ? 1 : event.shiftKey ? SMALL_MM : grid;
      const from = this.#crosshair ?? this.#start(grid);
      this.#moveCrosshair(this.#crosshair ? { x: from.x + dx * mm, y: from.y + dy * mm } : from, event);
      return true;
    }
    if (event.key !== 'Enter' || !this.#crosshair) return false;
    if ((event.ctrlKey || event.metaKey) && !this.#active.usesMod) return false;
    const at = this.#at(this.#crosshair, event);
    this.#active.press(at)?.end(at);
    this.#changed();
    return true;
  }

  /**
   * Where the crosshair begins, on the grid: at the north-west corner of what is selected where that is seen, else in
   * the middle of what is seen.
   */
  #start(grid: number): { x: number; y: number } {
    const { store, selection, stage } = this.editor;
    const seen = visibleBounds(stage.camera, stage.view);
    const on = (mm: number) => Math.round(mm / grid) * grid;
    const corner = store.boundsOfIds(selection.ids);
    if (
      corner &&
      corner.minX >= seen.minX &&
      corner.minX <= seen.maxX &&
      corner.minY >= seen.minY &&
      corner.minY <= seen.maxY
    ) {
      return { x: on(corner.minX), y: on(corner.minY) };
    }
    return { x: on((seen.minX + seen.maxX) / 2), y: on((seen.minY + seen.maxY) / 2) };
  }

  #moveCrosshair(to: { readonly x: number; readonly y: number }, event: Modifiers): void {
    this.#crosshair = to;
    const { stage } = this.editor;
    const px = toPxX(stage.camera, to.x);
    const py = toPxY(stage.camera, to.y);
    const outside = (at: number, size: number) =>
      at < EDGE_PX ? EDGE_PX - at : at > size - EDGE_PX ? size - EDGE_PX - at : 0;
    const [dx, dy] = [outside(px, stage.view.width), outside(py, stage.view.height)];
    if (dx !== 0 || dy !== 0) stage.setCamera(panBy(stage.camera, Math.round(dx), Math.round(dy)));
    this.editor.setCrosshair([to.x, to.y]);
    this.onPointer(to);
    this.#active.hover(
      this.#at(to, { altKey: event.altKey, shiftKey: false, ctrlKey: false, metaKey: false }),
    );
    this.#changed();
  }

  #down(event: PointerEvent): void {
    if (this.#gesture || (event.button !== LEFT && event.button !== MIDDLE)) return;
    // The browser's own autoscroll on the middle button.
    if (event.button === MIDDLE) event.preventDefault();
    const { canvas } = this.editor;
    canvas.focus({ preventScroll: true });
    canvas.setPointerCapture(event.pointerId);
    this.#pointer = event.pointerId;
    const at = this.#pointerOf(event);
    if (event.button === MIDDLE || this.#spaceHeld) {
      this.#gesture = pan(this.editor, at);
      return;
    }
    this.#dropCrosshair();
    const last = this.#lastPress;
    const isSecond =
      last !== undefined &&
      event.timeStamp - last.time < DOUBLE_CLICK_MS &&
      Math.hypot(at.px - last.px, at.py - last.py) < DOUBLE_CLICK_PX;
    this.#lastPress = isSecond ? undefined : { time: event.timeStamp, px: at.px, py: at.py };
    if (isSecond && this.#active.doubleClick) this.#active.doubleClick(at);
    else this.#gesture = this.#active.press(at);
    this.#changed();
  }

  #move(event: PointerEvent): void {
    const at = this.#pointerOf(event);
    this.onPointer({ x: Math.round(at.x), y: Math.round(at.y) });
    if (this.#gesture) {
      if (event.pointerId === this.#pointer) this.#gesture.move(at);
    } else {
      this.#dropCrosshair();
      this.#active.hover(at);
    }
    for (const listener of this.#stepListeners) listener();
  }

  #up(event: PointerEvent): void {
    const gesture = this.#gesture;
    if (event.pointerId !== this.#pointer) return;
    const at = this.#pointerOf(event);
    gesture?.move(at);
    this.#release();
    gesture?.end(at);
    this.#changed();
  }

  #cancelGesture(): boolean {
    const gesture = this.#gesture;
    if (!gesture) return false;
    this.#release();
    gesture.cancel();
    this.#changed();
    return true;
  }

  #release(): void {
    this.#gesture = undefined;
    const pointer = this.#pointer;
    this.#pointer = undefined;
    if (pointer !== undefined && this.editor.canvas.hasPointerCapture(pointer)) {
      this.editor.canvas.releasePointerCapture(pointer);
    }
  }

  #dropCrosshair(): void {
    if (!this.#crosshair) return;
    this.#crosshair = undefined;
    this.editor.setCrosshair(undefined);
  }

  #pointerOf(event: PointerEvent): ToolPointer {
    const box = this.editor.canvas.getBoundingClientRect();
    const { camera } = this.editor.stage;
    const px = event.clientX - box.left;
    const py = event.clientY - box.top;
    return { px, py, x: toMmX(camera, px), y: toMmY(camera, py), ...pressedModifiers(event) };
  }

  #at({ x, y }: { readonly x: number; readonly y: number }, event: Modifiers): ToolPointer {
    const { camera } = this.editor.stage;
    return { px: toPxX(camera, x), py: toPxY(camera, y), x, y, ...pressedModifiers(event), keyboard: true };
  }

  #showCursor(): void {
    const { canvas } = this.editor;
    canvas.style.setProperty('--tool-cursor', this.#active.cursor);
    canvas.dataset['tool'] = this.#active.id;
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }
}

const pressedModifiers = ({ shiftKey, altKey, ctrlKey, metaKey }: Modifiers) => ({
  shift: shiftKey,
  alt: altKey,
  mod: ctrlKey || metaKey,
});
