/** Where runs lie over the plan: a label that one crosses needs a ground of its own. */
import { boundsOfPieces } from '../bounds';
import { toPxX, toPxY, type Bounds } from '../camera';
import { TakenPlaces } from '../../src/scene/takenPlaces';
import { LINE } from '../sceneStore';
import type { Frame } from './frame';
import { lineWidthPx } from './lines';

/** Whether a run crosses a place of the canvas [px]. */
export type Crossed = (place: Bounds) => boolean;

/** A run askew crosses less than the box around it: labels in the rest of it have a rim that they do not need. */
export function crossingsOf(frame: Frame): Crossed {
  const { store, camera, tint, isFar } = frame;
  const slots = frame.slots[LINE] ?? [];
  // From far there are a hundred runs for each text.
  if (isFar || slots.length === 0) return () => slots.length > 0;
  const crossed = new TakenPlaces();
  for (const slot of slots) {
    const line = store.objectIn(slot);
    if (line?.shape !== 'line') continue;
    const half = lineWidthPx(line, frame, tint?.standsOut(tint.tone[slot] ?? 0) ?? false) / 2;
    const path = line.path.map(([x, y]) => [toPxX(camera, x), toPxY(camera, y)] as const);
    for (const piece of boundsOfPieces(path, half)) crossed.add(piece);
  }
  return (place) => crossed.has(place);
}
