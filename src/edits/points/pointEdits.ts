/** Gestures on points, as changes of elements or of the room. */
import type { HallAnalysis } from '../../analysis/hallAnalysis';
import { isRefusal, placesOf, type HallEdit, type Refusal, refuse } from '../hallEdit';
import type { SentenceKey } from '../sentences';
import type { PointGesture, RoomGesture } from './gestures';
import { editedPoints, type PointProblem } from './pointEdit';

type Reasons = Readonly<Record<PointProblem, SentenceKey>>;

const reasons: Reasons = { stale: 'pointMoved', tooFew: 'pointsNeeded' };
const reasonsOfRoom: Reasons = { stale: 'pointMovedRoom', tooFew: 'pointsNeededRoom' };

export function pointEdit({ id, edit }: PointGesture, analysis: HallAnalysis): HallEdit | Refusal {
  if (id === undefined) {
    const { outline } = analysis;
    if (!outline) return refuse('noOutline');
    const points = editedPoints(outline, edit, 3);
    return typeof points === 'string'
      ? refuse(reasonsOfRoom[points])
      : { head: [{ path: ['room', 'outline'], value: points }] };
  }
  const found = placesOf([id], analysis);
  if (isRefusal(found)) return found;
  const [{ place } = { place: undefined }] = found;
  const element = place && analysis.model.element(place.collection, place.index);
  if (!place || !element) return refuse('broken', id);
  const key = 'outline' in element ? 'outline' : 'path';
  const before = 'outline' in element ? element.outline : 'path' in element ? element.path : undefined;
  if (!before) return refuse('noPoints', id);
  const points = editedPoints(before, edit, key === 'outline' ? 3 : 2);
  return typeof points === 'string'
    ? refuse(reasons[points], id)
    : { changes: [{ place, fields: [{ path: [key], value: points }] }] };
}

export const roomEdit = ({ outline }: RoomGesture): HallEdit => ({
  head: [{ path: ['room', 'outline'], value: outline }],
});
