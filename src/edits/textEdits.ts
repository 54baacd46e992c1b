/** A gesture as the smallest change of the text. */
import type { HallAnalysis } from '../analysis/hallAnalysis';
import type { ElementIndex } from '../text/elementIndex';
import type { TextEdit, TextSource } from '../text/source';
import { SpliceError } from '../text/splice';
import { objection } from './elementChanges';
import type { OfferedFix } from './fixes/fixesFor';
import type { Gesture } from './gesture';
import { gestureEdit } from './gestureEdit';
import { isRefusal, type Refusal, refuse } from './hallEdit';
import { hallEditText } from './hallEditText';
import type { Sentence } from './sentences';

/** A hall that can be edited: what was read, and where it stands. */
export interface EditableHall {
  readonly analysis: HallAnalysis | undefined;
  /** Undefined while the text is broken. */
  readonly index: ElementIndex | undefined;
  /** The repairs of a finding; without it none can be applied. */
  fixesFor?(rule: string, objects: readonly string[]): readonly OfferedFix[];
}

/** A gesture as text. */
export interface GestureText {
  /** Touching the lines of the gesture's objects and no others; none where nothing changes. */
  readonly edits: readonly TextEdit[];
  /** Ids that it made or gave, in their order. */
  readonly made: readonly string[];
  /** Sentences for the person beside what can be seen. */
  readonly notes: readonly Sentence[];
}

/** `source` must be the text that the hall was read from. */
export function gestureText(gesture: Gesture, hall: EditableHall, source: TextSource): GestureText | Refusal {
  const { analysis, index } = hall;
  if (!analysis || !index) return refuse('unreadable');
  if (gesture.kind === 'fix') {
    const { rule, objects, title } = gesture;
    const fix = hall.fixesFor?.(rule, objects).find((offered) => String(offered.title) === title);
    if (!fix) return refuse('fixGone');
    return { edits: fix.edits, made: [], notes: [] };
  }
  const edit = gestureEdit(gesture, analysis);
  if (isRefusal(edit)) return edit;
  const refusal = objection(edit, analysis);
  if (refusal) return refusal;
  try {
    const edits = hallEditText(edit, analysis.model, index, source);
    return { edits, made: edit.made ?? [], notes: edit.notes ?? [] };
  } catch (error) {
    // A path into something of another shape, such as the second number of a text.
    if (error instanceof SpliceError) return refuse('otherShape');
    throw error;
  }
}

/** The edits of `gestureText` alone. */
export function textEditsFor(
  gesture: Gesture,
  hall: EditableHall,
  source: TextSource,
): readonly TextEdit[] | Refusal {
  const text = gestureText(gesture, hall, source);
  return isRefusal(text) ? text : text.edits;
}
