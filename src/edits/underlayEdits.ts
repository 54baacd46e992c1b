/** Places, changes or takes away the drawing under the plan: the smallest edit of the hall's head. */
import { keyOrders } from '../model/generated/words';
import type { Underlay } from '../model/types';
import type { TextEdit, TextSource } from '../text/source';
import { removeTopLevel, setTopLevel, SpliceError } from '../text/splice';
import { type Refusal, refuse } from './hallEdit';
import type { EditableHall } from './textEdits';

/**
 * @param underlay undefined takes it away.
 * @param source the text that the hall was read from.
 */
export function underlayEdits(
  underlay: Underlay | undefined,
  { index }: EditableHall,
  source: TextSource,
): readonly TextEdit[] | Refusal {
  if (!index) return refuse('unreadable');
  try {
    const path = ['underlay'];
    if (!underlay) return removeTopLevel(source, index, path);
    return setTopLevel(source, index, path, underlay, keyOrders.hall['']);
  } catch (error) {
    // A hall that is no object.
    if (error instanceof SpliceError) return refuse('otherShape');
    throw error;
  }
}
