/**
 * A file as diff and merge read it: lists of elements with ids, and the fields that stand beside them.
 * Values as `JSON.parse` gave them, whether the schema allows them or not: a diff has to show a broken element too.
 */
import { canonicalOrder } from '../model/canonicalOrder';
import type { FileKind } from '../model/fileKind';
import { isArray, isObject, type JsonValue } from '../text/jsonValue';

export type DocumentKind = FileKind;

export interface DiffDocument {
  readonly kind: DocumentKind;
  /** Names of the lists in the order of the canonical form, those that this document does not have included. */
  readonly lists: readonly string[];
  /** The elements of a list as the text holds them; empty where there is no such list. */
  list(key: string): readonly JsonValue[];
  /** All top-level fields that are no list of elements, in the order of the canonical form, then of the text. */
  readonly head: { readonly [key: string]: JsonValue };
}

/** @param value what `JSON.parse` made of the text; it is not copied. */
export function readDocument(kind: DocumentKind, value: unknown): DiffDocument {
  const order = canonicalOrder(kind);
  const lists = order.topLevel.filter((key) => order.isCollection(key));
  // What JSON.parse gives is JSON.
  const record = isObject(value) ? (value as { readonly [key: string]: JsonValue }) : {};
  const none: readonly JsonValue[] = [];
  const list = (key: string): readonly JsonValue[] => {
    const held = Object.hasOwn(record, key) ? record[key] : undefined;
    return held !== undefined && isArray(held) ? held : none;
  };
  const isList = (key: string) => lists.includes(key) && isArray(record[key]);
  const keys = Object.keys(record).filter((key) => !isList(key));
  const rank = (key: string) => {
    const at = order.topLevel.indexOf(key);
    return at === -1 ? order.topLevel.length : at;
  };
  keys.sort((a, b) => rank(a) - rank(b));
  const head = Object.fromEntries(keys.map((key) => [key, record[key] ?? null]));
  return { kind, lists, list, head };
}
