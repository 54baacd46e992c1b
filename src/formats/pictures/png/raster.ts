/** A picture as pixels: red, green and blue, a byte each, row by row. */
import { flatten } from '../flatten';
import type { PathMark, Picture, TextMark } from '../picture';
import { Coverage } from './coverage';
import { textOutlines } from './letters';
import { strokeOutlines } from './strokes';

export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8Array;
}

/** @param pixelsPerMm of the sheet */
export function rasterOf(picture: Picture, pixelsPerMm: number): Raster {
  const width = Math.max(1, Math.round(picture.width * pixelsPerMm));
  const height = Math.max(1, Math.round(picture.height * pixelsPerMm));
  const painter = new Painter(width, height, pixelsPerMm);
  painter.clear(picture.background);
  for (const { marks } of picture.groups)
    for (const mark of marks) {
      if (mark.shape === 'text') painter.text(mark);
      else painter.path(mark);
    }
  return { width, height, rgb: painter.rgb };
}

class Painter {
  readonly rgb: Uint8Array;
  private readonly coverage: Coverage;

  constructor(
    width: number,
    height: number,
    private readonly k: number,
  ) {
    this.rgb = new Uint8Array(width * height * 3);
    this.coverage = new Coverage(width, height);
  }

  clear({ r, g, b }: Picture['background']): void {
    for (let i = 0; i < this.rgb.length; i += 3) {
      this.rgb[i] = r;
      this.rgb[i + 1] = g;
      this.rgb[i + 2] = b;
    }
  }

  path({ path, fill, evenOdd = false, stroke, opacity = 1 }: PathMark): void {
    const { k } = this;
    const contours = flatten(path, 0.2 / k);
    if (fill) {
      for (const { points } of contours) this.coverage.add(points.map((v) => v * k));
      this.paint(fill, opacity, evenOdd);
    }
    if (!stroke) return;
    // Thinner than a pixel a line is a pixel wide and so much fainter.
    const width = stroke.width * k;
    const half = Math.max(1, width) / 2;
    const dash = stroke.dash?.map((mm) => mm * k);
    for (const { points, isClosed } of contours) {
      const scaled = { points: points.map((v) => v * k), isClosed };
      strokeOutlines(scaled, half, dash, stroke.round ?? false, (polygon) => this.coverage.add(polygon));
    }
    this.paint(stroke.colour, opacity * Math.min(1, Math.max(0.35, width)), false);
  }

  text({ text, x, y, size, width, anchor, colour, bold, turn = 0 }: TextMark): void {
    const { k } = this;
    const shift = anchor === 'start' ? 0 : anchor === 'middle' ? width / 2 : width;
    const angle = (turn * Math.PI) / 180;
    const cos = Math.cos(angle);
    const sin = Math.sin(angle);
    const put = (contour: readonly number[], dx: number) => {
      const points: number[] = [];
      for (let i = 0; i + 1 < contour.length; i += 2) {
        const u = contour[i]! * size - shift + dx;
        const v = contour[i + 1]! * size;
        points.push((x + u * cos - v * sin) * k, (y + u * sin + v * cos) * k);
      }
      this.coverage.add(points);
    };
    textOutlines(text, width / size, (contour) => put(contour, 0));
    this.paint(colour, 1, false);
    if (!bold) return;
    // A second time, a little aside: the program has one weight of letters.
    textOutlines(text, width / size, (contour) => put(contour, size * 0.035));
    this.paint(colour, 1, false);
  }

  private paint({ r, g, b }: Picture['background'], opacity: number, evenOdd: boolean): void {
    const { rgb } = this;
    this.coverage.take((pixel, share) => {
      const alpha = share * opacity;
      const at = pixel * 3;
      rgb[at] = rgb[at]! + (r - rgb[at]!) * alpha + 0.5;
      rgb[at + 1] = rgb[at + 1]! + (g - rgb[at + 1]!) * alpha + 0.5;
      rgb[at + 2] = rgb[at + 2]! + (b - rgb[at + 2]!) * alpha + 0.5;
    }, evenOdd);
  }
}
