/**
 * Reads what a webview sent. Its page is ours, but what runs in it draws a file of a stranger's: nothing that
 * crosses the border is taken on trust.
 */
import { isObject } from '../text/jsonValue';
import type { FromWebview } from './messages';
import { readConflictMessage } from './conflictMessages';
import { readPanelMessage } from './readPanelMessage';
import { readUnderlayMessage } from './underlayMessages';
import { readLabels } from './viewMessages';
import { readSeeing } from './readSeeing';
import { readGesture } from './readGesture';
import { given, isIds, isOneOf, isTexts, isWhole } from './readJson';
import { readPastePlace } from './readMakingGesture';
import { readReviewFromWebview } from './readReview';
import { readShownMessage } from './shownMessages';

/** The message, or undefined where it is none of ours or not well formed. */
export function readFromWebview(value: unknown): FromWebview | undefined {
  if (!isObject(value)) return undefined;
  const { type } = value;
  switch (type) {
    case 'ready':
    case 'stillHere':
      return { type };
    case 'edit': {
      const { serial, baseVersion } = value;
      const gesture = readGesture(value['gesture']);
      return isWhole(serial) && isWhole(baseVersion) && gesture
        ? { type, serial, baseVersion, gesture }
        : undefined;
    }
    case 'copy': {
      const { ids, cut, serial } = value;
      if (!isIds(ids) || (cut !== undefined && typeof cut !== 'boolean')) return undefined;
      // What is cut is an edit, and edits are counted.
      if (cut ? !isWhole(serial) : serial !== undefined && !isWhole(serial)) return undefined;
      return { type, ids, ...given({ cut, serial: isWhole(serial) ? serial : undefined }) };
    }
    case 'paste': {
      const { serial } = value;
      const place = readPastePlace(value['place']);
      return isWhole(serial) && place ? { type, place, serial } : undefined;
    }
    case 'history': {
      const { step, serial } = value;
      return isOneOf(step, ['undo', 'redo']) && isWhole(serial) ? { type, step, serial } : undefined;
    }
    case 'references': {
      const { ids } = value;
      return isTexts(ids) ? { type, ids } : undefined;
    }
    case 'underlayImage':
    case 'chooseUnderlay':
    case 'setUnderlay':
      return readUnderlayMessage(value);
    case 'labels':
      return readLabels(value['labels']);
    case 'inspect': {
      const { ids, revealed } = value;
      return isTexts(ids) && isWhole(revealed) ? { type, ids, revealed } : undefined;
    }
    case 'openText': {
      const { id, line } = value;
      if (id !== undefined && typeof id !== 'string') return undefined;
      if (line !== undefined && !isWhole(line)) return undefined;
      return { type, ...(id === undefined ? {} : { id }), ...(line === undefined ? {} : { line }) };
    }
    case 'explain': {
      const { rule } = value;
      return typeof rule === 'string' ? { type, rule } : undefined;
    }
    case 'failed': {
      const { message } = value;
      return typeof message === 'string' ? { type, message } : undefined;
    }
    default:
      return (
        readPanelMessage(value) ??
        readSeeing(value, readGesture) ??
        readConflictMessage(value) ??
        readReviewFromWebview(value) ??
        readShownMessage(value)
      );
  }
}
