/** What is held for pasting: turned together, and the place that the text is told for where it is shown. Pure. */
import {
  boxAround,
  mappedBox,
  turnWithin,
  type PlanBox,
  type Quarters,
} from '../../src/edits/arrange/planMap';
import type { PastePlace } from '../../src/edits/insert/gestures';
import type { Point } from '../../src/model/types';
import { bodyOf, mappedObject } from '../../src/scene/mappedObject';
import type { SceneObject } from '../../src/scene/scene';

export interface PasteHold {
  readonly objects: readonly SceneObject[];
  /** Around their places, as the text counts. */
  readonly body: PlanBox;
  readonly quarters: Quarters | 0;
}

/** @param told at least one object, as the extension has told them, before any turn */
export function holdTurned(told: readonly SceneObject[], quarters: Quarters | 0): PasteHold {
  const body = boxAround(told.map(bodyOf));
  if (quarters === 0) return { objects: told, body, quarters };
  const map = turnWithin(body, quarters);
  // Not around the turned objects: of one at an angle the place is rounded.
  return { objects: told.map((object) => mappedObject(object, map)), body: mappedBox(map, body), quarters };
}

/** Where pasting puts what is shown `dx`, `dy` whole millimetres from where it is held. */
export function placeOfHold({ body, quarters }: PasteHold, [dx, dy]: Point): PastePlace {
  // The whole millimetre that pasting rounds back to this offset.
  const nearest = (min: number, max: number) => Math.ceil((min + max) / 2 - 0.5);
  const centre: Point = [nearest(body.minX, body.maxX) + dx, nearest(body.minY, body.maxY) + dy];
  return quarters === 0 ? { centre } : { centre, quarters };
}
