/** The text in the boxes, at a size on the screen that can be read whatever the zoom. */
import { grown, toPxX, toPxY } from '../camera';
import { fitLabel, LINE_HEIGHT, type FittedLabel } from '../../src/scene/labelFit';
import { BOX_KINDS } from '../sceneStore';
import type { BoxInk } from '../../src/scene/palette';
import { TINT_MARKS, type Tint, type TintMark } from '../overlays/tint';
import type { SceneObject } from '../../src/scene/scene';
import type { Crossed } from './crossings';
import { byInk, font, type Frame } from './frame';
import { MARK_LOOKS, roomOfSign, type SignRoom } from './tintMarks';

/** A rim around letters, and how many texts without one take the browser as long. */
const RIM_PX = 2;
const RIM_TEXTS = 2;

const markOf = ({ tint }: Frame, slot: number): TintMark => TINT_MARKS[tint?.mark[slot] ?? 0] ?? 'none';

const isHatched = (frame: Frame, slot: number): boolean =>
  MARK_LOOKS[markOf(frame, slot)].hatch !== undefined;

/** What was fitted at one zoom: labels stay the same while the picture is pushed. */
export class BoxLabels {
  #scale = 0;
  #font = '';
  #tint: Tint | undefined;
  /** By slot, and of which object: an edit changes one of thousands. */
  #fits: (FittedLabel | null | undefined)[] = [];
  #fitted: (SceneObject | undefined)[] = [];

  /**
   * @param crossed where runs lie over the boxes
   * @returns how many texts there are in the boxes, one with a rim as several
   */
  paint(frame: Frame, crossed: Crossed): number {
    const { context, store, camera, measure, ratio } = frame;
    if (this.#scale !== camera.scale || this.#font !== measure.fontFamily || this.#tint !== frame.tint) {
      this.#tint = frame.tint;
      this.#scale = camera.scale;
      this.#font = measure.fontFamily;
      this.#fits = new Array<FittedLabel | null | undefined>(store.capacity);
      this.#fitted = new Array<SceneObject | undefined>(store.capacity);
    }
    context.textAlign = 'left';
    context.textBaseline = 'middle';
    context.lineWidth = 2 * RIM_PX;
    context.lineJoin = 'round';
    let fontPx = 0;
    let written = 0;
    /** A marked box is hatched: there too. */
    let onHatching = false;
    /** Where what is written in the turned canvas stands on the canvas itself. */
    let isUpright = false;
    const isCrossed = (x: number, y: number, w: number, h: number) => {
      const [minX, minY, maxX, maxY] = isUpright ? [y, -x - w, y + h, -x] : [x, y, x + w, y + h];
      return crossed(grown({ minX, minY, maxX, maxY }, RIM_PX));
    };
    const ground = (x: number, y: number, w: number, h: number) => {
      const ink = context.fillStyle;
      context.fillStyle = context.strokeStyle;
      context.fillRect(x, y, w, h);
      context.fillStyle = ink;
    };
    const write = (label: FittedLabel, x: number, y: number, w: number, h: number) => {
      if (label.fontPx !== fontPx) {
        fontPx = label.fontPx;
        context.font = font(fontPx, measure.fontFamily);
      }
      const step = fontPx * LINE_HEIGHT;
      let line = y + h / 2 - ((label.lines.length - 1) * step) / 2;
      for (const text of label.lines) {
        const width = measure.width(text) * fontPx;
        const left = x + (w - width) / 2;
        // Hatching between the letters makes figures unreadable: they stand on a plain ground.
        if (onHatching) ground(left - 2, line - step / 2, width + 4, step);
        // Through a run no colour can be read that can be read beside it: the letters have a rim of the box's own.
        else if (isCrossed(left, line - fontPx / 2, width, fontPx)) {
          context.strokeText(text, left, line);
          written += RIM_TEXTS;
        }
        context.fillText(text, left, line);
        line += step;
      }
      written++;
    };
    const upright: { label: FittedLabel; slot: number }[] = [];
    const paintSlots = (ink: BoxInk, slots: readonly number[]) => {
      context.fillStyle = ink.text;
      context.strokeStyle = ink.fill;
      upright.length = 0;
      for (const slot of slots) {
        const label = this.#fit(frame, slot);
        if (!label) continue;
        if (label.upright) {
          upright.push({ label, slot });
          continue;
        }
        const x = toPxX(camera, store.minX[slot] ?? 0);
        const y = toPxY(camera, store.minY[slot] ?? 0);
        onHatching = isHatched(frame, slot);
        const { right, bottom } = this.#signRoom(frame, slot);
        write(label, x, y, this.#width(frame, slot) - right, this.#height(frame, slot) - bottom);
      }
      if (!upright.length) return;
      // One turn of the canvas for all of them; text runs upwards along y.
      context.save();
      isUpright = true;
      context.setTransform(0, -ratio, ratio, 0, 0, 0);
      for (const { label, slot } of upright) {
        const { right, bottom } = this.#signRoom(frame, slot);
        const x = bottom - toPxY(camera, store.maxY[slot] ?? 0);
        const y = toPxX(camera, store.minX[slot] ?? 0);
        onHatching = isHatched(frame, slot);
        write(label, x, y, this.#height(frame, slot) - bottom, this.#width(frame, slot) - right);
      }
      context.restore();
      isUpright = false;
      // The font belongs to what was restored.
      fontPx = 0;
    };
    BOX_KINDS.forEach((kind, style) => {
      if (kind === 'column') return;
      for (const [ink, slots] of byInk(frame, kind, frame.slots[style] ?? [])) paintSlots(ink, slots);
    });
    return written;
  }

  #width({ store, camera }: Frame, slot: number): number {
    return ((store.maxX[slot] ?? 0) - (store.minX[slot] ?? 0)) * camera.scale;
  }

  #height({ store, camera }: Frame, slot: number): number {
    return ((store.maxY[slot] ?? 0) - (store.minY[slot] ?? 0)) * camera.scale;
  }

  #signRoom(frame: Frame, slot: number): SignRoom {
    return roomOfSign(markOf(frame, slot), this.#width(frame, slot), this.#height(frame, slot));
  }

  #fit(frame: Frame, slot: number): FittedLabel | undefined {
    const object = frame.store.objectIn(slot);
    const known = this.#fitted[slot] === object ? this.#fits[slot] : undefined;
    if (known !== undefined) return known ?? undefined;
    let label: FittedLabel | undefined;
    if (object?.shape === 'box') {
      const { right, bottom } = this.#signRoom(frame, slot);
      let w = this.#width(frame, slot) - right;
      let h = this.#height(frame, slot) - bottom;
      const side = Math.min(object.width, object.depth) * frame.camera.scale;
      // Inside a box at an angle only the circle about its centre is certainly free.
      if (object.facing % 90 !== 0) w = h = Math.min(w, h, side);
      label = fitLabel(frame.tint?.labelsOf(slot) ?? object.labels, w, h, frame.measure.width);
    }
    this.#fits[slot] = label ?? null;
    this.#fitted[slot] = object;
    return label;
  }
}
