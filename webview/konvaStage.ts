/** A Konva stage of one layer with one shape: all that is drawn is drawn by the shape's function. */
import { Layer } from 'konva/lib/Layer';
import { Shape } from 'konva/lib/Shape';
import { Stage } from 'konva/lib/Stage';
import type { View } from './camera';

export class KonvaStage {
  readonly #stage: Stage;
  readonly #layer: Layer;
  #ratio = 0;

  /** @param paint draws on a cleared canvas, in CSS pixels */
  constructor(
    readonly host: HTMLDivElement,
    paint: (context: CanvasRenderingContext2D) => void,
  ) {
    // Not listening: the hit canvas would double the memory, and hits are found by the index.
    this.#stage = new Stage({ container: host, width: 1, height: 1, listening: false });
    this.#layer = new Layer({ listening: false });
    this.#layer.add(
      new Shape({
        listening: false,
        perfectDrawEnabled: false,
        sceneFunc: (context) => paint(context._context),
      }),
    );
    this.#stage.add(this.#layer);
  }

  resize(view: View, ratio: number): void {
    if (this.#ratio !== ratio) {
      this.#ratio = ratio;
      this.#layer.getCanvas().setPixelRatio(ratio);
    }
    this.#stage.size({ width: view.width, height: view.height });
  }

  /** Draws now: the caller has chosen the frame. */
  draw(): void {
    this.#layer.drawScene();
  }

  destroy(): void {
    this.#stage.destroy();
  }
}
