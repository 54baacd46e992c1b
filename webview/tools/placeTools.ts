/** Tools that place one thing with a press: a door on the nearest wall, a column (or one of a drawn size). */
import type { Point } from '../../src/model/types';
import type { InsertGesture } from '../../src/edits/insert/gestures';
import type { Editor } from '../editor';
import { wordChoices } from '../panel/formatNames';
import { numeral, say } from '../strings';
import { rectangle } from './pathDraft';
import { snappedPlace } from './snapSource';
import type { SnapOptions } from './snapOptions';
import { isBeyondClick, type PointerGesture, type Tool, type ToolPointer } from './tool';
import { doorOnWall, openLeaves, type DoorPlace } from './wallSnap';

const middle = (x1: number, x2: number, y: number): Point => [(x1 + x2) / 2, y];

const DOOR_REACH_PX = 60;
const SWINGS = ['out', 'in', 'double-out', 'double-in', 'sliding'] as const;

export class DoorTool implements Tool {
  readonly id = 'door';
  readonly title = 'toolDoor';
  readonly cursor = 'crosshair';
  readonly usesCrosshair = true;
  #values = { widthMm: '1200', swing: 'out' };

  constructor(
    private readonly editor: Editor,
    private readonly snap: SnapOptions,
  ) {}

  hint(): string {
    return say('toolDoorHint');
  }

  options() {
    return {
      fields: [
        { key: 'widthMm', label: say('optionWidth'), unit: 'mm' },
        { key: 'swing', label: say('optionSwing'), choices: wordChoices(SWINGS) },
      ],
      values: this.#values,
    };
  }

  setOption(key: string, value: string): void {
    this.#values = { ...this.#values, [key]: value };
  }

  press(at: ToolPointer): undefined {
    const door = this.#place(at);
    if (!door || !this.editor.editable) return;
    this.editor.edit(this.#gesture(door));
    this.editor.announcer.announce(say('announceDrawn', say(this.title)));
  }

  hover(at: ToolPointer): void {
    const door = this.#place(at);
    if (door) this.editor.trial.show(this.#gesture(door));
    else this.editor.trial.end();
    this.editor.setShapes(
      door
        ? [
            { kind: 'path', points: [door.at, door.to], widthMm: 120 },
            // A stroke along a wall is no door.
            ...openLeaves(door, this.#values.swing).flatMap(({ leaf, way }) => [
              { kind: 'path', points: leaf } as const,
              { kind: 'path', points: way, dashed: true } as const,
            ]),
            { kind: 'handle', at: door.at, form: 'square' },
            { kind: 'handle', at: door.to, form: 'square' },
          ]
        : [],
    );
  }

  /** What would be placed is told where the pointer is. */
  leave(): void {
    this.cancel();
  }

  cancel(): boolean {
    this.editor.trial.end();
    this.editor.setShapes([]);
    return false;
  }

  #gesture({ at, facing }: DoorPlace): InsertGesture {
    const element = { at, facing, widthMm: this.#widthMm, swing: this.#values.swing };
    return { kind: 'insert', elements: [{ collection: 'doors', element }] };
  }

  get #widthMm(): number {
    const value = Math.round(Number(this.#values.widthMm));
    return Number.isFinite(value) && value > 0 ? value : 1200;
  }

  #place(at: ToolPointer): DoorPlace | undefined {
    const { store, stage } = this.editor;
    const grid = this.snap.grid && !at.alt ? Math.min(store.room?.gridMm ?? 0, 100) : 0;
    const reach = at.keyboard ? Infinity : DOOR_REACH_PX / stage.camera.scale;
    return doorOnWall(store.room?.outline ?? [], [at.x, at.y], this.#widthMm, reach, grid);
  }
}

export class ColumnTool implements Tool {
  readonly id = 'column';
  readonly title = 'toolColumn';
  readonly cursor = 'crosshair';
  readonly usesCrosshair = true;
  #values = { width: '600', depth: '600' };

  constructor(
    private readonly editor: Editor,
    private readonly snap: SnapOptions,
  ) {}

  hint(): string {
    return say('toolColumnHint');
  }

  options() {
    return {
      fields: [
        { key: 'width', label: say('optionWidth'), unit: 'mm' },
        { key: 'depth', label: say('optionDepth'), unit: 'mm' },
      ],
      values: this.#values,
    };
  }

  setOption(key: string, value: string): void {
    this.#values = { ...this.#values, [key]: value };
  }

  press(at: ToolPointer): PointerGesture | undefined {
    if (!this.editor.editable) return undefined;
    const from = snappedPlace(this.editor, this.snap, at);
    let drawn: readonly Point[] | undefined;
    return {
      move: (to) => {
        const isDrag = isBeyondClick(at, to);
        drawn = isDrag ? rectangle(from, snappedPlace(this.editor, this.snap, to)) : undefined;
        this.#show(drawn ?? this.#box(from));
      },
      end: () => this.#insert(drawn ?? this.#box(from)),
      cancel: () => void this.cancel(),
    };
  }

  hover(at: ToolPointer): void {
    this.#show(this.#box(snappedPlace(this.editor, this.snap, at)));
  }

  /** What would be placed is told where the pointer is. */
  leave(): void {
    this.cancel();
  }

  cancel(): boolean {
    this.editor.trial.end();
    this.editor.setShapes([]);
    return false;
  }

  #box([x, y]: Point): readonly Point[] {
    const size = (text: string) => {
      const value = Math.round(Number(text));
      return Number.isFinite(value) && value > 0 ? value : 600;
    };
    return rectangle([x, y], [x + size(this.#values.width), y + size(this.#values.depth)]) ?? [];
  }

  #show(outline: readonly Point[]): void {
    const [a, , c] = outline;
    if (a && c) this.editor.trial.show(columnGesture(a, c));
    this.editor.setShapes([
      { kind: 'path', points: outline, closed: true, fill: true },
      ...(a && c
        ? [
            {
              kind: 'label' as const,
              at: middle(a[0], c[0], a[1]),
              text: `${numeral(c[0] - a[0])} × ${numeral(c[1] - a[1])}`,
            },
          ]
        : []),
    ]);
  }

  #insert(outline: readonly Point[]): void {
    const [a, , c] = outline;
    if (!a || !c) return;
    this.editor.edit(columnGesture(a, c));
    this.editor.announcer.announce(say('announceDrawn', say(this.title)));
  }
}

const columnGesture = (a: Point, c: Point): InsertGesture => ({
  kind: 'insert',
  elements: [{ collection: 'columns', element: { at: a, size: [c[0] - a[0], c[1] - a[1]] } }],
});
