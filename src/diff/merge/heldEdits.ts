/**
 * Whether a merge holds what each side changed, read from its text and not from how it was made: the last line of
 * defence before a merge may call itself clean.
 */
import { CONFLICTS_KEY } from '../../model/mergeConflicts';
import type { JsonValue } from '../../text/jsonValue';
import { elementNature, members, type Nature } from './fieldNature';
import type { MergeSide } from './mergeSide';
import type { Conflict, MergedSides } from './mergeSides';
import { PLACEMENT_KEYS, placementOf, samePlacement } from './placement';
import { isJsonArray, isJsonObject, itemsById, same, sameItem, type Maybe } from './sameByNature';

interface FourVersions {
  readonly base: Maybe;
  readonly ours: Maybe;
  readonly theirs: Maybe;
  readonly merged: Maybe;
}

/**
 * The edits that got lost, as a sentence each; empty for a merge that holds every edit of one side, and of those of
 * both sides ours with a conflict beside it.
 */
export function lostEdits(
  { versions, conflicts }: Pick<MergedSides, 'versions' | 'conflicts'>,
  merged: MergeSide,
): string[] {
  const account = new Account(conflicts);
  const { base, ours, theirs } = versions;
  const collections = new Set([base, ours, theirs, merged].flatMap((side) => [...side.collections.keys()]));
  for (const collection of collections) {
    if (collection === CONFLICTS_KEY) continue;
    const of = (side: MergeSide) => side.collections.get(collection);
    const keys = new Set([base, ours, theirs, merged].flatMap((side) => [...(of(side)?.keys() ?? [])]));
    for (const key of keys) {
      const at = (side: MergeSide) => of(side)?.get(key)?.value;
      account.element(collection, key, {
        base: at(base),
        ours: at(ours),
        theirs: at(theirs),
        merged: at(merged),
      });
    }
  }
  for (const key of new Set([base, ours, theirs, merged].flatMap((side) => [...side.head.keys()]))) {
    const at = (side: MergeSide) => side.head.get(key);
    const four = { base: at(base), ours: at(ours), theirs: at(theirs), merged: at(merged) };
    account.value(members, four, undefined, [key]);
  }
  return account.lost;
}

class Account {
  readonly lost: string[] = [];
  private readonly byObject = new Map<string | undefined, Conflict[]>();

  constructor(conflicts: readonly Conflict[]) {
    for (const conflict of conflicts) {
      const key = conflict.id ?? conflict.collection;
      this.byObject.set(key, [...(this.byObject.get(key) ?? []), conflict]);
    }
  }

  element(collection: string, key: string, four: FourVersions): void {
    const { base, ours, theirs, merged } = four;
    const nature = elementNature(collection);
    const whole = [...(this.byObject.get(key) ?? []), ...(this.byObject.get(collection) ?? [])];
    // What one side deleted and the other needs: ours stands, and the conflict keeps the rest.
    if (whole.some(({ path, collection: of }) => path.length === 0 && of === collection)) {
      if (!same(nature, ours, merged)) this.lost.push(`${key}: our version does not stand in the file.`);
      return;
    }
    if (whole.length === 0 && isHeldAsWritten(four)) return;
    if (![base, ours, theirs, merged].every((version) => version === undefined || isJsonObject(version))) {
      this.value(nature, four, key, []);
      return;
    }
    if (ours === undefined || theirs === undefined || merged === undefined) {
      this.value(nature, four, key, []);
      return;
    }
    const object = (version: Maybe) => (isJsonObject(version) ? version : undefined);
    const keys = new Set(
      [base, ours, theirs, merged].flatMap((version) => Object.keys(object(version) ?? {})),
    );
    for (const field of keys) {
      if (PLACEMENT_KEYS.includes(field) || nature.kind !== 'members') continue;
      this.value(nature.member(field), member(four, field), key, [field]);
    }
    const place = (version: Maybe) => placementOf(object(version));
    const places = { base: place(base), ours: place(ours), theirs: place(theirs), merged: place(merged) };
    const bySameWords =
      samePlacement(places.ours, places.theirs) && samePlacement(places.ours, places.merged);
    if (!bySameWords) this.value({ kind: 'value' }, places, key, ['at']);
  }

