/**
 * What makes two elements of a list the same one: the id. Shared by diff and merge, so that both agree on what was
 * edited and what was added.
 */
import { isArray, isObject, sameValue, type JsonValue } from '../text/jsonValue';

/** The two places in which one element stands; undefined where it is in one of the versions only. */
export interface ElementPair {
  readonly before: number | undefined;
  readonly after: number | undefined;
}

export function elementId(element: JsonValue): string | undefined {
  const id = isObject(element) ? element['id'] : undefined;
  return typeof id === 'string' ? id : undefined;
}

/**
 * The name by which an element is found in another version: its id; of an element without one, what it says: a waiver
 * its rule and objects, anything else its whole value.
 */
export function identityKey(element: JsonValue): string {
  const id = elementId(element);
  if (id !== undefined) return `#${id}`;
  if (isObject(element) && typeof element['rule'] === 'string' && isArray(element['on'])) {
    return JSON.stringify([element['rule'], [...element['on']].map(String).sort()]);
  }
  return JSON.stringify(element);
}

/**
 * Pairs the elements of two versions of a list by identity, whatever their order. Elements of equal identity, which
 * a broken file can have, are paired with their equals first, then in their order. Pairs come in the order of
 * `after`, then what is only in `before`.
 */
export function pairElements(before: readonly JsonValue[], after: readonly JsonValue[]): ElementPair[] {
  const pairs: ElementPair[] = [];
  const keysAfter = after.map(identityKey);
  const free = new Map<string, number[]>();
  before.forEach((element, i) => {
    const key = identityKey(element);
    const known = free.get(key);
    if (known) known.push(i);
    else free.set(key, [i]);
  });
  const partners = new Array<number | undefined>(after.length);
  const isRepeated = new Set<string>();
  const seen = new Set<string>();
  for (const key of keysAfter) {
    if (seen.has(key) || (free.get(key)?.length ?? 0) > 1) isRepeated.add(key);
    seen.add(key);
  }
  const take = (i: number, fits: (at: number) => boolean) => {
    const places = free.get(keysAfter[i]!);
    const at = places?.findIndex(fits) ?? -1;
    if (!places || at === -1) return;
    partners[i] = places.splice(at, 1)[0];
  };
  if (isRepeated.size > 0) {
    after.forEach((element, i) => {
      if (isRepeated.has(keysAfter[i]!)) take(i, (at) => sameValue(before[at] ?? null, element));
    });
  }
  for (let i = 0; i < after.length; i++) if (partners[i] === undefined) take(i, () => true);
  for (let i = 0; i < after.length; i++) pairs.push({ before: partners[i], after: i });
  const left = [...free.values()].flat().sort((a, b) => a - b);
  for (const i of left) pairs.push({ before: i, after: undefined });
  return pairs;
}
