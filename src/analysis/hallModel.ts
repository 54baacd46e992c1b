/**
 * A hall as parsed: its elements by collection in the order of the text, and which of them can be read.
 * Holds values only; where they stand in the text is src/text's business.
 */
import type { DrawingLookup } from '../model/drawing';
import { collectionKeys } from '../model/generated/words';
import type { AnyElement, CollectionKey, ElementOf, HallHead } from '../model/types';
import { elementProblems, headProblems, type Problem } from '../model/validateElement';
import { said } from '../words/said';
import { worded } from '../words/worded';
import {
  gonePlaces,
  newPlaces,
  placeNow,
  renumbered,
  type Renumbering,
  type Renumberings,
} from './renumbering';

/** Where an element stands: its collection and its place in it. */
export interface ElementPlace {
  readonly collection: CollectionKey;
  readonly index: number;
}

export class HallModel {
  /** Problems by collection and index; only of elements that have any. */
  readonly problems: ReadonlyMap<CollectionKey, Map<number, readonly Problem[]>>;
  readonly headProblems: readonly Problem[];
  /** The first element of each id, its place packed into a number: a hall has tens of thousands. */
  private readonly ids: Map<string, number>;
  /** Every further element of an id, in the order of the text. */
  readonly duplicates: Map<string, ElementPlace[]>;

  /** What each collection's array holds in the text, readable or not. */
  private readonly raw: Readonly<Record<CollectionKey, unknown[]>>;
  private readonly readable: Readonly<Record<CollectionKey, (AnyElement | undefined)[]>>;

  /**
   * @param value what JSON.parse made of the text; its arrays are taken over, not copied.
   * @param keyCount how many keys an element is written with in the text: more than it has as a value where
   * a key stands twice, of which JSON.parse keeps the last without a word.
   * @param whole the hall of which this one shows a part.
   */
  constructor(
    private readonly value: unknown,
    private readonly keyCount: (collection: CollectionKey, index: number) => number,
    private readonly whole?: {
      readonly model: HallModel;
      readonly isHidden: (element: AnyElement) => boolean;
    },
    /** What is known of drawings beside the hall; absent where nobody has files. */
    readonly drawings?: DrawingLookup,
  ) {
    if (whole) {
      const { model, isHidden } = whole;
      this.raw = model.raw;
      this.problems = model.problems;
      this.headProblems = model.headProblems;
      this.ids = model.ids;
      this.duplicates = model.duplicates;
      const shown = {} as Record<CollectionKey, (AnyElement | undefined)[]>;
      for (const key of collectionKeys) {
        shown[key] = model.readable[key].map((e) => (e !== undefined && isHidden(e) ? undefined : e));
      }
      this.readable = shown;
      return;
    }
    this.ids = new Map();
    this.duplicates = new Map();
    const record = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
    const raw = {} as Record<CollectionKey, unknown[]>;
    const readable = {} as Record<CollectionKey, (AnyElement | undefined)[]>;
    const problems = new Map<CollectionKey, Map<number, readonly Problem[]>>();
    for (const key of collectionKeys) {
      const list = record[key];
      const elements: unknown[] = Array.isArray(list) ? list : [];
      const kept: (AnyElement | undefined)[] = new Array<AnyElement | undefined>(elements.length);
      const broken = new Map<number, readonly Problem[]>();
      for (let i = 0; i < elements.length; i++) {
        kept[i] = this.read(key, i, elements[i], broken);
      }
      raw[key] = elements;
      readable[key] = kept;
      problems.set(key, broken);
    }
    this.raw = raw;
    this.readable = readable;
    this.problems = problems;
    this.headProblems = headProblems(value) ?? [];
    for (const key of collectionKeys) {
      const elements = raw[key];
      for (let index = 0; index < elements.length; index++) {
        const id = idOf(elements[index]);
        if (id !== undefined) this.note(id, key, index);
      }
    }
  }

  /** The hall without its collections. Fields that break the schema may be missing or of another kind. */
  get head(): Partial<HallHead> {
    const value = this.value;
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
  }

  /** True where the hall's head has a field that the format allows as it stands. */
  headIsSound(key: keyof HallHead): boolean {
    return !this.headProblems.some((p) => !p.unknownKey && (p.path[0] === key || p.path.length === 0));
  }

  size(collection: CollectionKey): number {
    return this.raw[collection].length;
  }

  /** An element that the schema allows; undefined for one that it does not. */
  element<K extends CollectionKey>(collection: K, index: number): ElementOf[K] | undefined {
    return this.readable[collection][index] as ElementOf[K] | undefined;
  }

  /** Every element of a collection, by place; undefined where one breaks the schema. */
  elements<K extends CollectionKey>(collection: K): readonly (ElementOf[K] | undefined)[] {
    return this.readable[collection] as readonly (ElementOf[K] | undefined)[];
  }

