/**
 * The marks of a comparison, on a canvas over the plan that is pushed with it. It takes no pointer: the plan below
 * stays itself.
 */
import type { Palette } from '../../src/scene/palette';
import { toScreen, type Bounds, type View } from '../camera';
import type { HallStage } from '../hallStage';
import { PushedCanvas } from '../pushedCanvas';
import { markInks, type MarkInks } from './markInk';
import { paintMarks, type MarkPicture } from './paintMarks';

const EMPTY: MarkPicture = { marks: [], arrows: [], shown: undefined, isFaint: false };

export class MarkLayer {
  readonly #canvas: PushedCanvas;
  #picture = EMPTY;
  /** Found when marks are first painted: most halls are opened without any. */
  #inks: MarkInks | undefined;
  #isStale = false;
  #names: readonly Bounds[] | undefined;
  #view: View = { width: 0, height: 0 };
  #ratio = 0;

  constructor(
    host: HTMLElement,
    private readonly stage: HallStage,
    private readonly palette: () => Palette,
  ) {
    const layer = document.createElement('div');
    layer.className = 'stage';
    layer.setAttribute('aria-hidden', 'true');
    host.append(layer);
    this.#canvas = new PushedCanvas(layer);
  }

  show(picture: MarkPicture): void {
    this.#picture = picture;
    this.#isStale = true;
    this.paint();
  }

  /** To be called for every frame of the plan. */
  paint(): void {
    if (this.#picture.marks.length === 0) {
      if (this.#isStale) this.#canvas.hide();
      this.#isStale = false;
      return;
    }
    this.#followSize();
    const { camera, readable } = this.stage;
    // Names of zones keep to the view: with another picture of the plan they may stand elsewhere.
    if (!this.#isStale && readable.names === this.#names && this.#canvas.push(camera)) return;
    this.#isStale = false;
    this.#names = readable.names;
    const inks = (this.#inks ??= this.#readInks());
    this.#canvas.draw(camera, (context, wide, view) => {
      const read = {
        badges: readable.badgePlaces.boxesOn(wide, view),
        names: readable.names.map((name) => toScreen(wide, name)),
      };
      paintMarks(context, this.#picture, wide, view, inks, read);
    });
  }

  /** To be called when the palette is another one. */
  themeChanged(): void {
    this.#inks = undefined;
    this.#isStale = true;
    this.paint();
  }

  #readInks(): MarkInks {
    const styles = getComputedStyle(document.body);
    return markInks((name) => styles.getPropertyValue(name), this.palette());
  }

  #followSize(): void {
    const { view } = this.stage;
    const ratio = window.devicePixelRatio || 1;
    if (view.width === this.#view.width && view.height === this.#view.height && ratio === this.#ratio) return;
    this.#view = view;
    this.#ratio = ratio;
    this.#canvas.resize(view, ratio);
  }
}
