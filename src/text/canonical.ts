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
  return canonicalJson(toJson(value), order);
}

/**
 * The same for a value that is known to be JSON and not too deep. `writtenAs` gives the canonical line of an element
 * where it is already known.
 */
export function canonicalJson(
  json: JsonValue,
  order: CanonicalOrder,
  writtenAs: (key: string, index: number) => string | undefined = () => undefined,
): string {
  if (!isObject(json)) return `${inlineText(json, PLAIN)}\n`;
  const members = Object.entries(inOrder(json, new KeyRanks(order.topLevel)));
  if (members.length === 0) return '{}\n';
  const lines = members.map(
    ([key, member]) => `  ${scalarText(key)}: ${topLevelText(key, member, order, writtenAs)}`,
  );
  return `{\n${lines.join(',\n')}\n}\n`;
}

function topLevelText(
  key: string,
  value: JsonValue,
  order: CanonicalOrder,
  writtenAs: (key: string, index: number) => string | undefined,
): string {
  const ranks = new KeyRanks(order.element(key));
  const write = (item: JsonValue) => inlineText(isObject(item) ? inOrder(item, ranks) : item, PLAIN);
  if (!isArray(value) || value.length === 0 || !order.isCollection(key)) return write(value);
  const lines = value
    .map((element, i) => ({ element, line: writtenAs(key, i) ?? write(element) }))
    .sort((a, b) => byId(a.element, b.element))
    .map(({ line }) => `    ${line}`);
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

/** The places of the keys that an order names. */
class KeyRanks {
  private readonly ranks: ReadonlyMap<string, number>;

  constructor(readonly order: readonly string[]) {
    this.ranks = new Map(order.map((key, i) => [key, i]));
  }

  /** Whether the known keys stand in their order, and before all others. */
  areKeptBy(keys: readonly string[]): boolean {
    let last = -1;
    return keys.every((key) => {
      const rank = this.ranks.get(key) ?? this.order.length;
      const isBehind = rank >= last;
      last = rank;
      return isBehind;
    });
  }

  has(key: string): boolean {
    return this.ranks.has(key);
  }
}

function inOrder(
  object: { readonly [key: string]: JsonValue },
  ranks: KeyRanks,
): { readonly [key: string]: JsonValue } {
  const keys = Object.keys(object);
  if (ranks.areKeptBy(keys)) return object;
  const known = ranks.order.filter((key) => Object.hasOwn(object, key));
  const unknown = keys.filter((key) => !ranks.has(key));
  return Object.fromEntries([...new Set(known), ...unknown].map((key) => [key, object[key] ?? null]));
}
