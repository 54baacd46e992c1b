/** What changed between two versions of a file, element by element. */
import { isObject, sameValue, type JsonValue } from '../text/jsonValue';
import { naturalCompare } from '../text/naturalCompare';
import { changeKinds, type Change, type ChangeKind, type ElementVersion, type FieldChange } from './change';
import type { DiffDocument, DocumentKind } from './diffDocument';
import { fieldDifferences, sameField } from './fields';
import { elementId, pairElements } from './identity';
import { recognise, type Recognised } from './likeness';
import { placeChange, type Extent, type PlaceChange } from './placeChange';
import { isWiring, withRenames } from './references';

/** The extent of an element as its type or itself gives it; undefined where it has none. */
export type ExtentOf = (list: string, index: number) => Extent | undefined;

export interface CompareOptions {
  /** Without them something that is turned on the spot counts as moved too. */
  readonly extents?: { readonly before: ExtentOf; readonly after: ExtentOf };
}

export interface Comparison {
  readonly kind: DocumentKind;
  /** The head first, then list by list in the order of the canonical form, in each in the order of the ids. */
  readonly changes: readonly Change[];
  /** By the id before, the id after, of all that was recognised under another id. */
  readonly renames: ReadonlyMap<string, string>;
}

/** The `list` of changes of top-level fields. */
export const headList = 'head';

/** @throws RangeError when the two are not of one kind. */
export function compareDocuments(
  before: DiffDocument,
  after: DiffDocument,
  { extents }: CompareOptions = {},
): Comparison {
  if (before.kind !== after.kind) throw new RangeError(`A ${before.kind} is no ${after.kind}.`);
  const { kind } = after;
  const changes = headChanges(before, after);
  const renames = new Map<string, string>();
  // In the order of the format things come before those that name them, so that their new ids are known by then.
  for (const list of after.lists) {
    const from = before.list(list);
    const to = after.list(list);
    if (from.length === 0 && to.length === 0) continue;
    const pairs = pairElements(from, to);
    const gone = pairs.flatMap((p) => (p.after === undefined ? [version(from, p.before)] : []));
    const come = pairs.flatMap((p) => (p.before === undefined ? [version(to, p.after)] : []));
    // A rule is its id: one that is set like another is not the other.
    const recognised =
      kind === 'settings'
        ? []
        : recognise(
            gone.map(({ index, value }) => ({ index, element: withRenames(kind, list, value, renames) })),
            come.map(({ index, value }) => ({ index, element: value })),
          );
    for (const { before: b, after: a } of recognised) {
      const old = elementId(from[b] ?? null);
      const now = elementId(to[a] ?? null);
      if (old !== undefined && now !== undefined) renames.set(old, now);
    }
    const context: PairContext = { kind, list, renames, extents };
    const ofList: Change[] = [];
    for (const { before: b, after: a } of pairs) {
      if (b === undefined || a === undefined) continue;
      const change = changeOf(version(from, b), version(to, a), undefined, context);
      if (change) ofList.push(change);
    }
    for (const pair of recognised) {
      const change = changeOf(version(from, pair.before), version(to, pair.after), pair, context);
      if (change) ofList.push(change);
    }
    const was = new Set(recognised.map((pair) => pair.before));
    const is = new Set(recognised.map((pair) => pair.after));
    for (const side of gone) if (!was.has(side.index)) ofList.push(lone(list, 'removed', side));
    for (const side of come) if (!is.has(side.index)) ofList.push(lone(list, 'added', side));
    // Loops over what may be half a hall: nothing is spread into arguments.
    for (const change of ofList.sort(byId)) changes.push(change);
  }
  return { kind, changes, renames };
}

interface PairContext {
  readonly kind: DocumentKind;
  readonly list: string;
  readonly renames: ReadonlyMap<string, string>;
  readonly extents: CompareOptions['extents'];
}

const version = (list: readonly JsonValue[], index: number | undefined): ElementVersion => ({
  index: index ?? -1,
  value: list[index ?? -1] ?? null,
});

function lone(list: string, kind: 'added' | 'removed', side: ElementVersion): Change {
  const id = elementId(side.value);
  return { list, id, kinds: [kind], fields: [], ...(kind === 'added' ? { after: side } : { before: side }) };
}

