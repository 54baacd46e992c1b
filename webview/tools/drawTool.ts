/**
 * Drawing by points: runs (trays, pipes, busways) and outlines (the room, zones). Click for each point, or drag a
 * rectangle; directions go by 45°, Shift frees them; a length or `dx,dy` can be typed. A press on the last point,
 * on the first one of an outline, or Enter finishes.
 */
import type { Gesture } from '../../src/edits/gesture';
import type { Point } from '../../src/model/types';
import type { Editor } from '../editor';
import type { ToolShape } from '../painters/toolShapes';
import { say, type StringKey } from '../strings';
import { PathDraft, rectangle } from './pathDraft';
import { readTyped } from './pointSnap';
import { SNAP_PX, snappedPlace } from './snapSource';
import type { SnapOptions } from './snapOptions';
import {
  isBeyondClick,
  type OptionValues,
  type PointerGesture,
  type Tool,
  type ToolOption,
  type ToolPointer,
} from './tool';

/** What sets one thing that is drawn apart from the others. */
export interface DrawKind {
  readonly id: string;
  readonly title: StringKey;
  readonly isOutline: boolean;
  readonly fields: () => readonly ToolOption[];
  readonly initial: OptionValues;
  readonly widthMm?: (values: OptionValues) => number;
  readonly gesture: (points: readonly Point[], values: OptionValues) => Gesture;
}

export class DrawTool implements Tool {
  readonly id: string;
  readonly title: StringKey;
  readonly cursor = 'crosshair';
  readonly usesCrosshair = true;
  readonly #draft = new PathDraft();
  #values: OptionValues;
  #rectangle: readonly Point[] | undefined;
  #byKeyboard = false;

  constructor(
    private readonly editor: Editor,
    private readonly snap: SnapOptions,
    private readonly kind: DrawKind,
  ) {
    this.id = kind.id;
    this.title = kind.title;
    this.#values = kind.initial;
  }

  hint(): string {
    const { points, typed } = this.#draft;
    if (this.#rectangle) return say('drawRectangle');
    if (typed !== '') {
      const read = readTyped(typed);
      return read && 'dx' in read ? say('drawTypedPair', read.dx, read.dy) : say('drawTyped', typed);
    }
    if (points.length === 0) return say(this.kind.isOutline ? 'drawOutlineFirst' : 'drawRunFirst');
    return say(this.kind.isOutline ? 'drawOutlineNext' : 'drawRunNext');
  }

  options() {
    return { fields: this.kind.fields(), values: this.#values };
  }

  setOption(key: string, value: string): void {
    this.#values = { ...this.#values, [key]: value };
    this.#show();
  }

  press(at: ToolPointer): PointerGesture | undefined {
    if (!this.editor.editable) return undefined;
    this.#aim(at);
    const draft = this.#draft;
    const isFirst = draft.points.length === 0;
    if (!isFirst) {
      if (this.kind.isOutline && draft.points.length > 2 && draft.isOnFirst(this.#reach)) this.#finish();
      else if (!draft.add()) this.#finish();
      this.#show();
      return undefined;
    }
    draft.add();
    const [corner] = draft.points;
    let isDrag = false;
    return {
      move: (to) => {
        isDrag ||= isBeyondClick(at, to);
        if (!isDrag || !corner) return;
        this.#aim(to);
        if (this.kind.isOutline) {
          this.#rectangle = rectangle(corner, this.#snapped(to));
        }
        this.#show();
      },
      end: () => {
        const outline = this.#rectangle;
        this.#rectangle = undefined;
        if (isDrag && outline) {
          this.#commit(outline);
          draft.clear();
        } else if (isDrag) draft.add();
        this.#show();
      },
      cancel: () => {
        this.#rectangle = undefined;
        draft.clear();
        this.#show();
      },
    };
  }

  hover(at: ToolPointer): void {
    this.#aim(at);
    this.#show();
  }

  key(event: KeyboardEvent): boolean {
    if (event.ctrlKey || event.metaKey || event.altKey || this.#draft.points.length === 0) return false;
    if (event.key === 'Backspace') this.#draft.back();
    else if (event.key === 'Enter') {
      if (this.#draft.typed !== '') this.#draft.add();
      else if (this.#byKeyboard) return false;
      else this.#finish();
    } else if (!this.#draft.type(event.key)) return false;
    this.#show();
    return true;
  }

  cancel(): boolean {
    const had = !this.#draft.isEmpty;
    this.#draft.clear();
    this.#rectangle = undefined;
    this.editor.trial.end();
    this.editor.setShapes([]);
    return had;
  }

  get #reach(): number {
    return SNAP_PX / this.editor.stage.camera.scale;
  }

  #aim(at: ToolPointer): void {
    this.#byKeyboard = at.keyboard === true;
    this.#draft.aim(this.#snapped(at), at.shift || at.keyboard === true);
  }

  #snapped(at: ToolPointer): Point {
    return snappedPlace(this.editor, this.snap, at, this.kind.id === 'room');
  }

  #finish(): void {
    const { points } = this.#draft;
    if (points.length < (this.kind.isOutline ? 3 : 2)) return;
    const finished = [...points];
    this.#draft.clear();
    this.#commit(finished);
  }

  #commit(points: readonly Point[]): void {
    this.editor.edit(this.kind.gesture(points, this.#values));
    this.editor.announcer.announce(say('announceDrawn', say(this.kind.title)));
  }

  #show(): void {
    const { points, next } = this.#draft;
    const { isOutline } = this.kind;
    const shapes: ToolShape[] = [];
    const widthMm = this.kind.widthMm?.(this.#values);
    const path = this.#rectangle ?? (next ? [...points, next] : points);
    if (path.length >= (isOutline ? 3 : 2)) this.editor.trial.show(this.kind.gesture(path, this.#values));
    else this.editor.trial.end();
    if (path.length > 1) {
      shapes.push({
        kind: 'path',
        points: path,
        closed: isOutline,
        fill: isOutline,
        ...(widthMm === undefined ? {} : { widthMm }),
      });
    }
    if (this.#rectangle) {
      const [a, b, c] = this.#rectangle;
      if (a && b && c) {
        shapes.push({ kind: 'label', at: [(a[0] + b[0]) / 2, a[1]], text: say('millimetres', b[0] - a[0]) });
        shapes.push({ kind: 'label', at: [b[0], (b[1] + c[1]) / 2], text: say('millimetres', c[1] - b[1]) });
      }
    } else {
      const last = points.at(-1);
      for (const point of points) shapes.push({ kind: 'handle', at: point, form: 'square' });
      if (last && next) {
        const mm = Math.round(Math.hypot(next[0] - last[0], next[1] - last[1]));
        if (mm > 0)
          shapes.push({
            kind: 'label',
            at: [(last[0] + next[0]) / 2, (last[1] + next[1]) / 2],
            text: say('millimetres', mm),
          });
      }
    }
    if (next && !this.#rectangle) shapes.push({ kind: 'handle', at: next, form: 'round' });
    this.editor.setShapes(shapes);
  }
}
