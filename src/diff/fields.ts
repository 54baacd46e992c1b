/** Where two versions of one element differ, field by field. Shared by diff and merge. */
import { isArray, isObject, sameValue, type JsonValue } from '../text/jsonValue';

export interface FieldDifference {
  /** Keys that lead from the element to the value. Objects are entered, lists are compared as a whole. */
  readonly path: readonly string[];
  /** Undefined where the field is not there. */
  readonly before: JsonValue | undefined;
  readonly after: JsonValue | undefined;
}

/**
 * Lists whose order means nothing: cords share by weight, a waiver covers its objects. The order of `from` does mean
 * something (the first is preferred), that of points and phases too.
 */
const unordered: ReadonlySet<string> = new Set(['feeds', 'on']);

/** Whether the values of the field `key` mean the same; the order of keys in objects never counts. */
export function sameField(key: string, before: JsonValue | undefined, after: JsonValue | undefined): boolean {
  if (before === after) return true;
  if (before === undefined || after === undefined) return false;
  if (sameValue(before, after)) return true;
  return unordered.has(key) && isArray(before) && isArray(after) && sameItems(before, after);
}

/** The schema allows fewer; of more only the order as written is compared, so that a hostile file costs nothing. */
const mostItems = 1000;

/** Equal as multisets. */
function sameItems(before: readonly JsonValue[], after: readonly JsonValue[]): boolean {
  if (before.length !== after.length || before.length > mostItems) return false;
  const left = [...after];
  return before.every((item) => {
    const at = left.findIndex((other) => sameValue(item, other));
    if (at === -1) return false;
    left.splice(at, 1);
    return true;
  });
}

/** In the order of the keys of `after`, then of those that only `before` has. */
export function fieldDifferences(before: JsonValue, after: JsonValue): FieldDifference[] {
  const found: FieldDifference[] = [];
  collect([], before, after, found);
  return found;
}

function collect(
  path: readonly string[],
  before: JsonValue | undefined,
  after: JsonValue | undefined,
  found: FieldDifference[],
): void {
  if (path.length > 0 ? sameField(path.at(-1)!, before, after) : before === after) return;
  if (!isRecord(before) || !isRecord(after)) {
    if (path.length > 0 || !sameField('', before, after)) found.push({ path, before, after });
    return;
  }
  const keys = [...Object.keys(after), ...Object.keys(before).filter((key) => !Object.hasOwn(after, key))];
  for (const key of keys) collect([...path, key], member(before, key), member(after, key), found);
}

type JsonObject = { readonly [key: string]: JsonValue };
const isRecord = (value: JsonValue | undefined): value is JsonObject =>
  value !== undefined && isObject(value);
const member = (object: JsonObject, key: string): JsonValue | undefined =>
  Object.hasOwn(object, key) ? object[key] : undefined;
