/** Paints the whole plan, everything but what follows the pointer, in the order in which it lies. */
import { visibleBounds, type Camera, type View } from '../camera';
import type { ObjectMark } from '../../src/scene/objectMarks';
import { boxDetail, PIXELS_FROM_BLOCKS } from '../levelOfDetail';
import type { Palette } from '../../src/scene/palette';
import type { SceneStore } from '../sceneStore';
import type { TextMeasure } from '../textMeasure';
import { paintAreas } from './areas';
import { Badges } from './badges';
import { BlockPixels } from './blockPixels';
import { BoxLabels } from './boxLabels';
import { countBoxes, paintBoxes, typicalSide } from './boxes';
import { paintDoors } from './doors';
import { byStyle, type Frame } from './frame';
import { paintLines } from './lines';
import { PlanLabels } from './planLabels';
import { paintGround, paintWalls } from './room';

/** Labels and marks reach out of their objects: objects this far outside the canvas are painted too. */
const REACH_PX = 40;

export class PlanPainter {
  readonly #blocks = new BlockPixels();
  readonly #boxLabels = new BoxLabels();
  readonly #planLabels = new PlanLabels();
  readonly #badges = new Badges();

  /**
   * @param context a canvas of view × ratio device pixels, cleared, with a transform of `ratio`
   * @param marks findings by object id
   */
  paint(
    context: CanvasRenderingContext2D,
    store: SceneStore,
    camera: Camera,
    view: View,
    ratio: number,
    palette: Palette,
    measure: TextMeasure,
    marks: ReadonlyMap<string, ObjectMark>,
  ): void {
    const seen = visibleBounds(camera, view);
    const reach = REACH_PX / camera.scale;
    const slots = byStyle(
      store,
      store.query({
        minX: seen.minX - reach,
        minY: seen.minY - reach,
        maxX: seen.maxX + reach,
        maxY: seen.maxY + reach,
      }),
      false,
    );
    const isFar = boxDetail(typicalSide(store, slots, camera)) === 'block';
    const frame: Frame = { context, store, camera, view, ratio, palette, measure, slots, isFar };
    const inPixels = isFar && countBoxes(frame) >= PIXELS_FROM_BLOCKS;
    if (inPixels) this.#blocks.paint(frame);
    paintGround(frame);
    paintAreas(frame);
    paintBoxes(frame, !inPixels);
    paintWalls(frame);
    paintDoors(frame);
    paintLines(frame);
    this.#boxLabels.paint(frame);
    this.#planLabels.paint(frame);
    this.#badges.paint(frame, marks);
  }
}
