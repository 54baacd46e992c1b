/** Gestures that say what serves objects, as changes of their elements. */
import type { HallAnalysis } from '../../analysis/hallAnalysis';
import { referenceFields } from '../../model/references';
import { fieldWords } from '../../model/generated/fields';
import type { CollectionKey, Cord } from '../../model/types';
import { sameValue, toJson } from '../../text/jsonValue';
import { isRefusal, placesOf, type ElementChange, type HallEdit, type Refusal, refuse } from '../hallEdit';
import { bodyOf } from '../placement';
import { feedPlanner } from './feedPlan';
import type { AssignGesture, ConnectGesture, CoolGesture, DisconnectGesture } from './gestures';
import { loopPlanner } from './loopPlan';
import { sentence } from '../sentences';

const feedOf = (cord: Cord): string => (typeof cord === 'string' ? cord : cord.feed);

const hasCords = (collection: CollectionKey): collection is 'racks' | 'cdus' | 'airUnits' =>
  referenceFields[collection].some(({ key }) => key === 'feeds');

/** The fields of each consumer with its new cords; objects without cords are refused. */
function cordChanges(
  ids: readonly string[],
  analysis: HallAnalysis,
  cordsOf: (
    cords: readonly Cord[],
    n: number,
    box: NonNullable<ReturnType<typeof bodyOf>>,
  ) => readonly Cord[],
): HallEdit | Refusal {
  const found = placesOf(ids, analysis);
  if (isRefusal(found)) return found;
  const changes: ElementChange[] = [];
  for (const [n, { id, place }] of found.entries()) {
    const { collection, index } = place;
    if (!hasCords(collection)) return refuse('noCords', id);
    const element = analysis.model.element(collection, index);
    const body = element && bodyOf(collection, element, analysis.equipment);
    if (!element || !body) return refuse('broken', id);
    const before = element.feeds ?? [];
    const after = cordsOf(before, n, body);
    if (sameValue(toJson(before), toJson(after))) continue;
    changes.push({ place, fields: [{ path: ['feeds'], value: after.length > 0 ? after : undefined }] });
  }
  return { changes };
}

export function connectEdit(gesture: ConnectGesture, analysis: HallAnalysis): HallEdit | Refusal {
  const plan = feedPlanner(gesture.feeds, analysis);
  if (isRefusal(plan)) return plan;
  return cordChanges(gesture.ids, analysis, (cords, n, box) => {
    // A cord that stays keeps its weight, its tap-off and whatever else it says.
    const known = new Map(cords.map((cord) => [feedOf(cord), cord]));
    const wanted = plan(n, box).map((feed): Cord => known.get(feed) ?? feed);
    return gesture.mode === 'replace' ? wanted : [...cords, ...wanted.filter((c) => !cords.includes(c))];
  });
}

export const disconnectEdit = ({ ids, feeds }: DisconnectGesture, analysis: HallAnalysis) =>
  cordChanges(ids, analysis, (cords) => (feeds ? cords.filter((cord) => !feeds.includes(feedOf(cord))) : []));

export function assignEdit({ ids, field, to }: AssignGesture, analysis: HallAnalysis): HallEdit | Refusal {
  if (to !== null && field !== 'row' && !isThere(field, to, analysis)) {
    return refuse(noSuch[field], to);
  }
  const found = placesOf(ids, analysis);
  if (isRefusal(found)) return found;
  const changes: ElementChange[] = found
    .filter(({ place }) => fieldWords[place.collection].some(({ path }) => path[0] === field))
    .map(({ place }) => ({ place, fields: [{ path: [field], value: to ?? undefined }] }));
  if (changes.length === 0) {
    const [only] = found.length === 1 ? found : [];
    return only ? refuse('cannotHave', only.id, { field }) : refuse('noneCanHave', { field });
  }
  const left = found.length - changes.length;
  const notes = left > 0 ? [sentence('someCannotHave', left, found.length, { field })] : [];
  return { changes, notes };
}

export function coolEdit({ ids, loop }: CoolGesture, analysis: HallAnalysis): HallEdit | Refusal {
  const plan = loopPlanner(loop, analysis);
  if (isRefusal(plan)) return plan;
  const found = placesOf(ids, analysis);
  if (isRefusal(found)) return found;
  const changes: ElementChange[] = [];
  for (const { id, place } of found) {
    if (place.collection !== 'racks') continue;
    const rack = analysis.model.element('racks', place.index);
    const body = rack && bodyOf('racks', rack, analysis.equipment);
    if (!body) return refuse('broken', id);
    changes.push({ place, fields: [{ path: ['loop'], value: plan(body) }] });
  }
  if (changes.length === 0) return refuse('onlyRacksCooled');
  return { changes };
}

const noSuch = {
  loop: 'noSuchLoop',
  zone: 'noSuchZone',
  plant: 'noSuchPlant',
  phase: 'noSuchPhase',
} as const;

function isThere(field: 'loop' | 'zone' | 'plant' | 'phase', id: string, { model }: HallAnalysis): boolean {
  const collection = { loop: 'loops', zone: 'zones', plant: 'plants', phase: 'phases' } as const;
  if (model.indexOf(collection[field], id) !== -1) return true;
  return field === 'phase' && (model.head.design?.phases?.includes(id) ?? false);
}
