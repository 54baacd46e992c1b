/** Of the hand-written canvas: names of rows, busways and zones, each placed once a zoom where it covers nothing. */
import type { Point } from '../../../src/model/types';
import type { Scene } from '../../../src/scene/scene';
import type { Palette } from '../../../src/scene/palette';
import type { Parts } from './smallParts';

interface Placed {
  /** Place that the label keeps to [mm], and from there to its corner [px]. */
  readonly at: Point;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly text: string;
  readonly fill: string | undefined;
  readonly ink: string;
  readonly isBold: boolean;
}

interface Row {
  readonly name: string;
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

const fontPx = 11;
const height = 16;
const cellPx = 64;

export class DrawnLabels {
  private scale = 0;
  private placed: Placed[] = [];
  private readonly rows: readonly Row[];

  constructor(
    private readonly scene: Scene,
    private readonly palette: Palette,
    private readonly measure: (text: string) => number,
    /** Whether a box touches a rectangle [mm]. */
    private readonly hasBox: (minX: number, minY: number, maxX: number, maxY: number) => boolean,
  ) {
    const rows = new Map<string, Row>();
    for (const object of scene.objects) {
      if (object.shape !== 'box') continue;
      // In the benchmark's halls a rack is its row and two digits.
      const name = /^(.*-R\d+)-\d\d$/.exec(object.id)?.[1];
      if (name === undefined) continue;
      const [x1, y1, x2, y2] = [object.x, object.y, object.x + object.w, object.y + object.h];
      const row = rows.get(name);
      if (!row) {
        rows.set(name, { name, x1, y1, x2, y2 });
        continue;
      }
      row.x1 = Math.min(row.x1, x1);
      row.y1 = Math.min(row.y1, y1);
      row.x2 = Math.max(row.x2, x2);
      row.y2 = Math.max(row.y2, y2);
    }
    this.rows = [...rows.values()];
  }

  paint({ context, camera, view, isFar }: Parts): void {
    const { scale, originX, originY } = camera;
    if (this.scale !== scale) {
      this.scale = scale;
      this.placed = this.place(scale, isFar);
    }
    context.textAlign = 'left';
    context.textBaseline = 'middle';
    let font = '';
    for (const label of this.placed) {
      const x = Math.round((label.at[0] - originX) * scale + label.x);
      const y = Math.round((label.at[1] - originY) * scale + label.y);
      if (x > view.width || y > view.height || x + label.width < 0 || y + height < 0) continue;
      if (label.fill) {
        context.fillStyle = label.fill;
        context.beginPath();
        context.roundRect(x, y, label.width, height, 3);
        context.fill();
      }
      const own = `${label.isBold ? '600 ' : ''}${fontPx}px ${this.palette.fontFamily}`;
      if (own !== font) context.font = font = own;
      context.fillStyle = label.ink;
      context.fillText(label.text, x + 4, y + height / 2 + 0.5);
    }
  }