  /** What the text holds, whether the schema allows it or not. */
  rawElement(collection: CollectionKey, index: number): unknown {
    return this.raw[collection][index];
  }

  /** The id of an element, even of one that breaks the schema elsewhere. */
  idAt(collection: CollectionKey, index: number): string | undefined {
    return idOf(this.raw[collection][index]);
  }

  /** The first element of an id. */
  find(id: string): ElementPlace | undefined {
    const place = this.ids.get(id);
    return place === undefined ? undefined : unpack(place);
  }

  /** The one id that differs from `id` only in upper and lower case; undefined where there is none or several. */
  idLike(id: string): string | undefined {
    const wanted = id.toLowerCase();
    let like: string | undefined;
    for (const known of this.ids.keys()) {
      if (known === id || known.toLowerCase() !== wanted) continue;
      if (like !== undefined) return undefined;
      like = known;
    }
    return like;
  }

  /** The collection in which the first element of an id stands. */
  collectionOf(id: string): CollectionKey | undefined {
    const place = this.ids.get(id);
    return place === undefined ? undefined : collectionKeys[Math.floor(place / perCollection)];
  }

  /** The element of an id if it stands in `collection` and the schema allows it. */
  get<K extends CollectionKey>(collection: K, id: string | undefined): ElementOf[K] | undefined {
    if (id === undefined) return undefined;
    const index = this.indexOf(collection, id);
    return index === -1 ? undefined : this.element(collection, index);
  }

  /** The place in `collection` of the element with this id, or -1. */
  indexOf(collection: CollectionKey, id: string | undefined): number {
    if (id === undefined) return -1;
    const place = this.ids.get(id);
    if (place === undefined) return -1;
    const index = place - rankOf[collection] * perCollection;
    if (index < 0 || index >= perCollection) return -1;
    return this.whole && this.hides(collection, index) ? -1 : index;
  }

  /** True for an id that the text has and this state of the hall has not: not yet built, or removed. */
  isAbsent(id: string): boolean {
    const place = this.whole && this.ids.get(id);
    if (place === undefined) return false;
    const { collection, index } = unpack(place);
    return this.hides(collection, index);
  }

  private hides(collection: CollectionKey, index: number): boolean {
    return (
      this.readable[collection][index] === undefined &&
      this.whole?.model.readable[collection][index] !== undefined
    );
  }

  /**
   * This hall without some of its elements; they keep their places and cannot be read. It follows this one: an
   * element must be replaced here first.
   * @returns undefined where nothing is hidden.
   */
  without(isHidden: (element: AnyElement) => boolean): HallModel | undefined {
    const hides = collectionKeys.some((key) =>
      this.readable[key].some((e) => e !== undefined && isHidden(e)),
    );
    return hides
      ? new HallModel(this.value, this.keyCount, { model: this, isHidden }, this.drawings)
      : undefined;
  }

  /** Puts a changed element in the place of the old one; its id must be the same. */
  replace(collection: CollectionKey, index: number, value: unknown): void {
    if (this.whole) {
      const element = this.whole.model.readable[collection][index];
      this.readable[collection][index] =
        element === undefined || this.whole.isHidden(element) ? undefined : element;
      return;
    }
    this.raw[collection][index] = value;
    const broken = this.problems.get(collection)!;
    broken.delete(index);
    this.readable[collection][index] = this.read(collection, index, value, broken);
  }

  /**
   * Takes elements out and puts others in. A hall of which this one shows a part must have done so before.
   * @returns the ids that came, went or mean another element; undefined, with nothing done, where one of them would
   * mean an element of another collection.
   */
  renumber(renumberings: Renumberings): ReadonlySet<string> | undefined {
    if (this.whole) {
      for (const renumbering of renumberings.values()) this.renumberView(renumbering);
      return new Set();
    }
    const places = this.placesAfter(renumberings);
    for (const [id, now] of places) {
      const before = this.collectionOf(id);
      if (before !== undefined && now[0] && now[0].collection !== before) return undefined;
    }
    for (const renumbering of renumberings.values()) this.renumberCollection(renumbering);
    for (const [id, others] of this.duplicates) {
      if (!places.has(id)) this.duplicates.set(id, others.map(movedBy(renumberings)));
    }
    for (const [id, [first, ...others]] of places) {
      if (first) this.ids.set(id, packed(first));
      else this.ids.delete(id);
      if (others.length > 0) this.duplicates.set(id, others);
      else this.duplicates.delete(id);
    }
    return new Set(places.keys());
  }