  value(nature: Nature, four: FourVersions, id: string | undefined, path: readonly string[]): void {
    const { base, ours, theirs, merged } = four;
    if (this.isDecidedLater(id, path)) {
      if (!same(nature, ours, merged)) this.lose(id, path, 'our');
      return;
    }
    const expected = this.hasConflictInside(id, path) ? undefined : expectation(nature, four);
    if (expected) {
      if (!same(nature, expected.value, merged)) this.lose(id, path, expected.by);
      return;
    }
    const objects = [ours, theirs, merged].every(isJsonObject) && (base === undefined || isJsonObject(base));
    if (nature.kind === 'members' && objects) {
      const keys = [base, ours, theirs, merged].flatMap((v) => (isJsonObject(v) ? Object.keys(v) : []));
      for (const key of new Set(keys)) this.value(nature.member(key), member(four, key), id, [...path, key]);
      return;
    }
    if (nature.kind === 'set' || nature.kind === 'sequence') {
      if (this.items(nature.key, four, id, path)) return;
    }
    this.lose(id, path, 'one');
  }

  /** @returns false for lists that cannot be compared item by item. */
  private items(key: string, four: FourVersions, id: string | undefined, path: readonly string[]): boolean {
    const list = (version: Maybe) =>
      version === undefined ? [] : isJsonArray(version) ? version : undefined;
    const [base, ours, theirs, merged] = [four.base, four.ours, four.theirs, four.merged].map(list);
    if (!base || !ours || !theirs || !merged) return false;
    const named = [base, ours, theirs, merged].map((items) => itemsById(key, items));
    const [b, o, t, m] = named;
    if (!b || !o || !t || !m) return itemCountsHold(key, [base, ours, theirs, merged]);
    for (const item of new Set([b, o, t, m].flatMap((items) => [...items.keys()]))) {
      const versions = { base: b.get(item), ours: o.get(item), theirs: t.get(item), merged: m.get(item) };
      this.item(key, versions, id, [...path, item]);
    }
    return true;
  }

  private item(key: string, four: FourVersions, id: string | undefined, path: readonly string[]): void {
    const as = (item: Maybe) => (typeof item === 'string' ? { [key]: item } : item);
    const { base, ours, theirs, merged } = four;
    if (sameItem(key, ours, theirs) && sameItem(key, ours, merged)) return;
    this.value(members, { base: as(base), ours: as(ours), theirs: as(theirs), merged: as(merged) }, id, path);
  }

  /** A conflict about the value itself, or about something that it is part of. */
  private isDecidedLater(id: string | undefined, path: readonly string[]): boolean {
    const conflicts = this.byObject.get(id) ?? [];
    return conflicts.some((conflict) => conflict.path.every((step, i) => step === path[i]));
  }

  private hasConflictInside(id: string | undefined, path: readonly string[]): boolean {
    const conflicts = this.byObject.get(id) ?? [];
    return conflicts.some((conflict) => path.every((step, i) => step === conflict.path[i]));
  }

  private lose(id: string | undefined, path: readonly string[], whose: string): void {
    this.lost.push(`${[id ?? 'The file', ...path].join(' ')}: ${whose} edit is not in the result.`);
  }
}

/** One side left the element as it was, and the result has the other's: no need to look at its fields. */
const isHeldAsWritten = ({ base, ours, theirs, merged }: FourVersions): boolean =>
  (base === theirs && merged === ours) || (base === ours && merged === theirs);

const member = (four: FourVersions, key: string): FourVersions => {
  const own = (version: Maybe) =>
    isJsonObject(version) && Object.hasOwn(version, key) ? version[key] : undefined;
  return { base: own(four.base), ours: own(four.ours), theirs: own(four.theirs), merged: own(four.merged) };
};

/** What must stand in the result where at most one side changed the value, or both to the same. */
function expectation(
  nature: Nature,
  { base, ours, theirs }: FourVersions,
): { readonly value: Maybe; readonly by: string } | undefined {
  if (same(nature, base, theirs)) return { value: ours, by: 'our' };
  if (same(nature, base, ours)) return { value: theirs, by: 'their' };
  return same(nature, ours, theirs) ? { value: ours, by: 'the common' } : undefined;
}

function itemCountsHold(key: string, lists: readonly (readonly JsonValue[])[]): boolean {
  const [base = [], ours = [], theirs = [], merged = []] = lists;
  const of = (items: readonly JsonValue[], wanted: JsonValue) =>
    items.filter((item) => sameItem(key, item, wanted)).length;
  return [...base, ...ours, ...theirs, ...merged].every((item) => {
    const [b, o, t, m] = [of(base, item), of(ours, item), of(theirs, item), of(merged, item)];
    if (b === t) return m === o;
    return b === o ? m === t : o === t && m === o;
  });
}