  private place(scale: number, isFar: boolean): Placed[] {
    const { palette } = this;
    const placed: Placed[] = [];
    const taken = new TakenPlaces();
    const runs = new TakenPlaces();
    for (const object of isFar ? [] : this.scene.objects) {
      // From far only zones have names, which may cross a line.
      if (object.shape === 'line' && object.path.length === 2) {
        const [a, b] = object.path as [Point, Point];
        const half = object.widthMm / 2;
        runs.take(
          (Math.min(a[0], b[0]) - half) * scale,
          (Math.min(a[1], b[1]) - half) * scale,
          (Math.max(a[0], b[0]) + half) * scale,
          (Math.max(a[1], b[1]) + half) * scale,
        );
      }
    }
    const add = (
      label: Omit<Placed, 'x' | 'y' | 'width'>,
      width: number,
      places: readonly (readonly [number, number])[],
      avoidsRuns: boolean,
    ): boolean => {
      for (const [x, y] of places) {
        const left = label.at[0] * scale + x;
        const top = label.at[1] * scale + y;
        const [right, bottom] = [left + width, top + height];
        if (taken.has(left, top, right, bottom)) continue;
        if (this.hasBox(left / scale, top / scale, right / scale, bottom / scale)) continue;
        if (avoidsRuns && runs.has(left, top, right, bottom)) continue;
        taken.take(left, top, right, bottom);
        placed.push({ ...label, x, y, width });
        return true;
      }
      return false;
    };
    const widthOf = (text: string, isBold: boolean) =>
      Math.ceil(this.measure(text) * fontPx * (isBold ? 1.08 : 1)) + 8;

    for (const { name, x1, y1, x2, y2 } of this.rows) {
      const length = (y2 - y1) * scale;
      if (length < 30) continue;
      const width = widthOf(name, true);
      const x = ((x2 - x1) * scale - width) / 2;
      const label = {
        at: [x1, y1] as Point,
        text: name,
        fill: undefined,
        ink: palette.foreground,
        isBold: true,
      };
      add(
        label,
        width,
        [
          [x, -height - 2],
          [x, length + 2],
        ],
        true,
      );
    }
    for (const line of this.scene.objects) {
      if (line.shape !== 'line' || isFar) continue;
      const [a, b] = line.path as [Point, Point];
      if (Math.max(Math.abs(a[0] - b[0]), Math.abs(a[1] - b[1])) * scale < 40) continue;
      const name = line.labels[0] ?? line.id;
      const long = line.side && !name.startsWith(line.side) ? `${line.side} · ${name}` : name;
      const isBold = line.kind === 'busway';
      const side = palette.side(line.side);
      const ink = isBold ? side.ink : line.kind === 'pipe' ? palette.pipe : palette.tray;
      for (const [end, from, to] of [
        [0, a, b],
        [1, b, a],
      ] as const) {
        const texts = end === 0 ? [long, ...(line.side ? [line.side] : [])] : line.side ? [line.side] : [];
        const span = Math.hypot(from[0] - to[0], from[1] - to[1]) || 1;
        const outX = (from[0] - to[0]) / span;
        const outY = (from[1] - to[1]) / span;
        texts.some((text) => {
          const width = widthOf(text, isBold);
          const places = [2, height + 6, 3 * height].flatMap((gap) =>
            [0, height / 2, -height / 2].map((aside): Point => [
              outX * (gap + width / 2) - outY * aside - width / 2,
              outY * (gap + height / 2) + outX * aside - height / 2,
            ]),
          );
          const fill = isBold ? side.line : palette.background;
          return add({ at: from, text, fill, ink, isBold }, width, places, false);
        });
      }
    }
    for (const area of this.scene.objects) {
      if (area.shape !== 'area') continue;
      const [[x1, y1], , [x2, y2]] = area.outline as [Point, Point, Point];
      const [w, h] = [(x2 - x1) * scale, (y2 - y1) * scale];
      const text = area.labels[0] ?? area.id;
      const width = widthOf(text, false);
      if (h < height + 2 || w - 8 < Math.max(24, width)) continue;
      const xs = [4, (w - width) / 2, w - width - 4];
      const ys = [2, (h - height) / 2, h - height - 2];
      const ink = palette.area(area.kind).text;
      const label = { at: [x1, y1] as Point, text, fill: undefined, ink, isBold: false };
      add(
        label,
        width,
        ys.flatMap((y) => xs.map((x): Point => [x, y])),
        false,
      );
    }
    return placed;
  }
}

/** Rectangles by cell of a grid of pixels. */
class TakenPlaces {
  private readonly cells = new Map<number, number[]>();

  take(left: number, top: number, right: number, bottom: number): void {
    this.each(left, top, right, bottom, (key) => {
      const cell = this.cells.get(key);
      if (cell) cell.push(left, top, right, bottom);
      else this.cells.set(key, [left, top, right, bottom]);
      return false;
    });
  }

  has(left: number, top: number, right: number, bottom: number): boolean {
    return this.each(left, top, right, bottom, (key) => {
      const cell = this.cells.get(key);
      if (!cell) return false;
      for (let i = 0; i < cell.length; i += 4) {
        if (cell[i]! <= right && cell[i + 2]! >= left && cell[i + 1]! <= bottom && cell[i + 3]! >= top)
          return true;
      }
      return false;
    });
  }

  private each(
    left: number,
    top: number,
    right: number,
    bottom: number,
    visit: (key: number) => boolean,
  ): boolean {
    for (let row = Math.floor(top / cellPx); row <= Math.floor(bottom / cellPx); row++) {
      for (let column = Math.floor(left / cellPx); column <= Math.floor(right / cellPx); column++) {
        if (visit(row * 65536 + column)) return true;
      }
    }
    return false;
  }
}
