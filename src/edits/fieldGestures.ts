/** Fields of objects, set or calculated. */
import type { HallAnalysis } from '../analysis/hallAnalysis';
import { fieldWords } from '../model/generated/fields';
import type { CollectionKey } from '../model/types';
import type { Path } from '../text/splice';
import type { AdjustGesture, SetGesture } from './gesture';
import { isRefusal, placesOf, type ElementChange, type HallEdit, type Refusal, refuse } from './hallEdit';
import { inheritedValue, ownValue } from './inspector';
import { calculated } from './operation';

export function setEdit({ ids, path, value }: SetGesture, analysis: HallAnalysis): HallEdit | Refusal {
  const found = placesOf(ids, analysis);
  if (isRefusal(found)) return found;
  return {
    changes: found.map(({ place }): ElementChange => ({
      place,
      fields: [{ path, value: valueToSet(place.collection, path, value) }],
    })),
  };
}

/** A choice that may be a number too, such as a facing, comes back from a list of texts. */
function valueToSet(collection: CollectionKey, path: Path, value: number | string | null): unknown {
  if (value === null) return undefined;
  if (typeof value !== 'string' || value.trim() === '' || !Number.isFinite(Number(value))) return value;
  const words = wordsOf(collection, path);
  return words?.kind === 'choice' && !words.choices?.some((word) => word === value) ? Number(value) : value;
}

export function adjustEdit(gesture: AdjustGesture, analysis: HallAnalysis): HallEdit | Refusal {
  const { ids, path, operation, operand } = gesture;
  if (operation === '/' && operand === 0) return refuse('divideByZero');
  const found = placesOf(ids, analysis);
  if (isRefusal(found)) return found;
  const changes: ElementChange[] = [];
  for (const { id, place } of found) {
    const words = wordsOf(place.collection, path);
    if (!words) return refuse('notCalculable', id, path.join('.'));
    const now = ownValue(analysis, place, words) ?? inheritedValue(analysis, place, words);
    if (typeof now !== 'number') {
      return refuse('nothingToCalculate', id, { field: path.join('.') });
    }
    const exact = calculated(now, operation, operand);
    // Whole millimetres and counts stay whole; elsewhere 0.1 + 0.2 is 0.3 in a hall file.
    const value = words.kind === 'integer' ? Math.round(exact) : Number(exact.toPrecision(12));
    if (!Number.isFinite(value)) return refuse('noNumber', id);
    changes.push({ place, fields: [{ path, value }] });
  }
  return { changes };
}

const wordsOf = (collection: CollectionKey, path: Path) =>
  fieldWords[collection].find((w) => w.path.join('/') === path.join('/'));
