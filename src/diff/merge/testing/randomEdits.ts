/** What two people might do to one hall: edits drawn from a seed, often to the same things. */
import type { JsonValue } from '../../../text/jsonValue';
import {
  add,
  edited,
  elementOf,
  push,
  remove,
  rename,
  reorder,
  set,
  top,
  type Element,
  type HallValue,
} from './editedHall';

/** Mulberry32: small, and the same everywhere. @returns numbers from 0 to 1, 1 excluded. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export interface EditedSide {
  readonly hall: HallValue;
  /** What was renamed on purpose: new ids by those of the base. */
  readonly renamed: ReadonlyMap<string, string>;
}

type Step = (hall: HallValue) => HallValue;

export class RandomEdits {
  private readonly renamed = new Map<string, string>();

  constructor(
    private readonly random: () => number,
    private readonly side: string,
  ) {}

  /** @param most edits, at least one. */
  apply(base: HallValue, most: number): EditedSide {
    let hall = base;
    for (let n = 1 + this.below(most); n > 0; n--) hall = this.step(hall)(hall);
    return { hall, renamed: this.renamed };
  }

  private below(n: number): number {
    return Math.floor(this.random() * n);
  }

  private pick<T>(items: readonly T[]): T {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new Error('Nothing to pick from.');
    return item;
  }

  private step(hall: HallValue): Step {
    const does =
      (edit: Parameters<typeof edited>[1]): Step =>
      (h) =>
        edited(h, edit);
    const ids = (collection: string) => ((hall[collection] ?? []) as Element[]).map(({ id }) => id);
    const some = (collection: string, then: (id: string) => Step): Step =>
      ids(collection).length > 0 ? then(this.pick(ids(collection))) : (h) => h;
    const phase = () => this.pick<JsonValue>(['P1', 'P2', 'P3']);
    const place = (): [number, number] => [3000 + 600 * this.below(4), 3000 + 600 * this.below(3)];
    return this.pick<() => Step>([
      () => some('racks', (id) => does(set(id, { powerKw: 40 + this.below(3) }))),
      () => some('racks', (id) => does(set(id, { note: this.pick(['a', 'b']) }))),
      () => some('racks', (id) => does(set(id, { phase: phase(), row: this.pick(['R01', 'R02']) }))),
      () => some('racks', (id) => does(set(id, { at: place() }))),
      () =>
        some('racks', (id) => does(set(id, { facing: this.pick<JsonValue>(['east', 'south', 90, 'west']) }))),
      () => some('racks', (id) => does(set(id, { loop: undefined }))),
      () => some('racks', (id) => does(set(id, { feeds: this.cords(ids('feeds')) }))),
      () => some('feeds', (id) => does(set(id, { ratingA: 800 + 100 * this.below(3) }))),
      () => some('feeds', (id) => does(set(id, { from: this.sources(ids('power')) }))),
      () =>
        some('feeds', (id) =>
          does(
            set(id, {
              path: [
                [0, 100 * this.below(3)],
                [9000, 0],
              ],
            }),
          ),
        ),
      () => some('power', (id) => does(set(id, { ratingKw: 500 + 100 * this.below(3) }))),
      () => some('loops', (id) => does(set(id, { supplyC: 38 + this.below(3) }))),
      () => does(add('racks', this.rack(`N${this.below(4)}`, place(), hall))),
      () => does(add('links', this.link(ids('racks')))),
      () => some('racks', (id) => this.removal(id)),
      () => some('links', (id) => does(remove(id))),
      () => some('feeds', (id) => this.removal(id)),
      () => some(this.pick(['racks', 'feeds', 'power', 'loops']), (id) => this.rename(id)),
      () => does(top('name', this.pick(['Hall 1', 'Hall 2']))),
      () => this.design({ itKw: 500 + this.below(3) }, hall),
      () => this.design({ cooling: this.pick(['n', '2n']) }, hall),
      () => does((h) => void Object.assign(h['room'] as object, { heightMm: 4000 + 100 * this.below(3) })),
      () =>
        does(push('waivers', { rule: `rule-${this.below(2)}`, on: [this.pick(ids('racks'))], reason: 'x' })),
      () =>
        some('tests', (id) => does(set(id, { expect: { itKw: { min: 100 * this.below(3), max: 900 } } }))),
      () => does(reorder(this.pick(['racks', 'feeds', 'power']))),
      () => some('types', (id) => does(set(id, { massKg: 900 + this.below(3), 'x-own': this.side }))),
    ])();
  }

  private cords(feeds: readonly string[]): JsonValue {
    const chosen = feeds.filter(() => this.random() < 0.7);
    if (this.random() < 0.1 && chosen[0] !== undefined) chosen.push(chosen[0]);
    return chosen.map((feed): JsonValue =>
      this.random() < 0.3 ? { feed, weight: this.below(3) / 2 } : feed,
    );
  }

  private sources(power: readonly string[]): JsonValue {
    return power
      .filter(() => this.random() < 0.5)
      .map((node): JsonValue =>
        this.random() < 0.3 ? { node, role: this.pick(['preferred', 'alternate']) } : node,
      );
  }

  /** An id that the hall has is not added again: a person would be told. */
  private rack(id: string, at: [number, number], hall: HallValue): Element {
    const racks = hall['racks'] as Element[];
    const free = racks.some((rack) => rack.id === id) ? `${id}-${this.side}${racks.length}` : id;
    const feeds = ((hall['feeds'] ?? []) as Element[]).slice(0, this.below(3)).map((feed) => feed.id);
    return { id: free, type: 'house-rack', at, feeds, ...(this.random() < 0.5 ? { phase: 'P1' } : {}) };
  }

  private link(racks: readonly string[]): Element {
    return {
      id: `K${this.below(3)}-${this.side}${this.below(1000)}`,
      from: this.pick(racks),
      to: this.pick(racks),
      medium: 'dac',
    };
  }

  /** With everything that names it, as the canvas removes it. */
  private removal(id: string): Step {
    return (hall) => {
      const copy = edited(hall, remove(id));
      for (const [collection, held] of Object.entries(copy)) {
        if (!Array.isArray(held)) continue;
        const kept = (held as Element[]).filter((e) => e['from'] !== id && e['to'] !== id);
        copy[collection] = kept.map((e): Element => {
          const feeds = e['feeds'];
          const on = e['on'];
          const names = (item: JsonValue) =>
            item === id ||
            (item !== null && typeof item === 'object' && 'feed' in item && item['feed'] === id);
          return {
            ...e,
            ...(Array.isArray(feeds) ? { feeds: (feeds as JsonValue[]).filter((item) => !names(item)) } : {}),
            ...(Array.isArray(on) ? { on: (on as JsonValue[]).filter((item) => item !== id) } : {}),
          };
        });
      }
      return copy;
    };
  }

  private rename(id: string): Step {
    return (hall) => {
      const { element } = elementOf(hall, id);
      const to = `${element.id}-${this.pick(['x', 'y'])}`;
      const first = [...this.renamed].find(([, now]) => now === id)?.[0] ?? id;
      const isTaken = Object.values(hall).some(
        (held) => Array.isArray(held) && (held as Element[]).some((e) => e.id === to),
      );
      if (isTaken) return hall;
      this.renamed.set(first, to);
      return edited(hall, rename(id, to));
    };
  }

  private design(fields: Readonly<Record<string, JsonValue>>, hall: HallValue): Step {
    return () => edited(hall, (h) => void Object.assign(h['design'] as object, fields));
  }
}
