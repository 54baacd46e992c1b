/** What a gesture changes in a hall: all of it, or with the reason nothing. */
import type { HallAnalysis } from '../analysis/hallAnalysis';
import { arrangeEdit, flipEdit, moveEdit, rotateEdit, shiftEdit } from './arrange/arrangeEdits';
import { assignEdit, connectEdit, coolEdit, disconnectEdit } from './connect/connectEdits';
import { adjustEdit, setEdit } from './fieldGestures';
import type { FixGesture, Gesture } from './gesture';
import { type HallEdit, type Refusal, refuse } from './hallEdit';
import { pasteEdit } from './insert/clipboard';
import { arrayEdit, duplicateEdit, insertEdit, rowEdit } from './insert/insertEdits';
import { pointEdit, roomEdit } from './points/pointEdits';
import { removeEdit } from './references/remove';
import { renameEdit } from './references/rename';
import { waiveEdit } from './waive';

export function gestureEdit(
  gesture: Exclude<Gesture, FixGesture>,
  analysis: HallAnalysis,
): HallEdit | Refusal {
  switch (gesture.kind) {
    case 'move':
      return moveEdit(gesture, analysis);
    case 'shift':
      return shiftEdit(gesture, analysis);
    case 'rotate':
      return rotateEdit(gesture, analysis);
    case 'flip':
      return flipEdit(gesture, analysis);
    case 'arrange':
      return arrangeEdit(gesture, analysis);
    case 'insert':
      return insertEdit(gesture, analysis);
    case 'row':
      return rowEdit(gesture, analysis);
    case 'array':
      return arrayEdit(gesture, analysis);
    case 'duplicate':
      return duplicateEdit(gesture, analysis);
    case 'paste':
      return pasteEdit(gesture, analysis);
    case 'connect':
      return connectEdit(gesture, analysis);
    case 'disconnect':
      return disconnectEdit(gesture, analysis);
    case 'assign':
      return assignEdit(gesture, analysis);
    case 'cool':
      return coolEdit(gesture, analysis);
    case 'point':
      return pointEdit(gesture, analysis);
    case 'room':
      return roomEdit(gesture);
    case 'remove':
      return removeEdit(gesture, analysis);
    case 'set': {
      const { ids, path, value } = gesture;
      if (path[0] !== 'id') return setEdit(gesture, analysis);
      const [id, ...others] = ids;
      if (id === undefined || others.length > 0 || typeof value !== 'string') {
        return refuse('idNeeded');
      }
      return renameEdit({ kind: 'rename', id, to: value }, analysis);
    }
    case 'adjust':
      return adjustEdit(gesture, analysis);
    case 'rename':
      return renameEdit(gesture, analysis);
    case 'waive':
      return waiveEdit(gesture, analysis);
  }
}
