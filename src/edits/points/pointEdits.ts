/** Gestures on points, as changes of elements or of the room. */
import type { HallAnalysis } from '../../analysis/hallAnalysis';
import { isRefusal, placesOf, type HallEdit, type Refusal } from '../hallEdit';
import type { PointGesture, RoomGesture } from './gestures';
import { editedPoints, type PointProblem } from './pointEdit';

const reasons: Readonly<Record<PointProblem, (name: string) => string>> = {
  stale: (name) => `A point of ${name} has moved meanwhile.`,
  tooFew: (name) => `${name} needs the points that it has.`,
};

export function pointEdit({ id, edit }: PointGesture, analysis: HallAnalysis): HallEdit | Refusal {
  if (id === undefined) {
    const { outline } = analysis;
    if (!outline) return { refused: 'The hall has no outline that can be read.' };
    const points = editedPoints(outline, edit, 3);
    return typeof points === 'string'
      ? { refused: reasons[points]('the room') }
      : { head: [{ path: ['room', 'outline'], value: points }] };
  }
  const found = placesOf([id], analysis);
  if (isRefusal(found)) return found;
  const [{ place } = { place: undefined }] = found;
  const element = place && analysis.model.element(place.collection, place.index);
  if (!place || !element) return { refused: `${id} breaks the format: repair it in the text first.` };
  const key = 'outline' in element ? 'outline' : 'path';
  const before = 'outline' in element ? element.outline : 'path' in element ? element.path : undefined;
  if (!before) return { refused: `${id} has no points.` };
  const points = editedPoints(before, edit, key === 'outline' ? 3 : 2);
  return typeof points === 'string'
    ? { refused: reasons[points](id) }
    : { changes: [{ place, fields: [{ path: [key], value: points }] }] };
}

export const roomEdit = ({ outline }: RoomGesture): HallEdit => ({
  head: [{ path: ['room', 'outline'], value: outline }],
});
