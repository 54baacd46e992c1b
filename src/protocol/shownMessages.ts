/** The question what a canvas shows, for the export of just that, and its answer. */
import type { Bounds } from '../scene/bounds';
import { LAYERS, type Layer } from '../scene/layers';
import type { ShownPart } from '../scene/shownPart';
import { isArray, isObject } from '../text/jsonValue';
import { isNumber, isOneOf, isTexts, isWhole } from './readJson';

export interface AskShown {
  readonly type: 'askShown';
  /** Comes back with the answer. */
  readonly serial: number;
}

export interface ShownMessage {
  readonly type: 'shown';
  readonly serial: number;
  readonly shown: ShownPart;
}

/** Ten thousand kilometres: no plan is looked at beyond [mm]. */
const farthest = 1e10;

/** The message, or undefined where it is none of these or not well formed. */
export function readShownMessage(value: Readonly<Record<string, unknown>>): ShownMessage | undefined {
  const { type, serial, shown } = value;
  if (type !== 'shown' || !isWhole(serial) || !isObject(shown)) return undefined;
  const bounds = readBounds(shown['bounds']);
  const { hiddenLayers, hidden } = shown;
  if (!bounds || !isLayers(hiddenLayers) || !isTexts(hidden)) return undefined;
  return { type, serial, shown: { bounds, hiddenLayers, hidden } };
}

function readBounds(value: unknown): Bounds | undefined {
  if (!isObject(value)) return undefined;
  const { minX, minY, maxX, maxY } = value;
  const isPlace = (mm: unknown): mm is number => isNumber(mm) && Math.abs(mm) <= farthest;
  if (!isPlace(minX) || !isPlace(minY) || !isPlace(maxX) || !isPlace(maxY)) return undefined;
  return minX < maxX && minY < maxY ? { minX, minY, maxX, maxY } : undefined;
}

/** No layer twice: it bounds their number, too. */
const isLayers = (value: unknown): value is readonly Layer[] =>
  isArray(value) &&
  value.length <= LAYERS.length &&
  value.every((layer) => isOneOf(layer, LAYERS)) &&
  new Set(value).size === value.length;
