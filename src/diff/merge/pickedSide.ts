/** The value of an object or of the file's own fields once one side of a conflict is picked. */
import type { LeftConflict } from '../../model/mergeConflicts';
import { elementNature, members, type Nature } from './fieldNature';
import { PLACEMENT_KEYS } from './placement';
import { isJsonArray, isJsonObject, itemId, type JsonObject, type Maybe } from './sameByNature';

export type ConflictSide = 'ours' | 'theirs' | 'base';

/** @param element what stands in the file; undefined where it is gone. @returns undefined where it goes. */
export function withPickedSide(
  element: JsonObject | undefined,
  conflict: LeftConflict,
  side: ConflictSide,
): JsonObject | undefined {
  const { path, collection } = conflict;
  const value = conflict[side];
  if (path.length === 0) return isJsonObject(value) ? value : undefined;
  if (!element) return undefined;
  if (isPlacement(conflict)) {
    const rest = Object.fromEntries(Object.entries(element).filter(([key]) => !PLACEMENT_KEYS.includes(key)));
    return { ...rest, ...(isJsonObject(value) ? value : {}) };
  }
  const result = withValue(elementNature(collection ?? ''), element, path, value);
  return isJsonObject(result) ? result : element;
}

/** `at` and `facing` are one value, written as an object. */
export const isPlacement = ({ path, base, ours, theirs }: LeftConflict): boolean =>
  path.length === 1 && path[0] === 'at' && [base, ours, theirs].some(isJsonObject);

/** A field of the file itself, such as `room`: its top-level value once the side is picked. */
export function withPickedHead(head: Maybe, conflict: LeftConflict, side: ConflictSide): Maybe {
  return withValue(members, head, conflict.path.slice(1), conflict[side]);
}

/** A copy with the value at the path; an item of a list is named by its id. `undefined` takes it out. */
function withValue(nature: Nature, target: Maybe, path: readonly string[], value: Maybe): Maybe {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (nature.kind === 'set' || nature.kind === 'sequence') {
    const { key } = nature;
    const items = isJsonArray(target) ? target : [];
    const at = items.findIndex((item) => itemId(key, item) === step);
    const old = at < 0 ? undefined : items[at];
    const asObject = typeof old === 'string' ? { [key]: old } : old;
    const item = withValue(members, rest.length > 0 ? asObject : old, rest, value);
    if (item === undefined) return items.filter((_, i) => i !== at);
    return at < 0 ? [...items, item] : items.map((held, i) => (i === at ? item : held));
  }
  const object = isJsonObject(target) ? target : {};
  const inner = withValue(
    nature.kind === 'members' ? nature.member(step) : members,
    Object.hasOwn(object, step) ? object[step] : undefined,
    rest,
    value,
  );
  const kept = Object.entries(object).filter(([key]) => key !== step || inner !== undefined);
  const changed = kept.map(
    ([key, held]) => [key, key === step && inner !== undefined ? inner : held] as const,
  );
  if (inner !== undefined && !Object.hasOwn(object, step)) changed.push([step, inner]);
  return Object.fromEntries(changed);
}
