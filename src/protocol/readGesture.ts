/** Reads a gesture that a webview sent. */
import type { Arrangement, ObjectShift } from '../edits/arrange/gestures';
import type { FeedPlan, LoopPlan } from '../edits/connect/gestures';
import type { Gesture } from '../edits/gesture';
import type { PointEdit } from '../edits/points/gestures';
import { isArray, isObject } from '../text/jsonValue';
import {
  isIds,
  isNumber,
  isOneOf,
  isOptional,
  isPath,
  isPoint,
  isPoints,
  isScalar,
  isText,
  isTexts,
  isWhole,
  given,
} from './readJson';
import { readMakingGesture } from './readMakingGesture';

const axes = ['x', 'y'] as const;

/** The gesture, or undefined where it is none of ours or not well formed. */
export function readGesture(value: unknown): Gesture | undefined {
  if (!isObject(value)) return undefined;
  const { kind } = value;
  switch (kind) {
    case 'insert':
    case 'row':
    case 'array':
    case 'duplicate':
    case 'paste':
      return readMakingGesture(kind, value);
    case 'shift': {
      const shifts = readShifts(value['shifts']);
      return shifts && { kind, shifts };
    }
    case 'point': {
      const { id } = value;
      const edit = readPointEdit(value['edit']);
      return edit && isOptional(id, isText) ? { kind, ...given({ id }), edit } : undefined;
    }
    case 'room': {
      const { outline } = value;
      return isPoints(outline, 3) ? { kind, outline } : undefined;
    }
    case 'rename': {
      const { id, to } = value;
      return isText(id) && isText(to) ? { kind, id, to } : undefined;
    }
    case 'waive': {
      const { rule, on, reason, by, expires, upTo } = value;
      if (!isText(rule) || !isTexts(on) || !isText(reason, 4000)) return undefined;
      if (!isOptional(by, isText) || !isOptional(expires, isText) || !isOptional(upTo, isNumber))
        return undefined;
      return { kind, rule, on, reason, ...given({ by, expires, upTo }) };
    }
    case 'fix': {
      const { rule, objects, title } = value;
      return isText(rule) && isTexts(objects) && isText(title) ? { kind, rule, objects, title } : undefined;
    }
    default:
      return readOnObjects(kind, value);
  }
}

/** The gestures on a list of objects. */
function readOnObjects(kind: unknown, value: { readonly [key: string]: unknown }): Gesture | undefined {
  const { ids } = value;
  if (!isIds(ids)) return undefined;
  switch (kind) {
    case 'move': {
      const { dx, dy } = value;
      return isWhole(dx) && isWhole(dy) ? { kind, ids, dx, dy } : undefined;
    }
    case 'rotate': {
      const { quarters, about } = value;
      if (quarters !== 1 && quarters !== 2 && quarters !== 3) return undefined;
      const isAbout = (v: unknown) => isOneOf(v, ['each', 'selection']);
      return isOptional(about, isAbout) ? { kind, ids, quarters, ...given({ about }) } : undefined;
    }
    case 'flip': {
      const { axis } = value;
      return isOneOf(axis, ['horizontal', 'vertical']) ? { kind, ids, axis } : undefined;
    }
    case 'arrange': {
      const how = readArrangement(value['how']);
      return how && { kind, ids, how };
    }
    case 'remove': {
      const { references } = value;
      const isChoice = (v: unknown) => isOneOf(v, ['keep', 'drop']);
      return isOptional(references, isChoice) ? { kind, ids, ...given({ references }) } : undefined;
    }
    case 'set': {
      const { path, value: to } = value;
      return isPath(path) && isScalar(to) ? { kind, ids, path, value: to } : undefined;
    }
    case 'adjust': {
      const { path, operation, operand } = value;
      return isPath(path) && isOneOf(operation, ['+', '-', '*', '/']) && isNumber(operand)
        ? { kind, ids, path, operation, operand }
        : undefined;
    }
    case 'connect': {
      const { mode } = value;
      const feeds = readFeedPlan(value['feeds']);
      return feeds && isOneOf(mode, ['replace', 'add']) ? { kind, ids, feeds, mode } : undefined;
    }
    case 'disconnect': {
      const { feeds } = value;
      return isOptional(feeds, isFewTexts) ? { kind, ids, ...given({ feeds }) } : undefined;
    }
    case 'assign': {
      const { field, to } = value;
      return isOneOf(field, ['loop', 'zone', 'plant', 'row', 'phase']) && (to === null || isText(to))
        ? { kind, ids, field, to }
        : undefined;
    }
    case 'cool': {
      const loop = readLoopPlan(value['loop']);
      return loop === undefined ? undefined : { kind, ids, loop };
    }
    default:
      return undefined;
  }
}

const isFewTexts = (value: unknown): value is readonly string[] => isTexts(value, 1000);

function readShifts(value: unknown): readonly ObjectShift[] | undefined {
  if (!isArray(value) || value.length === 0 || value.length > 200_000) return undefined;
  const shifts: ObjectShift[] = [];
  for (const item of value) {
    if (!isObject(item)) return undefined;
    const { id, dx, dy } = item;
    if (typeof id !== 'string' || !isWhole(dx) || !isWhole(dy)) return undefined;
    shifts.push({ id, dx, dy });
  }
  return shifts;
}

function readArrangement(value: unknown): Arrangement | undefined {
  if (!isObject(value)) return undefined;
  const { kind, edge, axis, pitchMm, gapMm } = value;
  switch (kind) {
    case 'align':
      return isOneOf(edge, ['left', 'centre', 'right', 'top', 'middle', 'bottom'])
        ? { kind, edge }
        : undefined;
    case 'distribute':
      return isOneOf(axis, axes) ? { kind, axis } : undefined;
    case 'pitch':
      return isOneOf(axis, axes) && isWhole(pitchMm) ? { kind, axis, pitchMm } : undefined;
    case 'pack':
      return isOneOf(axis, axes) && isWhole(gapMm) ? { kind, axis, gapMm } : undefined;
    default:
      return undefined;
  }
}

export function readFeedPlan(value: unknown): FeedPlan | undefined {
  if (!isObject(value)) return undefined;
  const { kind, feeds, sets, sides } = value;
  switch (kind) {
    case 'fixed':
      return isFewTexts(feeds) ? { kind, feeds } : undefined;
    case 'alternate':
      return isArray(sets) && sets.length > 0 && sets.length <= 1000 && sets.every(isFewTexts)
        ? { kind, sets }
        : undefined;
    case 'nearest':
      return isOptional(sides, isFewTexts) ? { kind, ...given({ sides }) } : undefined;
    default:
      return undefined;
  }
}

export function readLoopPlan(value: unknown): LoopPlan | undefined {
  if (isText(value)) return value;
  return isObject(value) && value['kind'] === 'nearest' ? { kind: 'nearest' } : undefined;
}

function readPointEdit(value: unknown): PointEdit | undefined {
  if (!isObject(value)) return undefined;
  const { kind, index, was, to, at } = value;
  if (!isWhole(index) || index < 0 || !isPoint(was)) return undefined;
  switch (kind) {
    case 'move':
      return isPoint(to) ? { kind, index, was, to } : undefined;
    case 'insert':
      return isPoint(at) ? { kind, index, was, at } : undefined;
    case 'delete':
      return { kind, index, was };
    default:
      return undefined;
  }
}
