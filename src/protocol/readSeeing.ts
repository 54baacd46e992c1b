/** Reads what a webview wants to see. */
import type { Gesture } from '../edits/gesture';
import { isOverlayId } from '../scene/overlays/overlay';
import { isArray, isObject } from '../text/jsonValue';
import { readPastePlace } from './readMakingGesture';
import type { SeeingFromWebview } from './seeingMessages';

/** More losses at once than these nobody clicks together. */
const mostLost = 200;

/** The message, or undefined where it is none of these or not well formed. */
export function readSeeing(
  value: Readonly<Record<string, unknown>>,
  readGesture: (value: unknown) => Gesture | undefined,
): SeeingFromWebview | undefined {
  const { type } = value;
  switch (type) {
    case 'see': {
      const wish = value['wish'];
      if (!isObject(wish)) return undefined;
      const { overlay, phase, lost } = wish;
      if (overlay !== undefined && !isOverlayId(overlay)) return undefined;
      if (phase !== undefined && typeof phase !== 'string') return undefined;
      if (!isArray(lost) || lost.length > mostLost) return undefined;
      if (!lost.every((name) => typeof name === 'string')) return undefined;
      return {
        type,
        wish: {
          ...(overlay === undefined ? {} : { overlay }),
          ...(phase === undefined ? {} : { phase }),
          lost,
        },
      };
    }
    case 'listLosables':
    case 'findWorstLoss':
      return { type };
    case 'preview': {
      const { serial } = value;
      const gesture = readGesture(value['gesture']);
      return typeof serial === 'number' && Number.isSafeInteger(serial) && gesture
        ? { type, serial, gesture }
        : undefined;
    }
    case 'previewPaste': {
      const { serial, wantsObjects } = value;
      const place = readPastePlace(value['place']);
      return typeof serial === 'number' &&
        Number.isSafeInteger(serial) &&
        place &&
        typeof wantsObjects === 'boolean'
        ? { type, serial, place, wantsObjects }
        : undefined;
    }
    default:
      return undefined;
  }
}
