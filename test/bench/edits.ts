/**
 * What an engineer does to a hall: moves an element, loads it, plugs it in elsewhere, cools it otherwise; pastes objects
 * and takes them away again.
 */
import type { LiveHall, TextChange } from '../../src/rules/liveHall';
import type { CollectionKey } from '../../src/model/types';
import { inverseEdits } from '../../src/text/editedText';
import type { TextSource } from '../../src/text/source';
import { insertElements } from '../../src/text/splice';
import type { Random } from './random';

/** Edits of the fields of one element. */
export const fieldKinds = ['layout', 'power', 'cooling'] as const;
export const editKinds = [...fieldKinds, 'objects'] as const;
export type EditKind = (typeof editKinds)[number];

interface Recipe {
  /** Where it is done; what stands there more often is chosen more often. */
  readonly collections: readonly CollectionKey[];
  /** The value to replace. */
  readonly pattern: RegExp;
  /** What takes its place. */
  next(found: RegExpExecArray, random: Random): string;
}

const number = (field: string) => new RegExp(`(?<="${field}": )[\\d.]+`);
const from = (least: number, step: number, count: number) => (_: RegExpExecArray, random: Random) =>
  String(least + step * random.below(count));

const recipes: Readonly<Record<(typeof fieldKinds)[number], readonly Recipe[]>> = {
  layout: [
    {
      collections: ['racks', 'racks', 'racks', 'racks', 'cdus', 'airUnits'],
      pattern: /(?<="at": )\[(\d+), (\d+)\]/,
      next: (at, random) => {
        const step = () => (random.below(5) - 2) * 300;
        return `[${Math.max(0, Number(at[1]) + step())}, ${Math.max(0, Number(at[2]) + step())}]`;
      },
    },
  ],
  power: [
    { collections: ['racks'], pattern: number('powerKw'), next: from(10, 1, 140) },
    {
      collections: ['racks', 'racks', 'racks', 'racks', 'cdus', 'airUnits'],
      pattern: /(?<="feeds": )\["(P\d+)-[^\]]*\]/,
      next: ([, pod], random) => {
        const [a, b] = [1 + random.below(4), 1 + random.below(4)];
        return `["${pod}-A${a}", "${pod}-B${b}"]`;
      },
    },
    { collections: ['power'], pattern: number('ratingKw'), next: from(2000, 250, 5) },
  ],
  cooling: [
    { collections: ['loops'], pattern: number('supplyC'), next: from(36, 1, 10) },
    { collections: ['loops'], pattern: number('deltaK'), next: from(8, 1, 9) },
    {
      collections: ['racks'],
      pattern: /(?<="loop": )"P(\d+)-TCS"/,
      // To the pod beside it and back: racks must not wander off.
      next: ([, pod]) => `"P${((Number(pod) - 1) ^ 1) + 1}-TCS"`,
    },
    { collections: ['cdus'], pattern: number('heatToRoomKw'), next: from(1, 1, 9) },
    { collections: ['plants'], pattern: number('coolingKw'), next: from(100_000, 5000, 80) },
  ],
};

export interface RandomEdit {
  readonly kind: EditKind;
  readonly changes: readonly TextChange[];
}

/** How many objects are pasted at once, at most. */
const mostPasted = 100;

/**
 * Racks, cooling units or cable groups copied beside what they are copies of, which for the list is the middle of it;
 * the next such edit takes them away.
 */
export class Pastes {
  private undo: readonly TextChange[] | undefined;
  private count = 0;

  next(live: LiveHall, source: TextSource, random: Random): RandomEdit {
    const { index } = live;
    if (!index) throw new Error('The hall cannot be read.');
    const { undo } = this;
    this.undo = undefined;
    if (undo) return { kind: 'objects', changes: undo };
    const collection = pick(['racks', 'racks', 'cdus', 'airUnits', 'links'] as const, random);
    const count = Math.min(pick([1, 1, 10, mostPasted], random), index.count(collection));
    const first = random.below(index.count(collection) - count + 1);
    const suffix = `-N${++this.count}`;
    const copies = Array.from({ length: count }, (_, k) => {
      const text = source.slice(index.start(collection, first + k), index.end(collection, first + k));
      const element = JSON.parse(text) as { readonly id: string; readonly at?: readonly [number, number] };
      const at = element.at && { at: [element.at[0] + 600, element.at[1] + 300] };
      return { value: { ...element, ...at, id: element.id + suffix }, position: first + k + 1 };
    });
    const changes = insertElements(source, index, collection, copies);
    this.undo = inverseEdits(source, changes);
    return { kind: 'objects', changes };
  }
}

/** One random change inside one element of the hall. */
export function randomEdit(live: LiveHall, source: TextSource, random: Random): RandomEdit {
  const { index } = live;
  if (!index) throw new Error('The hall cannot be read.');
  const kind = pick(fieldKinds, random);
  for (;;) {
    const { collections, pattern, next } = pick(recipes[kind], random);
    const collection = pick(collections, random);
    const element = random.below(index.count(collection));
    const start = index.start(collection, element);
    const text = source.slice(start, index.end(collection, element));
    const found = pattern.exec(text);
    // Not every element has every field.
    if (!found) continue;
    return {
      kind,
      changes: [{ offset: start + found.index, length: found[0].length, text: next(found, random) }],
    };
  }
}

const pick = <T>(list: readonly T[], random: Random): T => list[random.below(list.length)]!;
