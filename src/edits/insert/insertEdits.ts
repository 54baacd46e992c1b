/** Gestures that make new objects, as changes of the hall. */
import type { HallAnalysis } from '../../analysis/hallAnalysis';
import { feedPlanner } from '../connect/feedPlan';
import { loopPlanner } from '../connect/loopPlan';
import { isRefusal, placesOf, type AddedElement, type HallEdit, type Refusal, refuse } from '../hallEdit';
import { extentOf } from '../placement';
import type { Point, Rack } from '../../model/types';
import { footprint } from '../../model/footprint';
import { besideIt, copyOf, type CopyRules, type CopySource } from './copies';
import type { ArrayGesture, DuplicateGesture, InsertGesture, RowGesture } from './gestures';
import { NewIds } from './newIds';
import { firstRackId, nextRow, rowNames } from './rowNames';

/** Objects that one gesture makes at most: more would be a slip of the hand. */
export const mostMade = 10_000;

const tooMany: Refusal = refuse('tooManyMade', mostMade);

export function insertEdit({ elements }: InsertGesture, { model }: HallAnalysis): HallEdit | Refusal {
  if (elements.length > mostMade) return tooMany;
  const ids = new NewIds(model);
  const added = elements.map(({ collection, element }): AddedElement => {
    const { id: wish, ...rest } = element;
    const id = typeof wish === 'string' && wish !== '' ? ids.take(wish) : ids.forElement(collection, rest);
    return { collection, element: { id, ...rest } };
  });
  return { added, made: idsOf(added) };
}

export function duplicateEdit(gesture: DuplicateGesture, analysis: HallAnalysis): HallEdit | Refusal {
  const sources = sourcesOf(gesture.ids, analysis);
  if (isRefusal(sources)) return sources;
  const added = copyOf(sources, besideIt(gesture.dx, gesture.dy), rulesWithin(analysis));
  return { added, made: idsOf(added) };
}

export function arrayEdit(gesture: ArrayGesture, analysis: HallAnalysis): HallEdit | Refusal {
  const { columns, rows, columnPitchMm, rowPitchMm } = gesture;
  const sources = sourcesOf(gesture.ids, analysis);
  if (isRefusal(sources)) return sources;
  if (sources.length * (columns * rows - 1) > mostMade) return tooMany;
  const rules = rulesWithin(analysis);
  const added: AddedElement[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (row === 0 && column === 0) continue;
      added.push(...copyOf(sources, besideIt(column * columnPitchMm, row * rowPitchMm), rules));
    }
  }
  return { added, made: idsOf(added) };
}

/** What is copied, in the order of the ids given, or why one of them cannot be. */
export function sourcesOf(ids: readonly string[], analysis: HallAnalysis): readonly CopySource[] | Refusal {
  const found = placesOf(ids, analysis);
  if (isRefusal(found)) return found;
  const sources: CopySource[] = [];
  for (const { id, place } of found) {
    const element = analysis.model.element(place.collection, place.index);
    if (!element) return refuse('broken', id);
    sources.push({ collection: place.collection, element });
  }
  return sources;
}

/** Copies within one hall: what they name outside of the set is there for them too. */
function rulesWithin({ model, rows }: HallAnalysis): CopyRules {
  return {
    ids: new NewIds(model),
    rows: new Set(rowNames(model)),
    rowSizes: new Map(rows.list.map(({ name, racks }) => [name, racks.length])),
    keeps: () => true,
    dropped: () => undefined,
  };
}

export const idsOf = (added: readonly AddedElement[]): readonly string[] =>
  added.flatMap(({ element }) => (typeof element['id'] === 'string' ? [element['id']] : []));

const ways: Readonly<Record<RowGesture['along'], Point>> = {
  north: [0, -1],
  east: [1, 0],
  south: [0, 1],
  west: [-1, 0],
};

export function rowEdit(gesture: RowGesture, analysis: HallAnalysis): HallEdit | Refusal {
  const { type, count, at, along, facing, loop, zone, phase, serves } = gesture;
  if (count > mostMade) return tooMany;
  const { model } = analysis;
  const row = gesture.row ?? nextRow(rowNames(model));
  const ids = new NewIds(model);
  const plan = gesture.feeds && feedPlanner(gesture.feeds, analysis);
  if (plan && isRefusal(plan)) return plan;
  const sample: Rack = { id: 'X', type, at };
  // A rack that gives no heat to a liquid needs no loop, unless one was named.
  const isCooled = typeof loop === 'string' || analysis.equipment.rack(sample).liquidKw > 0;
  const cooling = loop !== undefined && isCooled ? loopPlanner(loop, analysis) : undefined;
  if (cooling && isRefusal(cooling)) return cooling;
  const [width, depth] = extentOf('racks', sample, analysis.equipment);
  const [dx, dy] = ways[along];
  const body = footprint(at, width, depth, facing);
  const pitch = gesture.pitchMm ?? Math.round(dx === 0 ? body.maxY - body.minY : body.maxX - body.minX);
  let id = ids.take(gesture.firstId ?? firstRackId(model, row));
  const added: AddedElement[] = [];
  for (let n = 0; n < count; n++) {
    if (n > 0) id = ids.after(id);
    const place: Point = [at[0] + n * pitch * dx, at[1] + n * pitch * dy];
    const standing = footprint(place, width, depth, facing);
    const feeds = plan?.(n, standing);
    added.push({
      collection: 'racks',
      element: { id, type, at: place, facing, row, feeds, loop: cooling?.(standing), zone, serves, phase },
    });
  }
  return { added: added.map(withoutUndefined), made: idsOf(added) };
}

const withoutUndefined = ({ collection, element }: AddedElement): AddedElement => ({
  collection,
  element: Object.fromEntries(Object.entries(element).filter(([, value]) => value !== undefined)),
});
