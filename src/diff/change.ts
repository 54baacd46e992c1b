/** What changed between two versions of a hall or campus. Plain data. */
import type { JsonValue } from '../text/jsonValue';
import type { FieldDifference } from './fields';

/** In the order in which they are told. */
export const changeKinds = [
  'added',
  'removed',
  'renamed',
  'moved',
  'rotated',
  'retyped',
  'rewired',
  'edited',
] as const;
export type ChangeKind = (typeof changeKinds)[number];

export interface FieldChange extends FieldDifference {
  /** What the change of this field makes of the element. */
  readonly kind: Exclude<ChangeKind, 'added' | 'removed' | 'renamed'>;
}

/** One version of an element. */
export interface ElementVersion {
  /** Its place in its list; -1 for a field of the head. */
  readonly index: number;
  readonly value: JsonValue;
}

/** How an element of another id was recognised. */
export type Recognition =
  /** All but the id is equal, or all but the id and one common move of several. */
  | 'equal'
  /** The only thing that stood, and the only one that stands, in that place of that row. */
  | 'place'
  /** Nothing else is as like: `likeness` of its fields are equal. */
  | 'likeness';

export interface Change {
  /** The list it is in; `head` for a top-level field that is no list of elements, such as `room`. */
  readonly list: string;
  /** Its id now; of what is removed the last it had; of a field of the head its key. Undefined where it has none. */
  readonly id: string | undefined;
  /** Of what is renamed: the id it had. */
  readonly idBefore?: string;
  readonly recognisedBy?: Recognition;
  /** Share of its fields that are equal, 0 to 1; only of what is renamed. */
  readonly likeness?: number;
  /** At least one, in the order of `changeKinds`. */
  readonly kinds: readonly ChangeKind[];
  /** Empty for what is added or removed. */
  readonly fields: readonly FieldChange[];
  /** Of what is moved as a whole: the vector [mm], of its centre where it is turned too. */
  readonly move?: readonly [dx: number, dy: number];
  /** Of what is rotated: by so much clockwise, in (-180, 180] degrees. */
  readonly turn?: number;
  readonly before?: ElementVersion;
  readonly after?: ElementVersion;
}

export type KindCounts = Readonly<Record<ChangeKind, number>>;

/** How many elements changed in each way; one that is moved and rewired counts in both. */
export function countKinds(changes: readonly Change[]): KindCounts {
  const counts = Object.fromEntries(changeKinds.map((kind) => [kind, 0])) as Record<ChangeKind, number>;
  for (const { kinds } of changes) for (const kind of kinds) counts[kind]++;
  return counts;
}
