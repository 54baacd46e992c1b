/** Where the elements of a collection stand after some of them came or went. Those that stay keep their order. */
import type { CollectionKey } from '../model/types';

export interface Renumbering {
  readonly collection: CollectionKey;
  /** By place before the edit the place after it; -1 for what is gone. */
  readonly toNow: Int32Array;
  /** By place after the edit the place before it; -1 for what is new. What was changed is gone and new. */
  readonly toBefore: Int32Array;
  /** By place after the edit, what the text holds where it was read anew. */
  readonly values: ReadonlyMap<number, unknown>;
}

/** By collection; one that is not there has kept its places. */
export type Renumberings = ReadonlyMap<CollectionKey, Renumbering>;

export const placeNow = (renumberings: Renumberings, collection: CollectionKey, before: number): number =>
  renumberings.get(collection)?.toNow[before] ?? before;

/** A list by place, as it is after the edit. @param fresh what stands where something is new */
export function renumbered<T>(list: readonly T[], { toBefore }: Renumbering, fresh: T): T[] {
  const now = new Array<T>(toBefore.length);
  for (let i = 0; i < now.length; i++) {
    const before = toBefore[i]!;
    now[i] = before === -1 ? fresh : list[before]!;
  }
  return now;
}

/** Neighbours that stay neighbours: from where, to where, and how many. */
export interface KeptRun {
  readonly before: number;
  readonly now: number;
  readonly count: number;
}

/** What stays, in as few runs as there are. @param toNow by place before the edit the place after it; -1 for what is gone */
export function keptRuns(toNow: Int32Array): readonly KeptRun[] {
  const runs: KeptRun[] = [];
  for (let before = 0; before < toNow.length;) {
    const now = toNow[before]!;
    let count = 1;
    if (now !== -1) {
      while (before + count < toNow.length && toNow[before + count] === now + count) count++;
      runs.push({ before, now, count });
    }
    before += count;
  }
  return runs;
}

/** Places, before the edit, of what is gone. */
export const gonePlaces = ({ toNow }: Renumbering): number[] => placesOf(toNow);

/** Places, after the edit, of what is new. */
export const newPlaces = ({ toBefore }: Renumbering): number[] => placesOf(toBefore);

export const gonePlacesOf = (renumberings: Renumberings, collection: CollectionKey): number[] => {
  const renumbering = renumberings.get(collection);
  return renumbering ? gonePlaces(renumbering) : [];
};

export const newPlacesOf = (renumberings: Renumberings, collection: CollectionKey): number[] => {
  const renumbering = renumberings.get(collection);
  return renumbering ? newPlaces(renumbering) : [];
};

/** The other way round: by place now the place before, -1 for what is new. */
export function inverse(toNow: Int32Array, size: number): Int32Array {
  const toBefore = new Int32Array(size).fill(-1);
  toNow.forEach((now, before) => {
    if (now !== -1) toBefore[now] = before;
  });
  return toBefore;
}

/** Whether a list of places holds the same things as one made before the edit. */
export const isSameList = (
  before: readonly number[],
  now: readonly number[],
  toNow: (place: number) => number,
): boolean => before.length === now.length && before.every((place, k) => toNow(place) === now[k]);

function placesOf(other: Int32Array): number[] {
  const places: number[] = [];
  for (let i = 0; i < other.length; i++) if (other[i] === -1) places.push(i);
  return places;
}
