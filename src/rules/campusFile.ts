/** A campus file as read: its value with what is wrong with it, and the hall files that it names. */

import { campusProblems, type Problem } from '../model/validateElement';
import { isObject } from '../text/jsonValue';
import { scanJson } from '../text/scannedJson';
import { parseTolerant, type SyntaxProblem } from '../text/tolerantTree';
import { campusHallPath, type CampusHallPath } from './campusHallPath';

/** The lists of a campus, in the order of the canonical form. */
export const campusLists = ['phases', 'plants', 'power', 'halls', 'waivers'] as const;
export type CampusList = (typeof campusLists)[number];

export interface CampusHall {
  /** Its place in `halls`. */
  readonly index: number;
  readonly id: string | undefined;
  readonly named: string;
  readonly file: CampusHallPath;
}

export interface CampusFile {
  readonly text: string;
  /** What keeps the text from being JSON; empty where it is. */
  readonly syntax: readonly SyntaxProblem[];
  readonly problems: readonly Problem[];
  readonly halls: readonly CampusHall[];
  /** What the text holds beside its lists. */
  readonly head: Readonly<Record<string, unknown>>;
  /** The elements of a list as the text holds them, whether the schema allows them or not. */
  list(key: CampusList): readonly unknown[];
}

/** @param text without a byte order mark. */
export function readCampus(text: string): CampusFile {
  const scanned = scanJson(text);
  if (!scanned) {
    return { text, syntax: parseTolerant(text).errors, problems: [], halls: [], head: {}, list: () => [] };
  }
  const { value } = scanned;
  const record = isObject(value) ? value : {};
  const list = (key: CampusList): readonly unknown[] => {
    const held = record[key];
    return Array.isArray(held) ? held : [];
  };
  const halls = list('halls').flatMap((hall, index): CampusHall[] => {
    const named = isObject(hall) ? hall['file'] : undefined;
    if (typeof named !== 'string') return [];
    return [{ index, id: idOf(hall), named, file: campusHallPath(named) }];
  });
  return { text, syntax: [], problems: campusProblems(value) ?? [], halls, head: record, list };
}

export function idOf(element: unknown): string | undefined {
  const id = isObject(element) ? element['id'] : undefined;
  return typeof id === 'string' ? id : undefined;
}
