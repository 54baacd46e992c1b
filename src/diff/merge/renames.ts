/**
 * Objects that got another id. Only what is exactly alike but for its id and name, and alike to nothing else, counts:
 * an edit that followed a wrong guess would end up in another object without a trace.
 */
import type { JsonValue } from '../../text/jsonValue';
import type { MergeKind } from './fieldNature';
import { elementId, isNameless, namelessKey, type MergeSide, type SideElement } from './mergeSide';
import { withRenamedReferences } from './references';
import { isJsonArray, isJsonObject, orderedText, type JsonObject } from './sameByNature';

export type Renames = ReadonlyMap<string, string>;

/** New ids by old ones. */
export function renamesBetween(kind: MergeKind, base: MergeSide, side: MergeSide): Renames {
  const before = idsOf(base);
  const after = idsOf(side);
  const renames = new Map<string, string>();
  const gone = missing(base, after);
  const fresh = missing(side, before);
  if (gone.length === 0 || fresh.length === 0) return renames;
  // What names a renamed thing is itself alike only once the name is followed.
  for (;;) {
    const found = renames.size;
    const lookFor = byLikeness(kind, gone, renames, (key) => renames.has(key));
    const taken = new Set(renames.values());
    const candidates = byLikeness(kind, fresh, new Map(), (key) => taken.has(key));
    for (const [likeness, olds] of lookFor) {
      const news = candidates.get(likeness);
      if (olds.length === 1 && news?.length === 1) renames.set(olds[0]!, news[0]!);
    }
    if (renames.size === found) return renames;
  }
}

type Named = readonly [collection: string, key: string, element: SideElement];

function idsOf(side: MergeSide): Set<string> {
  const ids = new Set<string>();
  for (const elements of side.collections.values()) for (const key of elements.keys()) ids.add(key);
  return ids;
}

function missing(side: MergeSide, ids: ReadonlySet<string>): Named[] {
  const found: Named[] = [];
  for (const [collection, elements] of side.collections) {
    for (const [key, element] of elements) {
      if (!ids.has(key) && !isNameless(key)) found.push([collection, key, element]);
    }
  }
  return found;
}

function byLikeness(
  kind: MergeKind,
  elements: readonly Named[],
  renamed: Renames,
  isDone: (key: string) => boolean,
): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [collection, key, { value }] of elements) {
    if (isDone(key) || !isJsonObject(value)) continue;
    const followed = withRenamedReferences(kind, collection, value, renamed);
    const likeness = `${collection} ${orderedText({ ...followed, id: '', name: '' })}`;
    const others = found.get(likeness);
    if (others) others.push(key);
    else found.set(likeness, [key]);
  }
  return found;
}

/** A version with ids changed, and everything that names them. */
export function renamedSide(kind: MergeKind, side: MergeSide, renamed: Renames): MergeSide {
  if (renamed.size === 0) return side;
  const collections = new Map(
    [...side.collections].map(([collection, elements]) => {
      const followed = new Map<string, SideElement>();
      for (const element of elements.values()) {
        const value = followedElement(kind, collection, element.value, renamed);
        const id = elementId(collection, value) ?? namelessKey(followed, collection, value);
        followed.set(id, value === element.value ? element : { ...element, value });
      }
      return [collection, followed];
    }),
  );
  return { head: renamedHead(side.head, renamed), collections };
}

function followedElement(kind: MergeKind, collection: string, value: JsonValue, renamed: Renames): JsonValue {
  if (!isJsonObject(value)) return value;
  const { id } = value;
  const to = typeof id === 'string' ? renamed.get(id) : undefined;
  const followed = withRenamedReferences(kind, collection, value, renamed);
  return to === undefined ? followed : { ...followed, id: to };
}

/** A hall's design lists phases by id. */
function renamedHead(head: ReadonlyMap<string, JsonValue>, renamed: Renames): ReadonlyMap<string, JsonValue> {
  const design = head.get('design');
  const phases = isJsonObject(design) ? design['phases'] : undefined;
  if (!isJsonObject(design) || !isJsonArray(phases)) return head;
  const named = (id: JsonValue) => (typeof id === 'string' ? (renamed.get(id) ?? id) : id);
  if (!phases.some((id) => named(id) !== id)) return head;
  const followed: JsonObject = { ...design, phases: phases.map(named) };
  return new Map([...head].map(([key, value]) => [key, key === 'design' ? followed : value]));
}
