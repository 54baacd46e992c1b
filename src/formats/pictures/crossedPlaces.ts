/** Where runs in a colour of their own lie on the sheet: what is read there needs a ground. */
import { boundsOfPieces, type Bounds } from '../../scene/bounds';
import { TakenPlaces } from '../../scene/takenPlaces';
import { toSheet, type Plan } from './plan';
import { lineStroke } from './planMarks';

/** Of the sheet: a rack or two. */
const cellMm = 20;

/** Runs as they are by themselves are so faint that a label is read over them. */
export function crossedPlaces(plan: Plan): (place: Bounds) => boolean {
  const crossed = new TakenPlaces(cellMm);
  for (const object of plan.scene.objects) {
    if (object.shape !== 'line') continue;
    const look = plan.look(object.id);
    if (look?.border === undefined || look.opacity !== undefined) continue;
    const half = lineStroke(plan, object).width / 2;
    const path = object.path.map((point) => toSheet(plan.place, point));
    for (const piece of boundsOfPieces(path, half)) crossed.add(piece);
  }
  return (place) => crossed.has(place);
}
