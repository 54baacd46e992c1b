/**
 * The marks of a comparison, on a canvas over the plan that is pushed with it. It takes no pointer: the plan below
 * stays itself.
 */
import type { Palette } from '../../src/scene/palette';
import type { View } from '../camera';
import type { HallStage } from '../hallStage';
import { clearStale, type Sheet } from '../paintedSheet';
import { ViewPicture } from '../viewPicture';
import { KeptClear } from './keptClear';
import { markInks, type MarkInks } from './markInk';
import { paintMarks, type MarkPicture } from './paintMarks';

const EMPTY: MarkPicture = { marks: [], arrows: [], shown: undefined, isFaint: false };

export class MarkLayer {
  readonly #layer: ViewPicture;
  #picture = EMPTY;
  /** Found when marks are first painted: most halls are opened without any. */
  #inks: MarkInks | undefined;
  readonly #keptClear = new KeptClear();
  #view: View = { width: 0, height: 0 };
  #ratio = 0;

  constructor(
    host: HTMLElement,
    private readonly stage: HallStage,
    private readonly palette: () => Palette,
  ) {
    this.#layer = new ViewPicture(host, 'marks', { paint: (sheet) => this.#steps(sheet) }, stage.turn);
  }

  show(picture: MarkPicture): void {
    this.#picture = picture;
    this.#layer.outdate();
    this.paint();
  }

  /** To be called for every frame of the plan. */
  paint(): void {
    if (this.#picture.marks.length === 0) {
      this.#layer.hide();
      return;
    }
    this.#followSize();
    const { camera, readable } = this.stage;
    // Names of zones keep to the view: with another picture of the plan they may stand elsewhere.
    const { names, badgePlaces } = readable;
    const read = { names, badges: badgePlaces.placed };
    if (this.#keptClear.changed(read, this.#picture.marks, camera.scale)) this.#layer.outdate();
    this.#layer.show(camera);
  }

  /** To be called when the palette is another one. */
  themeChanged(): void {
    this.#inks = undefined;
    this.#layer.outdate();
    this.paint();
  }

  *#steps(sheet: Sheet): Generator<void> {
    const { context, camera, view } = sheet;
    const read = this.stage.readOn(camera, view);
    clearStale(sheet);
    paintMarks(context, this.#picture, camera, view, (this.#inks ??= this.#readInks()), read);
    yield;
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
    this.#layer.resize(view, ratio);
  }
}
