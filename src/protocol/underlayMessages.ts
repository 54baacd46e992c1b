/** Messages about the drawing under the plan. Where it lies is part of the scene's room. */
import type { Underlay } from '../model/types';
import { isUnderlayFile } from '../model/underlayFile';
import { isArray, isObject } from '../text/jsonValue';

/** Answer to 'underlayImage': the drawing as a data URL, or why it is not shown. */
export interface UnderlayImageMessage {
  readonly type: 'underlayImage';
  readonly file: string;
  readonly url?: string;
  readonly problem?: string;
}

export type FromWebviewUnderlay =
  /** Asks for the drawing that the hall names. */
  | { readonly type: 'underlayImage'; readonly file: string }
  /** The extension offers the drawings in the hall's folder, and places the one that is chosen. */
  | { readonly type: 'chooseUnderlay'; readonly serial: number }
  /** Moves or scales the drawing; without one it is taken away. Both are answered like the edit of this serial. */
  | { readonly type: 'setUnderlay'; readonly underlay?: Underlay; readonly serial: number };

const isWhole = (value: unknown): value is number => Number.isSafeInteger(value);
const isNumber = (value: unknown): value is number => Number.isFinite(value);

export function readUnderlayMessage(
  value: Readonly<Record<string, unknown>>,
): FromWebviewUnderlay | undefined {
  const { type, file, serial } = value;
  if (type === 'underlayImage') {
    return typeof file === 'string' && isUnderlayFile(file) ? { type, file } : undefined;
  }
  if (!isWhole(serial)) return undefined;
  if (type === 'chooseUnderlay') return { type, serial };
  if (type !== 'setUnderlay') return undefined;
  const given = value['underlay'];
  if (given === undefined) return { type, serial };
  const underlay = readUnderlay(given);
  return underlay && { type, underlay, serial };
}

function readUnderlay(value: unknown): Underlay | undefined {
  if (!isObject(value)) return undefined;
  const { file, at, widthMm, rotation, opacity } = value;
  if (typeof file !== 'string' || !isUnderlayFile(file)) return undefined;
  if (!isArray(at) || at.length !== 2) return undefined;
  const [x, y] = at;
  if (!isWhole(x) || !isWhole(y) || !isWhole(widthMm) || widthMm < 1) return undefined;
  if (rotation !== undefined && !(isNumber(rotation) && Math.abs(rotation) <= 360)) return undefined;
  if (opacity !== undefined && !(isNumber(opacity) && opacity >= 0 && opacity <= 1)) return undefined;
  return {
    file,
    at: [x, y],
    widthMm,
    ...(rotation === undefined ? {} : { rotation }),
    ...(opacity === undefined ? {} : { opacity }),
  };
}
