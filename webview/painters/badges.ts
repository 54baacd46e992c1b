/** The marks of findings on their objects, with a count where one stands for several. */
import { toPxX, toPxY } from '../camera';
import type { ObjectMark } from '../../src/scene/objectMarks';
import { clusterMarks, type Mark } from '../findingMarks';
import { MARKS, SEVERITIES } from '../../src/scene/severityShape';
import type { Severity } from '../../src/model/types';
import { font, type Frame } from './frame';

const CELL_PX = 26;
/** From far a mark is larger than a row: fewer of them, each for more. */
const FAR_CELL_PX = 44;
const NATURAL = 16;
/** Marks painted within one step of the painter. */
const A_STEP = 30;

type MarkPaths = Readonly<Record<Severity, { readonly body: Path2D; readonly sign: Path2D }>>;

/** Marks painted at one zoom, kept while the picture is pushed. */
export class Badges {
  #paths: MarkPaths | undefined;
  #marks: Mark[] = [];
  #scale = 0;
  #revision = -1;
  #source: ReadonlyMap<string, ObjectMark> | undefined;

  *steps(frame: Frame, source: ReadonlyMap<string, ObjectMark>): Generator<void> {
    const { context, camera, view, store } = frame;
    if (this.#scale !== camera.scale || this.#revision !== store.revision || this.#source !== source) {
      this.#scale = camera.scale;
      this.#revision = store.revision;
      this.#source = source;
      this.#marks = clusterMarks(store, source, camera.scale, frame.isFar ? FAR_CELL_PX : CELL_PX);
    }
    this.#paths ??= {
      error: { body: new Path2D(MARKS.error.body), sign: new Path2D(MARKS.error.sign) },
      warning: { body: new Path2D(MARKS.warning.body), sign: new Path2D(MARKS.warning.sign) },
      info: { body: new Path2D(MARKS.info.body), sign: new Path2D(MARKS.info.sign) },
    };
    let painted = 0;
    // The gravest last, so that they lie on top.
    for (const severity of [...SEVERITIES].reverse()) {
      for (const mark of this.#marks) {
        if (mark.severity !== severity) continue;
        const x = toPxX(camera, mark.x);
        const y = toPxY(camera, mark.y);
        if (x < -20 || y < -20 || x > view.width + 20 || y > view.height + 20) continue;
        this.#paintMark(context, frame, this.#paths, mark, x, y);
        if (++painted % A_STEP === 0) yield;
      }
    }
  }

  #paintMark(
    context: CanvasRenderingContext2D,
    { palette, measure, isFar }: Frame,
    paths: MarkPaths,
    mark: Mark,
    x: number,
    y: number,
  ): void {
    const { fill, ink } = palette.severity[mark.severity];
    const { body, sign } = paths[mark.severity];
    // On a rack of a few pixels a full mark would hide its neighbours.
    const size = isFar && mark.count === 1 ? 12 : NATURAL;
    const count = mark.count > 1 ? (mark.count > 999 ? '999+' : String(mark.count)) : '';
    context.save();
    context.translate(Math.round(x - size / 2), Math.round(y - size / 2));
    if (count) {
      const width = measure.width(count) * 11 * 1.08 + 8;
      context.fillStyle = palette.background;
      context.strokeStyle = fill;
      context.lineWidth = 1.5;
      context.beginPath();
      context.roundRect(size / 2, 0.5, size / 2 + width, size - 1, 4);
      context.fill();
      context.stroke();
      context.fillStyle = palette.foreground;
      context.font = font(11, measure.fontFamily, '600');
      context.textAlign = 'left';
      context.textBaseline = 'middle';
      context.fillText(count, size + 3, size / 2 + 0.5);
    }
    context.scale(size / NATURAL, size / NATURAL);
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
}
