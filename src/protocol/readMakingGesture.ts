/** Reads the gestures that make new objects. */
import type { Gesture } from '../edits/gesture';
import type { Quarters } from '../edits/arrange/planMap';
import type { NewElement, PastePlace } from '../edits/insert/gestures';
import type { Facing } from '../model/types';
import { isCollection } from '../model/validateElement';
import { isArray, isObject } from '../text/jsonValue';
import { readFeedPlan, readLoopPlan } from './readGesture';
import {
  given,
  isIds,
  isNumber,
  isOneOf,
  isOptional,
  isPoint,
  isText,
  isWhole,
  readPlainObject,
} from './readJson';

/** More than anybody draws at once: `mostMade` of the edits bounds what comes of it. */
const mostElements = 10_000;

const compass = ['north', 'east', 'south', 'west'] as const;
const isFacing = (value: unknown): value is Facing => isOneOf(value, compass) || isNumber(value);
const isServes = (value: unknown) => isOneOf(value, ['compute', 'network', 'storage', 'management']);

type MakingKind = 'insert' | 'row' | 'array' | 'duplicate' | 'paste';

export function readMakingGesture(
  kind: MakingKind,
  value: { readonly [key: string]: unknown },
): Gesture | undefined {
  switch (kind) {
    case 'insert': {
      const elements = readElements(value['elements']);
      return elements && { kind, elements };
    }
    case 'row':
      return readRow(value);
    case 'array': {
      const { ids, columns, rows, columnPitchMm, rowPitchMm } = value;
      if (!isIds(ids) || !isCount(columns) || !isCount(rows)) return undefined;
      return isWhole(columnPitchMm) && isWhole(rowPitchMm)
        ? { kind, ids, columns, rows, columnPitchMm, rowPitchMm }
        : undefined;
    }
    case 'duplicate': {
      const { ids, dx, dy } = value;
      return isIds(ids) && isWhole(dx) && isWhole(dy) ? { kind, ids, dx, dy } : undefined;
    }
    case 'paste': {
      const { text } = value;
      const place = readPastePlace(value['place']);
      return isText(text) && place ? { kind, text, place } : undefined;
    }
  }
}

const isCount = (value: unknown): value is number => isWhole(value) && value >= 1 && value <= mostElements;

function readElements(value: unknown): readonly NewElement[] | undefined {
  if (!isArray(value) || value.length === 0 || value.length > mostElements) return undefined;
  const elements: NewElement[] = [];
  for (const item of value) {
    if (!isObject(item)) return undefined;
    const { collection } = item;
    const element = readPlainObject(item['element']);
    if (typeof collection !== 'string' || !isCollection(collection) || !element) return undefined;
    elements.push({ collection, element });
  }
  return elements;
}

const isQuarters = (value: unknown): value is Quarters => value === 1 || value === 2 || value === 3;

export function readPastePlace(value: unknown): PastePlace | undefined {
  if (!isObject(value)) return undefined;
  const { dx, dy, centre, quarters } = value;
  if (isPoint(centre)) {
    if (quarters === undefined) return { centre };
    return isQuarters(quarters) ? { centre, quarters } : undefined;
  }
  return isWhole(dx) && isWhole(dy) ? { dx, dy } : undefined;
}

function readRow(value: { readonly [key: string]: unknown }): Gesture | undefined {
  const { type, count, at, along, pitchMm, facing, row, firstId, loop, zone, phase, serves } = value;
  if (!isText(type) || !isCount(count) || !isPoint(at) || !isOneOf(along, compass)) return undefined;
  if (!isOptional(pitchMm, isWhole) || !isOptional(facing, isFacing) || !isOptional(serves, isServes))
    return undefined;
  if (![row, firstId, zone, phase].every((text) => isOptional(text, isText))) return undefined;
  const texts = { row, firstId, zone, phase } as { readonly [key: string]: string | undefined };
  const feeds = value['feeds'] === undefined ? undefined : readFeedPlan(value['feeds']);
  const cooling = loop === undefined ? undefined : readLoopPlan(loop);
  if ((value['feeds'] !== undefined && !feeds) || (loop !== undefined && cooling === undefined))
    return undefined;
  return {
    kind: 'row',
    type,
    count,
    at,
    along,
    ...given({ pitchMm, facing, serves, feeds, loop: cooling, ...texts }),
  };
}