  /** By id that comes or goes, the elements that will have it, in the order of the text. */
  private placesAfter(renumberings: Renumberings): ReadonlyMap<string, ElementPlace[]> {
    const places = new Map<string, ElementPlace[]>();
    const placesOf = (id: string): ElementPlace[] => {
      let list = places.get(id);
      if (!list) {
        const first = this.find(id);
        const before = first ? [first, ...(this.duplicates.get(id) ?? [])] : [];
        list = before.map(movedBy(renumberings)).filter(({ index }) => index !== -1);
        places.set(id, list);
      }
      return list;
    };
    for (const renumbering of renumberings.values()) {
      const { collection, values } = renumbering;
      for (const place of gonePlaces(renumbering)) {
        const id = this.idAt(collection, place);
        if (id !== undefined) placesOf(id);
      }
      for (const index of newPlaces(renumbering)) {
        const id = idOf(values.get(index));
        if (id !== undefined) placesOf(id).push({ collection, index });
      }
    }
    for (const list of places.values()) if (list.length > 1) list.sort((a, b) => packed(a) - packed(b));
    return places;
  }

  private renumberView({ collection, toBefore, values }: Renumbering): void {
    const { model, isHidden } = this.whole!;
    const before = this.readable[collection];
    const whole = model.readable[collection];
    // The list itself is what others hold.
    const now = whole.map((element, i) => {
      const was = toBefore[i]!;
      if (was !== -1 && !values.has(i)) return before[was];
      return element === undefined || isHidden(element) ? undefined : element;
    });
    fill(before, now);
  }

  private renumberCollection(renumbering: Renumbering): void {
    const { collection, toBefore, values } = renumbering;
    const broken = this.problems.get(collection)!;
    const was = new Map(broken);
    broken.clear();
    fill(this.raw[collection], renumbered(this.raw[collection], renumbering, undefined));
    fill(this.readable[collection], renumbered(this.readable[collection], renumbering, undefined));
    const base = rankOf[collection] * perCollection;
    /** Put down when all have been looked up. */
    const moved: [id: string, place: number][] = [];
    for (let i = 0; i < toBefore.length; i++) {
      const before = toBefore[i]!;
      if (values.has(i)) {
        const value = values.get(i);
        this.raw[collection][i] = value;
        this.readable[collection][i] = this.read(collection, i, value, broken);
      } else if (was.size > 0) {
        const problems = was.get(before);
        if (problems) broken.set(i, problems);
      }
      if (before === i || before === -1) continue;
      const id = this.idAt(collection, i);
      // Of an id that stands twice the first element is meant, here or in another collection.
      if (id !== undefined && this.ids.get(id) === base + before) moved.push([id, base + i]);
    }
    for (const [id, place] of moved) this.ids.set(id, place);
  }

  private read(
    collection: CollectionKey,
    index: number,
    value: unknown,
    broken: Map<number, readonly Problem[]>,
  ): AnyElement | undefined {
    const problems = elementProblems(collection, value);
    const repeated = this.repeatedKey(collection, index, value);
    if (problems === undefined && repeated === undefined) return value as AnyElement;
    const all = [...(problems ?? []), ...(repeated ?? [])];
    broken.set(index, all);
    return all.every((p) => p.unknownKey ?? p.repeatedKey) ? (value as AnyElement) : undefined;
  }

  private repeatedKey(collection: CollectionKey, index: number, value: unknown): Problem[] | undefined {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    if (Object.keys(value).length === this.keyCount(collection, index)) return undefined;
    const message = said('A key stands twice in it; only the last one counts.');
    return [{ path: [], ...worded(message), repeatedKey: true }];
  }

  private note(id: string, collection: CollectionKey, index: number): void {
    if (!this.ids.has(id)) {
      this.ids.set(id, packed({ collection, index }));
      return;
    }
    const place = { collection, index };
    const more = this.duplicates.get(id);
    if (more) more.push(place);
    else this.duplicates.set(id, [place]);
  }
}

/** More elements than one collection of a readable text has; times the collections still a small integer. */
const perCollection = 2 ** 25;
const rankOf = Object.fromEntries(collectionKeys.map((key, i) => [key, i])) as Record<CollectionKey, number>;

/** Makes a list hold other things: it is shared. */
function fill<T>(list: T[], now: readonly T[]): void {
  list.length = now.length;
  for (let i = 0; i < now.length; i++) list[i] = now[i]!;
}

/** Rises in the order of the text. */
const packed = ({ collection, index }: ElementPlace): number => rankOf[collection] * perCollection + index;

function unpack(place: number): ElementPlace {
  const rank = Math.floor(place / perCollection);
  return { collection: collectionKeys[rank]!, index: place - rank * perCollection };
}

/** Where an element stands after others came or went; its index is -1 where it is gone. */
const movedBy =
  (renumberings: Renumberings) =>
  ({ collection, index }: ElementPlace): ElementPlace => ({
    collection,
    index: placeNow(renumberings, collection, index),
  });

function idOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const id = (value as { id?: unknown }).id;
  return typeof id === 'string' ? id : undefined;
}
