/**
 * The badges of findings on their objects, with a count where one stands for several. A hall has hundreds of a few
 * looks: each is painted once, and stamped.
 */
import { MARKS } from '../../src/scene/severityShape';
import type { Severity } from '../../src/model/types';
import type { PlacedBadge } from '../../src/scene/badgePlaces';
import type { Palette } from '../../src/scene/palette';
import { BADGE_PX, COUNT_FONT_PX, countText, type FindingMarks } from '../findingMarks';
import { crisp, font, type Frame } from './frame';

/** Badges painted within one step of the painter. */
const A_STEP = 40;
/** What the browser does of them after a step [ms]. */
const STEP_MS = 0.15;
/** A badge's rim reaches out of its box. */
const RIM_PX = 2;
/** What the browser does of a look that it has not painted before [ms]. */
const STAMP_MS = 0.05;
/** More looks than these are not kept: a count for each of a thousand badges. */
const MOST_STAMPS = 400;
/** An image of them is no wider [device pixels], if no single one is. */
const IMAGE_PX = 2048;

type MarkPaths = Readonly<Record<Severity, { readonly body: Path2D; readonly sign: Path2D }>>;

/** How a badge looks, wherever it stands. */
interface Look {
  readonly severity: Severity;
  /** Of the mark [px]. */
  readonly size: number;
  /** Empty where it stands for one finding. */
  readonly count: string;
  /** Of the count beside the mark, before it or after it [px]. */
  readonly width: number;
  readonly isBefore: boolean;
}

interface Stamp {
  readonly image: ImageBitmap;
  /** Its part of the image [device pixels]. */
  readonly part: Part;
  /** From the part's corner to the mark's [px]. */
  readonly left: number;
  readonly top: number;
}

interface Part {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Placed {
  readonly x: number;
  readonly y: number;
  readonly key: string;
}

export class Badges {
  #paths: MarkPaths | undefined;
  readonly #stamps = new Map<string, Stamp>();
  #palette: Palette | undefined;
  #ratio = 0;
  #fontFamily = '';

  *steps(frame: Frame, marks: FindingMarks): Generator<number> {
    const { context, camera, view, ratio, palette, measure } = frame;
    if (palette !== this.#palette || ratio !== this.#ratio || measure.fontFamily !== this.#fontFamily) {
      this.#stamps.clear();
      this.#palette = palette;
      this.#ratio = ratio;
      this.#fontFamily = measure.fontFamily;
    }
    const left = camera.originX * camera.scale;
    const top = camera.originY * camera.scale;
    const placed: Placed[] = [];
    const looks = new Map<string, Look>();
    for (const badge of marks.placed) {
      if (badge.maxX < left - RIM_PX || badge.minX > left + view.width + RIM_PX) continue;
      if (badge.maxY < top - RIM_PX || badge.minY > top + view.height + RIM_PX) continue;
      if (marks.isLifted(badge, frame.store)) continue;
      const look = lookOf(badge);
      const key = `${look.severity} ${look.size} ${look.count} ${look.width} ${look.isBefore}`;
      // To whole pixels: between two of them it is blurred.
      const x = crisp(badge.markX - badge.size / 2 - left, ratio);
      const y = crisp(badge.markY - badge.size / 2 - top, ratio);
      placed.push({ x, y, key });
      looks.set(key, look);
    }
    yield 0;
    const isNew = (key: string) => !this.#stamps.has(key);
    let missing = [...looks].filter(([key]) => isNew(key));
    if (this.#stamps.size + missing.length > MOST_STAMPS) {
      this.#stamps.clear();
      missing = [...looks];
    }
    if (missing.length > 0) {
      this.#paint(frame, missing);
      yield missing.length * STAMP_MS;
    }
    for (const [i, { x, y, key }] of placed.entries()) {
      const stamp = this.#stamps.get(key);
      if (!stamp) continue;
      const { image, part } = stamp;
      const [width, height] = [part.width / ratio, part.height / ratio];
      context.drawImage(
        image,
        part.x,
        part.y,
        part.width,
        part.height,
        x - stamp.left,
        y - stamp.top,
        width,
        height,
      );
      if (i % A_STEP === A_STEP - 1) yield STEP_MS;
    }
  }

  /** Paints looks beside and below each other on one image: a canvas for each would take longer than they do. */
  #paint(frame: Frame, looks: readonly (readonly [key: string, look: Look])[]): void {
    const paths = (this.#paths ??= {
      error: { body: new Path2D(MARKS.error.body), sign: new Path2D(MARKS.error.sign) },
      warning: { body: new Path2D(MARKS.warning.body), sign: new Path2D(MARKS.warning.sign) },
      info: { body: new Path2D(MARKS.info.body), sign: new Path2D(MARKS.info.sign) },
    });
    const { ratio } = frame;
    /** In whole device pixels, for the image to lie on those of the canvas. */
    const whole = (px: number) => Math.ceil(px * ratio);
    const height = whole(RIM_PX) + whole(BADGE_PX + RIM_PX);
    let x = 0;
    let y = 0;
    const parts = looks.map(([key, look]) => {
      const left = whole(RIM_PX + (look.isBefore ? look.width : 0));
      const width = left + whole(look.size + RIM_PX + (look.isBefore ? 0 : look.width));
      if (x > 0 && x + width > IMAGE_PX) {
        x = 0;
        y += height;
      }
      const part = { x, y, width, height };
      x += width;
      return { key, look, left, part };
    });
    const canvas = new OffscreenCanvas(y === 0 ? x : IMAGE_PX, y + height);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('The browser paints on no canvas that is not on the page.');
    const top = whole(RIM_PX);
    for (const { look, left, part } of parts) {
      context.setTransform(ratio, 0, 0, ratio, part.x + left, part.y + top);
      paintBadge(context, frame, paths, look);
    }
    const image = canvas.transferToImageBitmap();
    for (const { key, left, part } of parts)
      this.#stamps.set(key, { image, part, left: left / ratio, top: top / ratio });
  }
}

function lookOf({ severity, size, count, minX, maxX, markX }: PlacedBadge): Look {
  const width = count > 1 ? maxX - minX - size : 0;
  return {
    severity,
    size,
    count: count > 1 ? countText(count) : '',
    width,
    isBefore: width > 0 && minX < markX - size / 2,
  };
}

/** @param context whose origin is the mark's corner */
function paintBadge(
  context: OffscreenCanvasRenderingContext2D,
  { palette, measure }: Frame,
  paths: MarkPaths,
  { severity, size, count, width, isBefore }: Look,
): void {
  const { fill, ink } = palette.severity[severity];
  const { body, sign } = paths[severity];
  if (count) {
    context.fillStyle = palette.background;
    context.strokeStyle = fill;
    context.lineWidth = 1.5;
    context.beginPath();
    context.roundRect(isBefore ? -width : size / 2, 0.5, size / 2 + width, size - 1, 4);
    context.fill();
    context.stroke();
    context.fillStyle = palette.foreground;
    context.font = font(COUNT_FONT_PX, measure.fontFamily, '600');
    context.textAlign = 'left';
    context.textBaseline = 'middle';
    context.fillText(count, isBefore ? 5 - width : size + 3, size / 2 + 0.5);
  }
  context.scale(size / BADGE_PX, size / BADGE_PX);
  context.lineJoin = 'round';
  context.lineCap = 'round';
  context.strokeStyle = palette.background;
  context.lineWidth = 3;
  context.stroke(body);
  context.fillStyle = fill;
  context.fill(body);
  context.strokeStyle = ink;
  context.lineWidth = 2;
  context.stroke(sign);
}
