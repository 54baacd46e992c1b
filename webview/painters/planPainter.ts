/** Paints the whole plan, everything but what follows the pointer, in the order in which it lies. */
import { grown, visibleBounds, type Bounds, type Camera, type View } from '../camera';
import type { ObjectMark } from '../../src/scene/objectMarks';
import { FindingMarks } from '../findingMarks';
import { boxDetail, PIXELS_FROM_BLOCKS } from '../levelOfDetail';
import type { Palette } from '../../src/scene/palette';
import { BOX_KINDS, LINE, type SceneStore } from '../sceneStore';
import type { Tint } from '../overlays/tint';
import { areaSteps } from './areas';
import { Badges } from './badges';
import { BlockPixels } from './blockPixels';
import { BoxLabels } from './boxLabels';
import { countBoxes, paintBoxes, typicalSide } from './boxes';
import { crossingsOf } from './crossings';
import { paintDoors } from './doors';
import { byStyle, crisp, partsOf, REACH_PX, type Frame, type TextWidths } from './frame';
import { paintLines } from './lines';
import { PlanLabels } from './planLabels';
import { groundSteps, paintWalls } from './room';
import { paintTintMarks } from './tintMarks';

/** Objects painted within one step: half a millisecond each, with what the browser does of it after the frame. */
const BOXES_A_STEP = 200;
const LABELS_A_STEP = 25;
const BLOCKS_A_STEP = 3000;
const LINES_A_STEP = 15;

/**
 * What the browser does of them after a step: of a strip of all pixels, of some boxes or lines, of a text [ms]. As a
 * trace tells of pictures painted a step a frame: what is said too low makes a long frame, and so does what is said
 * too high, of those that follow.
 */
const STRIP_MS = 0.3;
const PART_MS = 0.3;
const TEXT_MS = 0.0015;
/** All pixels are cleared in so many strips. */
const STRIPS = 16;

/** A name that is cut at the edge of the view keeps clear of what lies beyond it: no name is longer. */
const NAME_PX = 200;

const boxStyles = BOX_KINDS.map((_, style) => style);

/** What a picture of the plan is made of. */
export interface PlanPicture {
  readonly store: SceneStore;
  readonly camera: Camera;
  readonly view: View;
  /** What of the view is seen before it is pushed [px]. */
  readonly sight: Bounds;
  /** Device pixels a CSS pixel. */
  readonly ratio: number;
  readonly palette: Palette;
  /** What the plan lies on, an opaque colour; undefined where what lies below the canvas is seen through it. */
  readonly background: string | undefined;
  readonly measure: TextWidths;
  /** What is laid over the plan's own colours. */
  readonly tint?: Tint | undefined;
  /** Findings by object id. */
  readonly marks: ReadonlyMap<string, ObjectMark>;
}

export class PlanPainter {
  readonly #blocks = new BlockPixels();
  readonly #boxLabels = new BoxLabels();
  readonly #planLabels = new PlanLabels();
  readonly #badges = new Badges();
  /** Where the badges stand at the zoom of the last picture. */
  readonly badgePlaces = new FindingMarks();

  /** Where the names of rows, lines and zones stand on the last picture [mm]. */
  get names(): readonly Bounds[] {
    return this.#planLabels.names;
  }

  /**
   * Paints in steps, one for each call of `next`, so that a picture can be made over several frames. Nobody else
   * may use the painter or change the store before the last of them. Each yields what the browser has still to do of
   * it when the frame ends, about [ms], where it is known to be much.
   * @param context a canvas of view × ratio device pixels, not cleared, with a transform of `ratio`
   */
  *steps(context: CanvasRenderingContext2D, picture: PlanPicture): Generator<number | void> {
    const { store, camera, view, marks, background } = picture;
    const inSight = store.query(grown(visibleBounds(camera, view), REACH_PX / camera.scale));
    yield;
    const slots = byStyle(store, inSight, false);
    const isFar = boxDetail(typicalSide(store, slots, camera)) === 'block';
    const frame: Frame = { ...picture, context, slots, isFar };
    yield;
    const inPixels = isFar && countBoxes(frame) >= PIXELS_FROM_BLOCKS;
    if (inPixels)
      yield* this.#blocks.steps(frame, background === undefined ? 0 : picture.palette.backgroundPixel);
    else yield* clearSteps(frame, background);
    yield* groundSteps(frame);
    yield* areaSteps(frame);
    for (const part of partsOf(frame, boxStyles, inPixels ? BLOCKS_A_STEP : BOXES_A_STEP)) {
      paintBoxes(part, !inPixels);
      paintTintMarks(part);
      yield inPixels ? undefined : PART_MS;
    }
    paintWalls(frame);
    paintDoors(frame);
    yield;
    for (const part of partsOf(frame, [LINE], LINES_A_STEP)) {
      paintLines(part);
      // From far they are a pixel wide.
      yield isFar ? undefined : PART_MS;
    }
    const crossed = crossingsOf(frame);
    yield;
    // From far only the few large units have room for a text.
    for (const part of partsOf(frame, boxStyles, isFar ? BLOCKS_A_STEP : LABELS_A_STEP)) {
      yield this.#boxLabels.paint(part, crossed) * TEXT_MS;
    }
    this.badgePlaces.update(store, marks, camera.scale, frame.measure.width);
    yield;
    // Names keep clear of the badges: there are many places for a name, and few near an object.
    yield* this.#planLabels.steps(frame, picture.sight, this.badgePlaces.boxesOn(camera, view, NAME_PX));
    yield* this.#badges.steps(frame, this.badgePlaces);
  }
}

function* clearSteps({ context, view, ratio }: Frame, background: string | undefined): Generator<number> {
  const edge = (strip: number) => crisp((view.height * strip) / STRIPS, ratio);
  for (let strip = 0; strip < STRIPS; strip++) {
    const from = edge(strip);
    // The last one to the end of the canvas, which may lie between two pixels.
    const to = strip === STRIPS - 1 ? view.height : edge(strip + 1);
    if (background === undefined) context.clearRect(0, from, view.width, to - from);
    else {
      context.fillStyle = background;
      context.fillRect(0, from, view.width, to - from);
    }
    yield STRIP_MS;
  }
}
