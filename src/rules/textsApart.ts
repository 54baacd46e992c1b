/** Which elements one text of a hall has that another one has not, of two texts that are both at hand. */
import type { HallModel } from '../analysis/hallModel';
import type { Renumbering, Renumberings } from '../analysis/renumbering';
import { collectionKeys } from '../model/generated/words';
import type { CollectionKey } from '../model/types';
import type { ElementIndex } from '../text/elementIndex';
import { isObject } from '../text/jsonValue';

/** A text with where its elements stand. */
export interface IndexedText {
  readonly text: string;
  readonly index: ElementIndex;
}

/** Beyond as many elements, and this share of them, reading the whole text costs no more. */
const mostOfFew = 64;
const mostShare = 0.25;

/** Of elements of one id no more are looked at: a file may have thousands, and then it costs a full run. */
const mostOfOneId = 16;

/**
 * Only collections that differ are in it.
 * @param model of the text before.
 * @param value of the text after.
 * @returns undefined where something else differs than elements, or so many do that following them is of no use.
 */
export function elementsApart(
  before: IndexedText,
  model: HallModel,
  after: IndexedText,
  value: unknown,
): Renumberings | undefined {
  if (!isObject(value) || !isObject(model.head)) return undefined;
  if (hasRepeatedKeys(before.index) || hasRepeatedKeys(after.index)) return undefined;
  if (headText(before) !== headText(after)) return undefined;
  const renumberings = new Map<CollectionKey, Renumbering>();
  let changed = 0;
  let all = 0;
  for (const collection of collectionKeys) {
    const elements = value[collection];
    const list: readonly unknown[] = Array.isArray(elements) ? elements : [];
    if (elements !== undefined && !Array.isArray(elements)) return undefined;
    const toBefore = keptPlaces(collection, before, model, after, list);
    all += list.length;
    const toNow = new Int32Array(model.size(collection)).fill(-1);
    const values = new Map<number, unknown>();
    toBefore.forEach((place, now) => {
      if (place === -1) values.set(now, list[now]);
      else toNow[place] = now;
    });
    const gone = toNow.length - (toBefore.length - values.size);
    changed += Math.max(gone, values.size);
    if (gone > 0 || values.size > 0) renumberings.set(collection, { collection, toNow, toBefore, values });
  }
  return changed > Math.max(mostOfFew, all * mostShare) ? undefined : renumberings;
}

const hasRepeatedKeys = ({ properties }: ElementIndex): boolean =>
  properties.some(({ shadowed }) => shadowed);

/** All that is written outside the elements, key by key in the order of the text. */
const headText = ({ text, index }: IndexedText): string =>
  index.properties
    .filter(({ key, isArray }) => !(isArray && (collectionKeys as readonly string[]).includes(key)))
    .map(
      ({ keyStart, keyEnd, valueStart, valueEnd }) =>
        text.slice(keyStart, keyEnd) + text.slice(valueStart, valueEnd),
    )
    .join('\n');

/**
 * By place after, the place before of the element with the same id and text; -1 where there is none, or where it has
 * been put among others: as many as can stay, in their order.
 */
function keptPlaces(
  collection: CollectionKey,
  before: IndexedText,
  model: HallModel,
  after: IndexedText,
  list: readonly unknown[],
): Int32Array {
  const places = new Int32Array(list.length).fill(-1);
  const size = model.size(collection);
  /** The first element of each id; by place, the next of the same id. */
  const firstOf = new Map<string, number>();
  const nextOf = new Int32Array(size).fill(-1);
  for (let place = size - 1; place >= 0; place--) {
    const id = model.idAt(collection, place);
    if (id === undefined) continue;
    nextOf[place] = firstOf.get(id) ?? -1;
    firstOf.set(id, place);
  }
  const { text: was, index: wasAt } = before;
  const { text: is, index: isAt } = after;
  const isSame = (place: number, now: number): boolean => {
    const start = wasAt.start(collection, place);
    const end = wasAt.end(collection, place);
    const startNow = isAt.start(collection, now);
    return (
      isAt.end(collection, now) - startNow === end - start &&
      was.slice(start, end) === is.slice(startNow, startNow + end - start)
    );
  };
  const isTaken = new Uint8Array(size);
  for (const [now, element] of list.entries()) {
    const id = isObject(element) ? element.id : undefined;
    let place = typeof id === 'string' ? (firstOf.get(id) ?? -1) : -1;
    let left = mostOfOneId;
    while (place !== -1 && (isTaken[place] === 1 || !isSame(place, now)))
      place = --left > 0 ? nextOf[place]! : -1;
    if (place === -1) continue;
    isTaken[place] = 1;
    places[now] = place;
  }
  return inOneOrder(places);
}

/** Of places the most that rise from each to the next; -1 for the others. */
function inOneOrder(places: Int32Array): Int32Array {
  /** By length, where the run of that length ends that ends lowest. */
  const ends: number[] = [];
  const previous = new Int32Array(places.length).fill(-1);
  for (let now = 0; now < places.length; now++) {
    const place = places[now]!;
    if (place === -1) continue;
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (places[ends[middle]!]! < place) low = middle + 1;
      else high = middle;
    }
    previous[now] = low > 0 ? ends[low - 1]! : -1;
    ends[low] = now;
  }
  const kept = new Int32Array(places.length).fill(-1);
  for (let now = ends.at(-1) ?? -1; now !== -1; now = previous[now]!) kept[now] = places[now]!;
  return kept;
}
