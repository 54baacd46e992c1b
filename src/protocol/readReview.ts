/** Reads what a webview sent about a comparison. */
import { isObject } from '../text/jsonValue';
import type { ReviewFromWebview, SharedCamera } from './review';

/** The message, or undefined where it is none of these or not well formed. */
export function readReviewFromWebview(value: {
  readonly [key: string]: unknown;
}): ReviewFromWebview | undefined {
  const { type } = value;
  switch (type) {
    case 'cameraMoved': {
      const camera = readCamera(value['camera']);
      return camera && { type, camera };
    }
    case 'changeShown': {
      const { entry } = value;
      return isPlace(entry) ? { type, entry } : undefined;
    }
    case 'showStep': {
      const { at } = value;
      return isPlace(at) ? { type, at } : undefined;
    }
    case 'openTextDiff':
    case 'swapSides':
      return { type };
    default:
      return undefined;
  }
}

function readCamera(value: unknown): SharedCamera | undefined {
  if (!isObject(value)) return undefined;
  const { x, y, scale } = value;
  return isFinite(x) && isFinite(y) && isFinite(scale) && scale > 0 ? { x, y, scale } : undefined;
}

const isFinite = (value: unknown): value is number => Number.isFinite(value);
const isPlace = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
