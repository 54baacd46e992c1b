/** Distances on the plan: from one place to another, and on from there. What was measured stays until Escape. */
import type { Point } from '../../src/model/types';
import type { Editor } from '../editor';
import type { ToolShape } from '../painters/toolShapes';
import { say } from '../strings';
import { dragOrPress } from './dragOrPress';
import { snappedPlace } from './snapSource';
import type { SnapOptions } from './snapOptions';
import { type PointerGesture, type Tool, type ToolPointer } from './tool';

export class MeasureTool implements Tool {
  readonly id = 'measure';
  readonly title = 'toolMeasure';
  readonly cursor = 'crosshair';
  readonly usesCrosshair = true;
  #from: Point | undefined;
  #to: Point | undefined;
  #kept: (readonly [Point, Point])[] = [];

  constructor(
    private readonly editor: Editor,
    private readonly snap: SnapOptions,
  ) {}

  hint(): string {
    if (!this.#from) return say('measureFirst');
    if (!this.#to) return say('measureSecond');
    return distanceText(this.#from, this.#to);
  }

  press(at: ToolPointer): PointerGesture {
    const place = snappedPlace(this.editor, this.snap, at);
    if (this.#from) {
      this.#keep(place);
      return { move: () => undefined, end: () => undefined, cancel: () => undefined };
    }
    this.#from = place;
    this.#to = place;
    return dragOrPress(at, {
      move: (to) => this.hover(to),
      dragged: (to) => this.#keep(snappedPlace(this.editor, this.snap, to)),
      pressed: () => this.#show(),
      cancel: () => this.#reset(),
    });
  }

  hover(at: ToolPointer): void {
    this.#to = snappedPlace(this.editor, this.snap, at);
    this.#show();
  }

  cancel(): boolean {
    if (!this.#from && this.#kept.length === 0) {
      this.editor.setShapes([]);
      return false;
    }
    this.#reset();
    return true;
  }

  #keep(to: Point): void {
    const from = this.#from;
    if (!from) return;
    this.#kept.push([from, to]);
    this.editor.announcer.announce(distanceText(from, to));
    this.#from = undefined;
    this.#to = undefined;
    this.#show();
  }

  #reset(): void {
    this.#from = undefined;
    this.#kept = [];
    this.#show();
  }

  #show(): void {
    const shapes: ToolShape[] = [];
    const all = this.#from && this.#to ? [...this.#kept, [this.#from, this.#to] as const] : this.#kept;
    for (const [from, to] of all) {
      if (from[0] !== to[0] && from[1] !== to[1]) {
        shapes.push({ kind: 'path', points: [from, [to[0], from[1]], to], dashed: true, tone: 'guide' });
      }
      shapes.push({ kind: 'dimension', from, to, text: distanceText(from, to) });
    }
    if (!this.#from && this.#to) shapes.push({ kind: 'handle', at: this.#to, form: 'round' });
    this.editor.setShapes(shapes);
  }
}

/** Length, and where it runs at an angle also how far east and south, in mm. */
function distanceText(from: Point, to: Point): string {
  const dx = to[0] - from[0];
  const dy = to[1] - from[1];
  const length = Math.round(Math.hypot(dx, dy));
  return dx === 0 || dy === 0
    ? say('millimetres', length)
    : say('measured', length, Math.abs(dx), Math.abs(dy));
}
