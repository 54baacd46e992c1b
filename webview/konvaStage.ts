/** A Konva stage of one layer: all that is drawn is drawn on its canvas, by one painter. */
import { Layer } from 'konva/lib/Layer';
import { Stage } from 'konva/lib/Stage';
import type { View } from './camera';

export class KonvaStage {
  readonly #stage: Stage;
  readonly #layer: Layer;
  #ratio = 0;

  constructor(readonly host: HTMLDivElement) {
    // Not listening: the hit canvas would double the memory, and hits are found by the index.
    this.#stage = new Stage({ container: host, width: 1, height: 1, listening: false });
    this.#layer = new Layer({ listening: false });
    this.#stage.add(this.#layer);
  }

  resize(view: View, ratio: number): void {
    if (this.#ratio !== ratio) {
      this.#ratio = ratio;
      this.#layer.getCanvas().setPixelRatio(ratio);
    }
    this.#stage.size({ width: view.width, height: view.height });
  }

  /** The cleared canvas, to be painted on in CSS pixels; what a painter left of its state is gone. */
  begin(): CanvasRenderingContext2D {
    const context = this.#layer.getCanvas().getContext()._context;
    // Forgets every state that was saved by a painter that did not come to its end, and clears.
    context.reset();
    context.scale(this.#ratio, this.#ratio);
    return context;
  }

  destroy(): void {
    this.#stage.destroy();
  }
}
