/**
 * Objects as text for a clipboard: a part of a hall, an element a line, so that it can be put into a text editor,
 * changed there, and be pasted from there again.
 */
import { HallModel } from '../../analysis/hallModel';
import type { HallAnalysis } from '../../analysis/hallAnalysis';
import { Equipment } from '../../analysis/equipment';
import { canonicalOrder } from '../../model/canonicalOrder';
import { collectionKeys } from '../../model/generated/words';
import type { AnyElement, CollectionKey, EquipmentType } from '../../model/types';
import { elementProblems } from '../../model/validateElement';
import { canonicalText } from '../../text/canonical';
import { isArray, isObject } from '../../text/jsonValue';
import { boxAround, mappedBox, shiftToCentre, turnWithin, type PlanMap } from '../arrange/planMap';
import { isRefusal, type AddedElement, type HallEdit, type Refusal, refuse } from '../hallEdit';
import { bodyOf, mapped } from '../placement';
import { besideIt, copyOf, type CopyPlace, type CopySource } from './copies';
import type { PasteGesture, PastePlace } from './gestures';
import { idsOf, mostMade, sourcesOf } from './insertEdits';
import { NewIds } from './newIds';
import { rowNames } from './rowNames';
import { sentence, type Sentence } from '../sentences';
import { said } from '../../words/said';

/** The objects and the hall's own types that they are of, as text. */
export function copyText(ids: readonly string[], analysis: HallAnalysis): string | Refusal {
  const sources = sourcesOf(ids, analysis);
  if (isRefusal(sources)) return sources;
  const part: { [key: string]: unknown[] } = {};
  const add = (collection: CollectionKey, element: unknown) => (part[collection] ??= []).push(element);
  const types = new Set<string>();
  for (const { collection, element } of sources) {
    add(collection, element);
    if (collection === 'types') types.add(element.id ?? '');
  }
  for (const { element } of sources) {
    const type = 'type' in element ? element.type : undefined;
    if (type === undefined || types.has(type)) continue;
    types.add(type);
    const own = analysis.model.get('types', type);
    if (own) add('types', own);
  }
  return canonicalText({ format: 'datahall/1', ...part }, canonicalOrder('hall'));
}

interface Clipboard {
  readonly model: HallModel;
  readonly sources: readonly CopySource[];
  readonly types: readonly EquipmentType[];
}

export function pasteEdit({ text, place }: PasteGesture, analysis: HallAnalysis): HallEdit | Refusal {
  const clipboard = readClipboard(text);
  if (isRefusal(clipboard)) return clipboard;
  const { model, sources } = clipboard;
  const unknown = clipboard.types.filter(({ id }) => !analysis.equipment.type(id));
  // An id that is taken, perhaps by the same type that breaks the format here, is not given twice.
  const isTaken = ({ id }: EquipmentType) => analysis.model.find(id) !== undefined;
  const lacking = unknown.filter((type) => !isTaken(type));
  const taken = unknown.filter(isTaken);
  const ids = new NewIds(analysis.model);
  const dropped = new Set<string>();
  for (const { id } of lacking) ids.take(id);
  const phases = analysis.model.head.design?.phases ?? [];
  const equipment = new Equipment(model, { get: (id) => analysis.equipment.type(id) });
  const added = copyOf(sources, placeOfCopies(place, sources, equipment), {
    ids,
    rows: new Set(rowNames(analysis.model)),
    rowSizes: new Map(analysis.rows.list.map(({ name, racks }) => [name, racks.length])),
    keeps: (id, target) => {
      // Without a type nothing can stand; one that no catalogue knows is reported as such.
      if (target === 'types') return true;
      if (target === 'any') return analysis.model.find(id) !== undefined;
      return analysis.model.indexOf(target, id) !== -1 || (target === 'phases' && phases.includes(id));
    },
    dropped: (id) => dropped.add(id),
  });
  const notes: Sentence[] = [];
  if (dropped.size > 0) notes.push(sentence('noLongerNamed', [...dropped].join(', ')));
  if (taken.length > 0) {
    notes.push(sentence('takenHere', taken.map(({ id }) => id).join(', ')));
  }
  const types: AddedElement[] = lacking.map((type) => ({ collection: 'types', element: { ...type } }));
  return { added: [...types, ...added], made: idsOf(added), notes };
}

function readClipboard(text: string): Clipboard | Refusal {
  const nothing = refuse('nothingOnClipboard');
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return nothing;
  }
  if (!isObject(value)) return nothing;
  const part: { [key: string]: unknown } = {};
  for (const key of collectionKeys) {
    const list = Object.hasOwn(value, key) ? value[key] : undefined;
    if (isArray(list)) part[key] = [...list];
  }
  const model = new HallModel(part, (collection, i) => {
    const list = part[collection];
    const element: unknown = isArray(list) ? list[i] : undefined;
    return isObject(element) ? Object.keys(element).length : 0;
  });
  const sources: CopySource[] = [];
  const types: EquipmentType[] = [];
  for (const collection of collectionKeys) {
    for (let i = 0; i < model.size(collection); i++) {
      const element: AnyElement | undefined = model.element(collection, i);
      if (!element) {
        const [problem] = elementProblems(collection, model.rawElement(collection, i)) ?? [];
        const name = model.idAt(collection, i) ?? { said: said('An element of {0}', collection) };
        return refuse('wrongValue', name, { said: problem?.said ?? said('it cannot be read.') });
      }
      if (collection === 'types') types.push(element as EquipmentType);
      else sources.push({ collection, element });
      if (sources.length + types.length > mostMade) {
        return refuse('tooManyPasted', mostMade);
      }
    }
  }
  return sources.length + types.length > 0 ? { model, sources, types } : nothing;
}

/** Where each of what is pasted stands. */
function placeOfCopies(place: PastePlace, sources: readonly CopySource[], equipment: Equipment): CopyPlace {
  if ('dx' in place) return besideIt(place.dx, place.dy);
  const bodies = sources.flatMap(({ collection, element }) => bodyOf(collection, element, equipment) ?? []);
  if (bodies.length === 0) return besideIt(0, 0);
  const { centre, quarters } = place;
  const around = boxAround(bodies);
  if (!quarters) return besideIt(...shiftToCentre(around, centre));
  const turn = turnWithin(around, quarters);
  const [dx, dy] = shiftToCentre(mappedBox(turn, around), centre);
  const map: PlanMap = {
    point(p) {
      const [x, y] = turn.point(p);
      return [x + dx, y + dy];
    },
    facing: turn.facing,
  };
  return ({ collection, element }) => mapped(collection, element, map, equipment);
}
