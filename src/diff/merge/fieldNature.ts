/**
 * How the fields of the format merge: which are one value, which are objects whose members stand for themselves, and
 * in which lists the order means nothing.
 */
import type { FileKind } from '../../model/fileKind';

/** The files that are merged by objects. */
export type MergeKind = Extract<FileKind, 'hall' | 'campus'>;

export type Nature =
  /** One value, whatever it holds: half of it from each side would mean something that nobody wrote. */
  | { readonly kind: 'value' }
  /** Objects, member by member; anything else is one value. */
  | { readonly kind: 'members'; member(key: string): Nature }
  /** A list whose order means nothing. An item is named by itself, or by the id under `key` where it is an object. */
  | { readonly kind: 'set'; readonly key: string }
  /** A list whose order counts: items merge one by one only while no side changed which they are. */
  | { readonly kind: 'sequence'; readonly key: string };

export const value: Nature = { kind: 'value' };
export const members: Nature = { kind: 'members', member: () => members };
const membersOf = (of: Readonly<Record<string, Nature>>, others: Nature): Nature => ({
  kind: 'members',
  member: (key) => (Object.hasOwn(of, key) ? (of[key] ?? others) : others),
});

/** k live cords share the load of a rack: none of them comes first. */
const cords: Nature = { kind: 'set', key: 'feed' };
/** The first source is the preferred one. */
const sources: Nature = { kind: 'sequence', key: 'node' };
const names: Nature = { kind: 'set', key: 'id' };
/** A count with what each of them gives, and bounds of one figure. */
const shelves = value;
const expectation = membersOf({}, value);

/** The fields of an element of a collection, `at` and `facing` left to the placement. */
const elementNatures: Readonly<Record<string, Nature>> = {
  types: membersOf({ fluids: names, shelves }, members),
  racks: membersOf({ feeds: cords, shelves }, members),
  cdus: membersOf({ feeds: cords }, members),
  airUnits: membersOf({ feeds: cords }, members),
  feeds: membersOf({ from: sources }, members),
  power: membersOf({ from: sources }, members),
  halls: membersOf({ from: sources }, members),
  tests: membersOf({ expect: expectation }, members),
  waivers: membersOf({ on: names }, members),
};

export const elementNature = (collection: string): Nature =>
  Object.hasOwn(elementNatures, collection) ? (elementNatures[collection] ?? members) : members;
