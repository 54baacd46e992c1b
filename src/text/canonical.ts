import { isArray, isObject, scalarText, toJson, type JsonValue } from './jsonValue';
import { naturalCompare } from './naturalCompare';
import { inlineText, PLAIN } from './writeValue';

/** What the canonical form has to know of the schema. */
export interface CanonicalOrder {
  /** Order of the top-level keys. */
  readonly topLevel: readonly string[];
  /** Order of the keys of an element of the collection `key`, or of the top-level object `key`. */
  element(key: string): readonly string[];
  /** Whether the top-level key holds a collection: a line for each element, sorted by id. */
  isCollection(key: string): boolean;
}

/**
 * The canonical form of a value that `JSON.parse` gave: top-level keys one a line, elements of collections one a
 * line in natural order of their ids, keys in the given order, two spaces, LF, final newline.
 *
 * Nothing is lost: keys that the order does not name follow in their own order, elements of equal id keep their
 * order, and elements without a text id come last in theirs. What is already lost in the value (duplicate keys,
 * digits beyond double precision) cannot be kept: `formatText` refuses such texts.
 * @throws TooDeepError for values nested too deep to write.
 */
export function canonicalText(value: unknown, order: CanonicalOrder): string {
  const json = toJson(value);
  if (!isObject(json)) return `${inlineText(json, PLAIN)}\n`;
  const members = Object.entries(inOrder(json, order.topLevel));
  if (members.length === 0) return '{}\n';
  const lines = members.map(([key, member]) => `  ${scalarText(key)}: ${topLevelText(key, member, order)}`);
  return `{\n${lines.join(',\n')}\n}\n`;
}

function topLevelText(key: string, value: JsonValue, order: CanonicalOrder): string {
  const keys = order.element(key);
  const write = (item: JsonValue) => inlineText(isObject(item) ? inOrder(item, keys) : item, PLAIN);
  if (!isArray(value) || value.length === 0 || !order.isCollection(key)) return write(value);
  const lines = [...value].sort(byId).map((element) => `    ${write(element)}`);
  return `[\n${lines.join(',\n')}\n  ]`;
}

function byId(a: JsonValue, b: JsonValue): number {
  const idA = idOf(a);
  const idB = idOf(b);
  if (idA === undefined || idB === undefined) return Number(idA === undefined) - Number(idB === undefined);
  return naturalCompare(idA, idB);
}

function idOf(element: JsonValue): string | undefined {
  const id = isObject(element) && Object.hasOwn(element, 'id') ? element['id'] : undefined;
  return typeof id === 'string' ? id : undefined;
}

function inOrder(
  object: { readonly [key: string]: JsonValue },
  order: readonly string[],
): { readonly [key: string]: JsonValue } {
  const known = order.filter((key) => Object.hasOwn(object, key));
  const unknown = Object.keys(object).filter((key) => !known.includes(key));
  return Object.fromEntries([...new Set(known), ...unknown].map((key) => [key, object[key] ?? null]));
}
