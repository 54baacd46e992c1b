/** The badges of findings on their objects, with a count where one stands for several. */
import { MARKS } from '../../src/scene/severityShape';
import type { Severity } from '../../src/model/types';
import type { PlacedBadge } from '../../src/scene/badgePlaces';
import { BADGE_PX, COUNT_FONT_PX, countText, type FindingMarks } from '../findingMarks';
import { font, type Frame } from './frame';

/** Badges painted within one step of the painter. */
const A_STEP = 10;
/** What the browser does of them after a step [ms]. */
const STEP_MS = 0.6;
/** A badge's rim reaches out of its box. */
const RIM_PX = 2;

type MarkPaths = Readonly<Record<Severity, { readonly body: Path2D; readonly sign: Path2D }>>;

export class Badges {
  #paths: MarkPaths | undefined;

  *steps(frame: Frame, marks: FindingMarks): Generator<number> {
    const { camera, view } = frame;
    this.#paths ??= {
      error: { body: new Path2D(MARKS.error.body), sign: new Path2D(MARKS.error.sign) },
      warning: { body: new Path2D(MARKS.warning.body), sign: new Path2D(MARKS.warning.sign) },
      info: { body: new Path2D(MARKS.info.body), sign: new Path2D(MARKS.info.sign) },
    };
    const left = camera.originX * camera.scale;
    const top = camera.originY * camera.scale;
    let painted = 0;
    for (const badge of marks.placed) {
      if (badge.maxX < left - RIM_PX || badge.minX > left + view.width + RIM_PX) continue;
      if (badge.maxY < top - RIM_PX || badge.minY > top + view.height + RIM_PX) continue;
      if (marks.isLifted(badge, frame.store)) continue;
      paintBadge(frame, this.#paths, badge, left, top);
      if (++painted % A_STEP === 0) yield STEP_MS;
    }
  }
}

function paintBadge(
  { context, palette, measure }: Frame,
  paths: MarkPaths,
  badge: PlacedBadge,
  left: number,
  top: number,
): void {
  const { severity, size, count } = badge;
  const { fill, ink } = palette.severity[severity];
  const { body, sign } = paths[severity];
  // To whole pixels together, so that the count keeps its distance.
  const x = Math.round(badge.markX - size / 2 - left);
  const y = Math.round(badge.markY - size / 2 - top);
  context.save();
  context.translate(x, y);
  if (count > 1) {
    const width = badge.maxX - badge.minX - size;
    const isBefore = badge.minX < badge.markX - size / 2;
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
    context.fillText(countText(count), isBefore ? 5 - width : size + 3, size / 2 + 0.5);
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
  context.restore();
}
