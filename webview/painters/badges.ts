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
const STEP_MS = 0.3;
/** A badge's rim reaches out of its box. */
const RIM_PX = 2;
/** More looks than these are not kept: a count for each of a thousand badges. */
const MOST_STAMPS = 400;

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
  /** From the image's corner to the mark's [px]. */
  readonly left: number;
  readonly top: number;
  /** Of the image [px]. */
  readonly width: number;
  readonly height: number;
}

export class Badges {
  #paths: MarkPaths | undefined;
  readonly #stamps = new Map<string, Stamp>();
  #palette: Palette | undefined;
  #ratio = 0;
  #fontFamily = '';

  *steps(frame: Frame, marks: FindingMarks): Generator<number> {
    const { context, camera, view, ratio } = frame;
    const left = camera.originX * camera.scale;
    const top = camera.originY * camera.scale;
    let painted = 0;
    for (const badge of marks.placed) {
      if (badge.maxX < left - RIM_PX || badge.minX > left + view.width + RIM_PX) continue;
      if (badge.maxY < top - RIM_PX || badge.minY > top + view.height + RIM_PX) continue;
      if (marks.isLifted(badge, frame.store)) continue;
      const stamp = this.#stampOf(frame, lookOf(badge));
      // To whole pixels: between two of them it is blurred.
      const x = crisp(badge.markX - badge.size / 2 - left, ratio) - stamp.left;
      const y = crisp(badge.markY - badge.size / 2 - top, ratio) - stamp.top;
      context.drawImage(stamp.image, x, y, stamp.width, stamp.height);
      if (++painted % A_STEP === 0) yield STEP_MS;
    }
  }

  #stampOf(frame: Frame, look: Look): Stamp {
    const { palette, ratio, measure } = frame;
    if (palette !== this.#palette || ratio !== this.#ratio || measure.fontFamily !== this.#fontFamily) {
      this.#stamps.clear();
      this.#palette = palette;
      this.#ratio = ratio;
      this.#fontFamily = measure.fontFamily;
    }
    const { severity, size, count, width, isBefore } = look;
    const key = `${severity} ${size} ${count} ${width} ${isBefore}`;
    let stamp = this.#stamps.get(key);
    if (!stamp) {
      if (this.#stamps.size >= MOST_STAMPS) this.#stamps.clear();
      stamp = this.#paint(frame, look);
      this.#stamps.set(key, stamp);
    }
    return stamp;
  }

  #paint(frame: Frame, look: Look): Stamp {
    this.#paths ??= {
      error: { body: new Path2D(MARKS.error.body), sign: new Path2D(MARKS.error.sign) },
      warning: { body: new Path2D(MARKS.warning.body), sign: new Path2D(MARKS.warning.sign) },
      info: { body: new Path2D(MARKS.info.body), sign: new Path2D(MARKS.info.sign) },
    };
    const { size, width, isBefore } = look;
    const { ratio } = frame;
    /** In whole device pixels, for the image to lie on those of the canvas. */
    const whole = (px: number) => Math.ceil(px * ratio);
    const left = whole(RIM_PX + (isBefore ? width : 0));
    const top = whole(RIM_PX);
    const canvas = new OffscreenCanvas(
      left + whole(size + RIM_PX + (isBefore ? 0 : width)),
      top + whole(size + RIM_PX),
    );
    const context = canvas.getContext('2d');
    if (!context) throw new Error('The browser paints on no canvas that is not on the page.');
    context.setTransform(ratio, 0, 0, ratio, left, top);
    paintBadge(context, frame, this.#paths, look);
    return {
      image: canvas.transferToImageBitmap(),
      left: left / ratio,
      top: top / ratio,
      width: canvas.width / ratio,
      height: canvas.height / ratio,
    };
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
