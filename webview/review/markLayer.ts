/** A canvas over the plan that carries the marks of a comparison. It takes no pointer: the plan below stays itself. */
import type { Palette } from '../../src/scene/palette';
import type { HallStage } from '../hallStage';
import { markInks, type MarkInks } from './markInk';
import { paintMarks, type MarkPicture } from './paintMarks';

const EMPTY: MarkPicture = { marks: [], arrows: [], shown: undefined, isFaint: false };

export class MarkLayer {
  readonly #canvas = document.createElement('canvas');
  #picture = EMPTY;
  #inks: MarkInks | undefined;
  #palette: Palette | undefined;

  constructor(
    host: HTMLElement,
    private readonly stage: HallStage,
  ) {
    this.#canvas.className = 'review-marks';
    this.#canvas.setAttribute('aria-hidden', 'true');
    host.append(this.#canvas);
  }

  show(picture: MarkPicture): void {
    this.#picture = picture;
    this.paint();
  }

  /** To be called for every frame of the plan. */
  paint(): void {
    const { width, height } = this.stage.view;
    const ratio = window.devicePixelRatio || 1;
    const context = this.#canvas.getContext('2d');
    if (!context) return;
    const w = Math.round(width * ratio);
    const h = Math.round(height * ratio);
    if (this.#canvas.width !== w || this.#canvas.height !== h) {
      this.#canvas.width = w;
      this.#canvas.height = h;
      this.#canvas.style.width = `${width}px`;
      this.#canvas.style.height = `${height}px`;
    }
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, width, height);
    if (this.#picture.marks.length === 0 || !this.#inks) return;
    paintMarks(context, this.#picture, this.stage.camera, { width, height }, this.#inks);
  }

  usePalette(palette: Palette): void {
    if (palette === this.#palette) return;
    this.#palette = palette;
    const styles = getComputedStyle(document.body);
    this.#inks = markInks((name) => styles.getPropertyValue(name), palette);
    this.paint();
  }
}