/** Undefined where nothing changed but references that follow what they name. */
function changeOf(
  before: ElementVersion,
  after: ElementVersion,
  recognised: Recognised | undefined,
  { kind, list, renames, extents }: PairContext,
): Change | undefined {
  if (!recognised && sameValue(before.value, after.value)) return undefined;
  const followed = withRenames(kind, list, before.value, renames);
  const differences = fieldDifferences(followed, after.value).filter(({ path }) => {
    const [key] = path;
    if (path.length > 1 || key === undefined) return true;
    if (key === 'id' && recognised) return false;
    // A reference that still says what it said: that it leads elsewhere now is no change of this element.
    return !sameField(key, fieldOf(before.value, key), fieldOf(after.value, key));
  });
  if (differences.length === 0 && !recognised) return undefined;
  const place = placeChange(before.value, after.value, extentsOf(list, before, after, extents));
  const fields = differences.map((difference): FieldChange => {
    const key = difference.path[0] ?? '';
    // As it was written, not as it would be with new names.
    const was = difference.path.length === 1 ? fieldOf(before.value, key) : difference.before;
    return { ...difference, before: was, kind: fieldKind(kind, list, key, place) };
  });
  const kinds = new Set<ChangeKind>(fields.map((field) => field.kind));
  if (recognised) kinds.add('renamed');
  const id = elementId(after.value);
  const idBefore = elementId(before.value);
  return {
    list,
    id,
    ...(recognised
      ? {
          ...(idBefore === undefined ? {} : { idBefore }),
          recognisedBy: recognised.by,
          likeness: recognised.likeness,
        }
      : {}),
    kinds: changeKinds.filter((k) => kinds.has(k)),
    fields,
    ...(place.move && kinds.has('moved') ? { move: place.move } : {}),
    ...(place.turn !== undefined && kinds.has('rotated') ? { turn: place.turn } : {}),
    before,
    after,
  };
}

function fieldKind(
  kind: DocumentKind,
  list: string,
  key: string,
  { move, turn }: PlaceChange,
): FieldChange['kind'] {
  switch (key) {
    case 'at':
      // Turned on the spot: its corner is elsewhere, itself is not.
      return move ? 'moved' : turn === undefined ? 'edited' : 'rotated';
    case 'path':
    case 'outline':
      return move ? 'moved' : 'edited';
    case 'facing':
      return turn === undefined ? 'edited' : 'rotated';
    case 'type':
    case 'kind':
      return 'retyped';
    default:
      return isWiring(kind, list, key) ? 'rewired' : 'edited';
  }
}

function extentsOf(
  list: string,
  before: ElementVersion,
  after: ElementVersion,
  extents: CompareOptions['extents'],
): { readonly before: Extent; readonly after: Extent } | undefined {
  const was = extents?.before(list, before.index);
  const is = extents?.after(list, after.index);
  return was && is ? { before: was, after: is } : undefined;
}

/** What has no id comes last, in the order of the text. */
function byId(a: Change, b: Change): number {
  if (a.id === undefined || b.id === undefined) {
    return Number(a.id === undefined) - Number(b.id === undefined);
  }
  return naturalCompare(a.id, b.id);
}

const fieldOf = (element: JsonValue, key: string): JsonValue | undefined =>
  isObject(element) && Object.hasOwn(element, key) ? element[key] : undefined;

function headChanges(before: DiffDocument, after: DiffDocument): Change[] {
  const keys = [
    ...Object.keys(after.head),
    ...Object.keys(before.head).filter((key) => !(key in after.head)),
  ];
  return keys.flatMap((key): Change[] => {
    const was = fieldOf(before.head, key);
    const is = fieldOf(after.head, key);
    if (sameField(key, was, is)) return [];
    const differences =
      was === undefined || is === undefined
        ? [{ path: [], before: was, after: is }]
        : fieldDifferences(was, is);
    return [
      {
        list: headList,
        id: key,
        kinds: [was === undefined ? 'added' : is === undefined ? 'removed' : 'edited'],
        fields:
          was === undefined || is === undefined
            ? []
            : differences.map((difference): FieldChange => ({ ...difference, kind: 'edited' })),
        ...(was === undefined ? {} : { before: { index: -1, value: was } }),
        ...(is === undefined ? {} : { after: { index: -1, value: is } }),
      },
    ];
  });
}
