/** Changes that are one thing to a person: a row moved by one vector, racks of one type added, the same edit on many. */
import { isArray, isObject, type JsonValue } from '../text/jsonValue';
import { naturalCompare } from '../text/naturalCompare';
import { changeKinds, type Change, type ChangeKind, type FieldChange } from './change';
import type { DiffDocument } from './diffDocument';

export interface GroupRow {
  readonly name: string;
  /** How many racks of the row are in the group, and how many it has. */
  readonly count: number;
  readonly of: number;
}

export interface ChangeGroup {
  readonly list: string;
  readonly kinds: readonly ChangeKind[];
  /** At least one; all of one list, with the same kinds and the same difference. */
  readonly changes: readonly Change[];
  /** The rows that its racks stand in, in natural order; empty where one stands in none, or they are no racks. */
  readonly rows: readonly GroupRow[];
}

/** In the order of the first change of each. */
export function groupChanges(
  changes: readonly Change[],
  before: DiffDocument,
  after: DiffDocument,
): ChangeGroup[] {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const key = signature(change);
    const group = groups.get(key);
    if (group) group.push(change);
    else groups.set(key, [change]);
  }
  const sizes = { before: rowSizes(before), after: rowSizes(after) };
  const list = [...groups.values()].map((members): ChangeGroup => {
    const [first] = members as [Change, ...Change[]];
    return { list: first.list, kinds: first.kinds, changes: members, rows: rowsOf(members, sizes) };
  });
  // Within a list by what happened, so that what came and went stands together.
  const lists = new Map(list.map((group, i) => [group.list, i]).reverse() as [string, number][]);
  const rank = (group: ChangeGroup) => changeKinds.indexOf(group.kinds[0] ?? 'edited');
  return list
    .map((group, i) => ({ group, i }))
    .sort(
      (a, b) =>
        lists.get(a.group.list)! - lists.get(b.group.list)! || rank(a.group) - rank(b.group) || a.i - b.i,
    )
    .map(({ group }) => group);
}

/** The same for changes that one sentence can tell. */
function signature({ list, kinds, id, idBefore, fields, move, turn, before, after }: Change): string {
  const parts: unknown[] = [list, kinds];
  if (list === 'head') parts.push(id);
  if (before === undefined || after === undefined) {
    const value = (after ?? before)?.value ?? null;
    parts.push(member(value, 'type'), member(value, 'kind'));
    return JSON.stringify(parts);
  }
  if (kinds.includes('renamed')) parts.push(renameOf(idBefore ?? '', id ?? ''));
  parts.push(move, turn);
  for (const field of fields) {
    // Places differ from one to the next; what they have in common is the move.
    if (field.kind === 'moved' || (field.kind === 'rotated' && field.path[0] === 'at')) continue;
    parts.push(field.path, ...values(field));
  }
  return JSON.stringify(parts);
}

/** Of cords what they plug into, unless only their details differ: each rack of a row has its own tap-off. */
function values({ kind, before, after }: FieldChange): unknown[] {
  if (kind !== 'rewired') return [before ?? null, after ?? null];
  const was = namedIn(before);
  const is = namedIn(after);
  return was.join() === is.join() ? [before ?? null, after ?? null] : [was, is];
}

/** The ids that a reference field names. */
export function namedIn(value: JsonValue | undefined): readonly string[] {
  if (value === undefined) return [];
  if (typeof value === 'string') return [value];
  if (isArray(value)) return value.flatMap(namedIn);
  if (!isObject(value)) return [];
  const named = value['feed'] ?? value['node'];
  return typeof named === 'string' ? [named] : [];
}

/** What of an id became what: the common beginning, and the parts that differ. */
function renameOf(before: string, after: string): readonly string[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before.at(-1 - end) === after.at(-1 - end)) end++;
  return [
    after.slice(0, start),
    before.slice(start, before.length - end),
    after.slice(start, after.length - end),
  ];
}

const member = (value: JsonValue, key: string): JsonValue | undefined =>
  isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;

const rowName = (value: JsonValue | undefined): string | undefined => {
  const row = value === undefined ? undefined : member(value, 'row');
  return typeof row === 'string' ? row : undefined;
};

function rowSizes(document: DiffDocument): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const rack of document.list('racks')) {
    const row = rowName(rack);
    if (row !== undefined) sizes.set(row, (sizes.get(row) ?? 0) + 1);
  }
  return sizes;
}

function rowsOf(
  changes: readonly Change[],
  sizes: { readonly before: ReadonlyMap<string, number>; readonly after: ReadonlyMap<string, number> },
): readonly GroupRow[] {
  if (changes[0]?.list !== 'racks') return [];
  const counts = new Map<string, number>();
  for (const { before, after } of changes) {
    const row = rowName((after ?? before)?.value);
    if (row === undefined) return [];
    counts.set(row, (counts.get(row) ?? 0) + 1);
  }
  const of = changes[0].after === undefined ? sizes.before : sizes.after;
  return [...counts]
    .map(([name, count]): GroupRow => ({ name, count, of: of.get(name) ?? count }))
    .sort((a, b) => naturalCompare(a.name, b.name));
}
