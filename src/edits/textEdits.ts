/** A gesture as the smallest change of the text. */
import type { HallAnalysis } from '../analysis/hallAnalysis';
import type { ElementIndex } from '../text/elementIndex';
import type { TextEdit, TextSource } from '../text/source';
import { removeElements, SpliceError } from '../text/splice';
import { elementChanges, isRefusal, type ElementChange, type Refusal } from './elementChanges';
import { fieldEdits } from './fieldEdits';
import type { Gesture } from './gesture';

/** A hall that can be edited: what was read, and where it stands. */
export interface EditableHall {
  readonly analysis: HallAnalysis | undefined;
  /** Undefined while the text is broken. */
  readonly index: ElementIndex | undefined;
}

/**
 * The edits that carry a gesture out, touching the lines of its objects and no others; none where nothing
 * changes. `source` must be the text that the hall was read from.
 */
export function textEditsFor(
  gesture: Gesture,
  hall: EditableHall,
  source: TextSource,
): readonly TextEdit[] | Refusal {
  const { analysis, index } = hall;
  if (!analysis || !index) return { refused: 'The text cannot be read: repair it first.' };
  const changes = elementChanges(gesture, analysis);
  if (isRefusal(changes)) return changes;
  try {
    return [...removals(changes, index, source), ...replacements(changes, index, source)];
  } catch (error) {
    // A path into something of another shape, such as the second number of a text.
    if (error instanceof SpliceError) return { refused: error.message };
    throw error;
  }
}

function removals(
  changes: readonly ElementChange[],
  index: ElementIndex,
  source: TextSource,
): readonly TextEdit[] {
  const byCollection = new Map<string, number[]>();
  for (const { place, fields } of changes) {
    if (fields) continue;
    const removed = byCollection.get(place.collection);
    if (removed) removed.push(place.index);
    else byCollection.set(place.collection, [place.index]);
  }
  return [...byCollection].flatMap(([key, indices]) => removeElements(source, index, key, indices));
}

function replacements(
  changes: readonly ElementChange[],
  index: ElementIndex,
  source: TextSource,
): readonly TextEdit[] {
  return changes.flatMap(({ place, fields = [] }) => fieldEdits(place, fields, index, source));
}
