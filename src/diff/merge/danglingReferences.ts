/**
 * One side deletes a thing, the other names it somewhere new: each is right by itself, and together they leave a name
 * that leads nowhere. That is a conflict about the deleted thing.
 */
import type { JsonValue } from '../../text/jsonValue';
import type { ReferenceTarget } from '../../model/types';
import type { MergeKind } from './fieldNature';
import { isNameless, type MergeSide, type SideElement } from './mergeSide';
import type { Conflict, MergeContext, MergedElement, MergedSides } from './mergeSides';
import { designPhases, referencesOf, type Reference } from './references';
import { isJsonObject } from './sameByNature';

/** What ids there are: enough to follow a name. */
interface Names {
  readonly ids: ReadonlyMap<string, string>;
  readonly phases: ReadonlySet<string>;
}

interface Elements {
  readonly head: ReadonlyMap<string, JsonValue>;
  readonly collections: ReadonlyMap<string, ReadonlyMap<string, { readonly value: JsonValue }>>;
}

function namesOf({ head, collections }: Elements): Names {
  const ids = new Map<string, string>();
  for (const [collection, elements] of collections) {
    for (const key of elements.keys()) if (!isNameless(key)) ids.set(key, collection);
  }
  return { ids, phases: new Set(designPhases(head.get('design'))) };
}

function resolves(
  { ids, phases }: Names,
  id: string,
  target: ReferenceTarget,
  hasType: MergeContext['hasType'],
) {
  if (target === 'any') return ids.has(id);
  if (ids.get(id) === target) return true;
  return target === 'types' ? hasType(id) : target === 'phases' && phases.has(id);
}

export interface Unresolved extends Reference {
  readonly collection: string;
  readonly key: string;
}

/** Names that lead nowhere, in the order of the file. */
export function unresolvedReferences(elements: Elements, { kind, hasType }: MergeContext): Unresolved[] {
  const names = namesOf(elements);
  const found: Unresolved[] = [];
  for (const [collection, of] of elements.collections) {
    for (const [key, { value }] of of) {
      if (!isJsonObject(value)) continue;
      for (const reference of referencesOf(kind, collection, value)) {
        if (!resolves(names, reference.id, reference.target, hasType))
          found.push({ ...reference, collection, key });
      }
    }
  }
  return found;
}

export function unresolvedSentence({ collection, key, id, path }: Unresolved): string {
  const owner = isNameless(key) ? `An element of ${collection}` : key;
  return `${owner}: ${path.join('.')} names ${id}, which is not there.`;
}

interface Merged {
  readonly head: Map<string, JsonValue>;
  readonly collections: ReadonlyMap<string, Map<string, MergedElement>>;
  readonly versions: MergedSides['versions'];
}

/**
 * The conflicts that names without a target make. What they deleted and we still name stands in the file again, since
 * ours is what stands there until somebody decides: `merged` is changed for that.
 */
export function danglingConflicts(
  merged: Merged,
  known: readonly Conflict[],
  context: MergeContext,
): Conflict[] {
  const { versions } = merged;
  const names = { ours: namesOf(versions.ours), theirs: namesOf(versions.theirs) };
  const found: Conflict[] = [];
  const isKnown = (id: string) => [...known, ...found].some((c) => c.id === id && c.path.length === 0);
  // Something that comes back may itself name what is gone.
  for (let again = true; again;) {
    again = false;
    const unresolved = [
      ...unresolvedReferences(merged, context),
      ...unresolvedAlternatives(merged, [...known, ...found], context),
    ];
    for (const { id, target, collection, key } of unresolved) {
      const inOurs = resolves(names.ours, id, target, context.hasType);
      const inTheirs = resolves(names.theirs, id, target, context.hasType);
      const mentions = (side: MergeSide) =>
        namesIt(side.collections.get(collection)?.get(key), id, collection, context.kind);
      // It led nowhere before the merge: no matter of the merge.
      if ((!inOurs && mentions(versions.ours)) || (!inTheirs && mentions(versions.theirs))) continue;
      if (inOurs === inTheirs) continue;
      const at = (side: MergeSide) => elementOf(side, id);
      const lost = at(inOurs ? versions.ours : versions.theirs);
      if (!lost) {
        again = keepPhases(merged, found) || again;
        continue;
      }
      if (isKnown(id)) continue;
      const [where, element] = lost;
      found.push({
        id,
        collection: where,
        path: [],
        base: at(versions.base)?.[1].value,
        ours: inOurs ? element.value : undefined,
        theirs: inTheirs ? element.value : undefined,
      });
      again = true;
      if (inOurs) merged.collections.get(where)?.set(id, { value: element.value, ours: element });
    }
  }
  return found;
}

/** What would lead nowhere if their side of a conflict were picked. */
function unresolvedAlternatives(
  merged: Merged,
  conflicts: readonly Conflict[],
  { kind, hasType }: MergeContext,
): Unresolved[] {
  const names = namesOf(merged);
  return conflicts.flatMap(({ id: key, collection, path }): Unresolved[] => {
    if (key === undefined || collection === undefined) return [];
    const value = merged.versions.theirs.collections.get(collection)?.get(key)?.value;
    if (!isJsonObject(value)) return [];
    return referencesOf(kind, collection, value)
      .filter(
        ({ path: at, id }) =>
          path.length === 0 || (path[0] === at[0] && (path.length === 1 || path[1] === id)),
      )
      .filter(({ id, target }) => !resolves(names, id, target, hasType))
      .map((reference) => ({ ...reference, collection, key }));
  });
}

function namesIt(element: SideElement | undefined, id: string, collection: string, kind: MergeKind): boolean {
  const value = element?.value;
  return (
    isJsonObject(value) && referencesOf(kind, collection, value).some((reference) => reference.id === id)
  );
}

function elementOf(side: MergeSide, id: string): [string, SideElement] | undefined {
  for (const [collection, elements] of side.collections) {
    const element = elements.get(id);
    if (element) return [collection, element];
  }
  return undefined;
}

/** A phase that only the design lists, and that one side took off the list. @returns whether the list is ours again. */
function keepPhases({ head, versions }: Merged, found: Conflict[]): boolean {
  const path = ['design', 'phases'];
  if (found.some((conflict) => conflict.id === undefined && conflict.path.join() === path.join()))
    return false;
  const phasesOf = (side: MergeSide) => {
    const design = side.head.get('design');
    return isJsonObject(design) ? design['phases'] : undefined;
  };
  const ours = phasesOf(versions.ours);
  found.push({ path, base: phasesOf(versions.base), ours, theirs: phasesOf(versions.theirs) });
  const design = head.get('design');
  if (isJsonObject(design)) {
    const rest = Object.entries(design).filter(([key]) => key !== 'phases');
    head.set('design', ours === undefined ? Object.fromEntries(rest) : { ...design, phases: ours });
  }
  return true;
}
