/** The objects that a gesture puts somewhere else or makes, as far as it can be told without the hall. */
import type { Gesture } from '../edits/gesture';
import { shiftedObject } from './mappedObject';
import { previewGesture } from './previewGesture';
import type { SceneObject } from './scene';

/**
 * Where they will be drawn. Copies still have the ids of what they are copies of: only the extension knows theirs.
 * @param get the object of an id as it is drawn now
 */
export function gesturePicture(
  gesture: Gesture,
  get: (id: string) => SceneObject | undefined,
): readonly SceneObject[] {
  if (gesture.kind !== 'array' && gesture.kind !== 'duplicate') return previewGesture(gesture, get).upsert;
  const sources = [...new Set(gesture.ids)].flatMap((id) => get(id) ?? []);
  return shiftsOf(gesture).flatMap(([dx, dy]) => sources.map((object) => shiftedObject(object, dx, dy)));
}

/** How far each copy stands from what it is a copy of, in the order in which they are made. */
function shiftsOf(gesture: Extract<Gesture, { kind: 'array' | 'duplicate' }>): (readonly [number, number])[] {
  if (gesture.kind === 'duplicate') return [[gesture.dx, gesture.dy]];
  const shifts: [number, number][] = [];
  for (let row = 0; row < gesture.rows; row++) {
    for (let column = 0; column < gesture.columns; column++) {
      if (row > 0 || column > 0) shifts.push([column * gesture.columnPitchMm, row * gesture.rowPitchMm]);
    }
  }
  return shifts;
}
