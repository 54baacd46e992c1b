/** What the canvas is told of conflicts that a merge left in the file, and what it answers. */
import type { ConflictSide } from '../diff/merge/pickedSide';
import type { Point } from '../model/types';
import { isArray, isObject } from '../text/jsonValue';

export type { ConflictSide };

export interface ConflictMark {
  readonly side: ConflictSide;
  /** Corners of a footprint or an area, or the points of a line, in mm. */
  readonly points: readonly Point[];
  readonly closed: boolean;
}

export interface ConflictView {
  /** Names the conflict as long as it is in the file. */
  readonly key: string;
  /** The object; absent for a field of the file itself. */
  readonly id?: string;
  /** What is in conflict, such as `R1 powerKw`. */
  readonly title: string;
  readonly sentence: string;
  /** Each side's value in words; absent where a side has none. */
  readonly ours?: string;
  readonly theirs?: string;
  readonly base?: string;
  /** Where each side has it on the plan. */
  readonly marks: readonly ConflictMark[];
}

export type ConflictToWebview = {
  readonly type: 'conflicts';
  readonly version: number;
  readonly list: readonly ConflictView[];
};

/** Both are answered like the edit of their serial. */
export type ConflictFromWebview =
  | {
      readonly type: 'resolve';
      readonly serial: number;
      readonly keys: readonly string[];
      readonly side: ConflictSide;
    }
  /** Merges the stages that git keeps, in place of a text with merge markers. */
  | { readonly type: 'mergeByObjects'; readonly serial: number };

const sides: readonly unknown[] = ['ours', 'theirs', 'base'];
const isSide = (value: unknown): value is ConflictSide => sides.includes(value);

/** More than a merge leaves, and a bound for what one message can ask for. */
const mostKeys = 20_000;

/** Undefined for a message that is none of these, or not well formed. */
export function readConflictMessage(value: unknown): ConflictFromWebview | undefined {
  if (!isObject(value)) return undefined;
  const { type, serial, keys, side } = value;
  if (typeof serial !== 'number' || !Number.isSafeInteger(serial)) return undefined;
  if (type === 'mergeByObjects') return { type, serial };
  if (type !== 'resolve' || !isSide(side)) return undefined;
  if (!isArray(keys) || keys.length === 0 || keys.length > mostKeys) return undefined;
  const texts = keys.filter((key) => typeof key === 'string');
  return texts.length === keys.length ? { type, serial, keys: texts, side } : undefined;
}
