/** Three versions of a file, taken apart into objects, merged by id and then by field. Values only, no text. */
import { CONFLICTS_KEY } from '../../model/mergeConflicts';
import type { JsonValue } from '../../text/jsonValue';
import { naturalCompare } from '../../text/naturalCompare';
import { danglingConflicts } from './danglingReferences';
import { elementNature, members, type MergeKind } from './fieldNature';
import { isNameless, type MergeSide, type SideElement } from './mergeSide';
import { mergeElement, mergeValue, type FieldConflict } from './mergeValue';
import { renamedSide, renamesBetween, type Renames } from './renames';
import { isJsonObject, same, type JsonObject, type Maybe } from './sameByNature';

/** What neither side's change decides. Its keys are those of an entry of `$conflicts`. */
export interface Conflict extends FieldConflict {
  readonly id?: string;
  readonly collection?: string;
}

export interface MergedElement {
  readonly value: JsonValue;
  /** The element of our file that it is; undefined for one that comes from theirs. */
  readonly ours: SideElement | undefined;
}

export interface MergedSides {
  readonly head: ReadonlyMap<string, JsonValue>;
  /** By collection and by what names the element: ours in our order, then what comes from theirs in theirs. */
  readonly collections: ReadonlyMap<string, ReadonlyMap<string, MergedElement>>;
  readonly conflicts: readonly Conflict[];
  readonly renames: SideRenames;
  /** The versions as they were merged: with the ids that the result has. */
  readonly versions: { readonly base: MergeSide; readonly ours: MergeSide; readonly theirs: MergeSide };
}

/** Which side gave which object another id: new ids by those before. */
export interface SideRenames {
  readonly ours: Renames;
  readonly theirs: Renames;
}

export interface MergeContext {
  readonly kind: MergeKind;
  /** Whether the catalogue has an equipment type. */
  readonly hasType: (id: string) => boolean;
}

export function mergeSides(
  written: { readonly base: MergeSide; readonly ours: MergeSide; readonly theirs: MergeSide },
  context: MergeContext,
): MergedSides {
  const { kind } = context;
  const conflicts: Conflict[] = [];
  const renames = agreedRenames(kind, written);
  const { ours: ourNames, theirs: theirNames } = renames;
  // Every version gets the ids of the result, so that what one side renamed meets what the other did to it.
  const forBase = new Map([...theirNames, ...ourNames]);
  const forOurs = new Map([...theirNames].filter(([id]) => !ourNames.has(id)));
  const forTheirs = new Map([...ourNames].filter(([id]) => !theirNames.has(id)));
  for (const [id, to] of ourNames) {
    const other = theirNames.get(id);
    if (other === undefined || other === to) continue;
    forTheirs.set(other, to);
    conflicts.push({
      id: to,
      path: ['id'],
      base: id,
      ours: to,
      theirs: other,
      ...collectionOf(written.base, id),
    });
  }
  const base = renamedSide(kind, written.base, forBase);
  const ours = renamedSide(kind, written.ours, forOurs);
  const theirs = renamedSide(kind, written.theirs, forTheirs);
  const versions = { base, ours, theirs };

  const oldIds = new Map([...forBase].map(([from, to]) => [to, from]));
  const renamed: Renamed = {
    oldIds,
    byOurs: new Set(ourNames.values()),
    byTheirs: new Set([...theirNames].map(([id, to]) => ourNames.get(id) ?? to)),
  };
  const collections = new Map<string, Map<string, MergedElement>>();
  const names = new Set([...ours.collections.keys(), ...theirs.collections.keys()]);
  for (const collection of names) {
    collections.set(collection, mergeCollection(collection, versions, renamed, conflicts));
  }
  const head = mergeHead(versions, conflicts);
  conflicts.push(...takenIds(collections));
  conflicts.push(...danglingConflicts({ head, collections, versions }, conflicts, context));
  return { head, collections, conflicts: conflicts.sort(byObject), renames, versions };
}

/** Renames that both sides' files can follow: a new id that the other side gave to something else is none. */
function agreedRenames(
  kind: MergeKind,
  { base, ours, theirs }: { base: MergeSide; ours: MergeSide; theirs: MergeSide },
): SideRenames {
  const byOurs = renamesBetween(kind, base, ours);
  const byTheirs = renamesBetween(kind, base, theirs);
  if (byOurs.size === 0 && byTheirs.size === 0) return { ours: byOurs, theirs: byTheirs };
  const inOurs = idsByCollection(ours);
  const inTheirs = idsByCollection(theirs);
  return {
    ours: new Map([...byOurs].filter(([id, to]) => !inTheirs.has(to) || byTheirs.get(id) === to)),
    theirs: new Map([...byTheirs].filter(([id, to]) => !inOurs.has(to) || byOurs.get(id) === to)),
  };
}

function idsByCollection(side: MergeSide): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [collection, elements] of side.collections) {
    for (const key of elements.keys()) if (!isNameless(key)) found.set(key, collection);
  }
  return found;
}

function collectionOf(side: MergeSide, id: string): { collection?: string } {
  const collection = idsByCollection(side).get(id);
  return collection === undefined ? {} : { collection };
}

