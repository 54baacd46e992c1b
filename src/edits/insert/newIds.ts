/** Ids for new objects, in the way in which the hall names its like. */
import type { HallModel } from '../../analysis/hallModel';
import type { CollectionKey } from '../../model/types';
import { isObject } from '../../text/jsonValue';
import { naturalCompare } from '../../text/naturalCompare';

const longestId = 64;

/** First ids of a collection that has none yet. */
const firstIds: Readonly<Record<CollectionKey, string>> = {
  types: 'type-1',
  phases: 'P1',
  zones: 'Z-1',
  columns: 'COL-1',
  doors: 'D-1',
  plants: 'FWS-1',
  loops: 'TCS-1',
  cdus: 'CDU-1',
  airUnits: 'AHU-1',
  power: 'PWR-1',
  feeds: 'F-1',
  racks: 'R01-01',
  trays: 'TRAY-1',
  pipes: 'PIPE-1',
  links: 'LINK-1',
  tests: 'TEST-1',
  waivers: 'W-1',
};

/** Keys whose value makes elements of a collection alike: a new one is named as they are. */
const alikeBy: Readonly<Partial<Record<CollectionKey, readonly string[]>>> = {
  racks: ['row'],
  zones: ['kind'],
  feeds: ['kind', 'side'],
  power: ['kind'],
  airUnits: ['type'],
};

export class NewIds {
  private readonly given = new Set<string>();
  /** Where to count on from, by what stands before the number; a row of a thousand racks counts once. */
  private readonly counts = new Map<string, number>();

  constructor(private readonly model: HallModel) {}

  isFree(id: string): boolean {
    return !this.given.has(id) && this.model.find(id) === undefined;
  }

  /** The wished id where it is free, else the next that counts on from it. */
  take(wish: string): string {
    if (this.isFree(wish)) {
      this.given.add(wish);
      return wish;
    }
    return this.after(wish);
  }

  /** The next free id that counts on from another: R07-04 after R07-03, CDU-10 after CDU-9. */
  after(id: string): string {
    const [, stem = id, digits = ''] = /^(.*?)(\d{0,9})$/.exec(id) ?? [];
    const before = digits === '' ? `${stem.slice(0, longestId - 10)}-` : stem.slice(0, longestId - 10);
    const start = digits === '' ? 1 : Number(digits);
    const counted = `${before}|${digits.length}`;
    for (let n = Math.max(start, this.counts.get(counted) ?? 0) + 1; ; n++) {
      const next = `${before}${String(n).padStart(digits.length, '0')}`;
      if (!this.isFree(next)) continue;
      this.counts.set(counted, n);
      this.given.add(next);
      return next;
    }
  }

  /** An id for a new element of a collection, as its like has one. */
  forElement(collection: CollectionKey, element: { readonly [key: string]: unknown }): string {
    const alike = alikeBy[collection] ?? [];
    const [sample] = [alike, []].flatMap((keys) => this.last(collection, element, keys) ?? []);
    if (sample !== undefined) return this.after(sample);
    const { side } = element;
    const first =
      collection === 'feeds' && typeof side === 'string' ? `${side}1` : (firstIds[collection] ?? 'X-1');
    return this.take(first);
  }

  /** The last id, in natural order, of the elements that have the same values under `keys`. */
  private last(
    collection: CollectionKey,
    element: { readonly [key: string]: unknown },
    keys: readonly string[],
  ): string | undefined {
    let last: string | undefined;
    for (let i = 0; i < this.model.size(collection); i++) {
      const other = this.model.rawElement(collection, i);
      const id = this.model.idAt(collection, i);
      if (id === undefined || !isObject(other) || keys.some((key) => other[key] !== element[key])) continue;
      if (last === undefined || naturalCompare(id, last) > 0) last = id;
    }
    return last;
  }
}
