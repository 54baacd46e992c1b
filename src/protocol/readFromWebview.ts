/**
 * Reads what a webview sent. Its page is ours, but what runs in it draws a file of a stranger's: nothing that
 * crosses the border is taken on trust.
 */
import type { Gesture } from '../edits/gesture';
import { isArray, isObject } from '../text/jsonValue';
import type { FromWebview } from './messages';
import { readPanelMessage } from './readPanelMessage';
import { readUnderlayMessage } from './underlayMessages';
import { readLabels } from './viewMessages';
import { readSeeing } from './readSeeing';

/** The message, or undefined where it is none of ours or not well formed. */
export function readFromWebview(value: unknown): FromWebview | undefined {
  if (!isObject(value)) return undefined;
  const { type } = value;
  switch (type) {
    case 'ready':
      return { type };
    case 'edit': {
      const { baseVersion } = value;
      const gesture = readGesture(value['gesture']);
      return isWhole(baseVersion) && gesture ? { type, baseVersion, gesture } : undefined;
    }
    case 'underlayImage':
    case 'chooseUnderlay':
    case 'setUnderlay':
      return readUnderlayMessage(value);
    case 'labels':
      return readLabels(value['labels']);
    case 'inspect': {
      const { ids } = value;
      return isTexts(ids) ? { type, ids } : undefined;
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
      return readPanelMessage(value) ?? readSeeing(value, readGesture);
  }
}

function readGesture(value: unknown): Gesture | undefined {
  if (!isObject(value)) return undefined;
  const { kind, ids } = value;
  if (!isTexts(ids) || ids.length === 0) return undefined;
  switch (kind) {
    case 'move': {
      const { dx, dy } = value;
      return isWhole(dx) && isWhole(dy) ? { kind, ids, dx, dy } : undefined;
    }
    case 'rotate': {
      const { quarters } = value;
      return quarters === 1 || quarters === 2 || quarters === 3 ? { kind, ids, quarters } : undefined;
    }
    case 'remove':
      return { kind, ids };
    case 'set': {
      const { path, value: to } = value;
      return isPath(path) && isScalar(to) ? { kind, ids, path, value: to } : undefined;
    }
    default:
      return undefined;
  }
}

const isWhole = (value: unknown): value is number => Number.isSafeInteger(value);

const isScalar = (value: unknown): value is string | number | null =>
  value === null || typeof value === 'string' || Number.isFinite(value);

const isTexts = (value: unknown): value is readonly string[] =>
  isArray(value) && value.every((item) => typeof item === 'string');

const isPath = (value: unknown): value is readonly (string | number)[] =>
  isArray(value) &&
  value.length > 0 &&
  value.every((step) => typeof step === 'string' || (isWhole(step) && step >= 0));