interface Renamed {
  /** Ids of the base by those of the result. */
  readonly oldIds: ReadonlyMap<string, string>;
  readonly byOurs: ReadonlySet<string>;
  readonly byTheirs: ReadonlySet<string>;
}

function mergeCollection(
  collection: string,
  versions: MergedSides['versions'],
  renamed: Renamed,
  conflicts: Conflict[],
): Map<string, MergedElement> {
  const merged = new Map<string, MergedElement>();
  const base = versions.base.collections.get(collection) ?? none;
  const ours = versions.ours.collections.get(collection) ?? none;
  const theirs = versions.theirs.collections.get(collection) ?? none;
  for (const [key, our] of ours) {
    const value = mergeOne(collection, key, base.get(key), our, theirs.get(key), renamed, conflicts);
    if (value !== undefined) merged.set(key, { value, ours: our });
  }
  for (const [key, their] of theirs) {
    if (ours.has(key)) continue;
    const value = mergeOne(collection, key, base.get(key), undefined, their, renamed, conflicts);
    if (value !== undefined) merged.set(key, { value, ours: undefined });
  }
  return merged;
}

const none: ReadonlyMap<string, SideElement> = new Map();

function mergeOne(
  collection: string,
  key: string,
  before: SideElement | undefined,
  our: SideElement | undefined,
  their: SideElement | undefined,
  renamed: Renamed,
  conflicts: Conflict[],
): Maybe {
  const base = before?.value;
  const ours = our?.value;
  const theirs = their?.value;
  const of = {
    ...(isNameless(key) ? {} : { id: key }),
    ...(collection === CONFLICTS_KEY ? {} : { collection }),
  };
  const nature = elementNature(collection);
  if (ours !== undefined && theirs !== undefined) {
    if (same(nature, base, theirs)) return ours;
    if (same(nature, base, ours)) return theirs;
    if (same(nature, ours, theirs)) return ours;
    if (collection !== CONFLICTS_KEY && isJsonObject(ours) && isJsonObject(theirs) && isJsonObject(base)) {
      const found: FieldConflict[] = [];
      const merged = mergeElement(nature, { base, ours, theirs }, found);
      conflicts.push(...found.map((conflict) => ({ ...of, ...conflict })));
      return merged;
    }
    // Two entries about one conflict say what they say about it together.
    if (collection === CONFLICTS_KEY) return ours;
    conflicts.push({ ...of, path: [], base, ours, theirs });
    return ours;
  }
  if (base === undefined) return ours ?? theirs;
  const isTheirs = theirs !== undefined;
  const isRenamed = (isTheirs ? renamed.byTheirs : renamed.byOurs).has(key);
  // Conflicts are no objects: what one side decided is decided.
  if (collection === CONFLICTS_KEY || (!isRenamed && same(nature, base, theirs ?? ours))) return undefined;
  const old = renamed.oldIds.get(key);
  const was = old !== undefined && isJsonObject(base) ? { ...base, id: old } : base;
  conflicts.push({ ...of, path: [], base: was, ours, theirs });
  return ours;
}

/** An id that both sides gave to things of different kinds: ours has it, and theirs is kept in the conflict. */
function takenIds(collections: ReadonlyMap<string, Map<string, MergedElement>>): Conflict[] {
  const ours = new Set<string>();
  for (const elements of collections.values()) {
    for (const [key, element] of elements) if (element.ours && !isNameless(key)) ours.add(key);
  }
  const found: Conflict[] = [];
  for (const [collection, elements] of collections) {
    for (const [key, element] of elements) {
      if (element.ours || !ours.has(key)) continue;
      found.push({ id: key, collection, path: [], base: undefined, ours: undefined, theirs: element.value });
      elements.delete(key);
    }
  }
  return found;
}

/** The top-level values that are no collections. */
function mergeHead(
  { base, ours, theirs }: MergedSides['versions'],
  conflicts: Conflict[],
): Map<string, JsonValue> {
  const merged = new Map<string, JsonValue>();
  for (const key of new Set([...ours.head.keys(), ...theirs.head.keys()])) {
    const versions = { base: base.head.get(key), ours: ours.head.get(key), theirs: theirs.head.get(key) };
    const value = mergeValue(members, versions, [key], conflicts);
    if (value !== undefined) merged.set(key, value);
  }
  return merged;
}

/** As the canonical form has them: by id, what belongs to the file itself last. */
function byObject(a: Conflict, b: Conflict): number {
  if (a.id === undefined || b.id === undefined)
    return Number(a.id === undefined) - Number(b.id === undefined);
  return naturalCompare(a.id, b.id);
}

/** An entry of `$conflicts`: a side without a value has no key. */
export function conflictEntry({ id, collection, path, base, ours, theirs }: Conflict): JsonObject {
  const entry: [string, Maybe][] = [
    ['id', id],
    ['collection', collection],
    ['path', path],
    ['base', base],
    ['ours', ours],
    ['theirs', theirs],
  ];
  return Object.fromEntries(entry.flatMap(([key, held]) => (held === undefined ? [] : [[key, held]])));
}
