/** What an engineer does to one element of a hall: moves it, loads it, plugs it in elsewhere, cools it otherwise. */
import type { LiveHall, TextChange } from '../../src/rules/liveHall';
import type { CollectionKey } from '../../src/model/types';
import type { TextSource } from '../../src/text/source';
import type { Random } from './random';

export const editKinds = ['layout', 'power', 'cooling'] as const;
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

const recipes: Readonly<Record<EditKind, readonly Recipe[]>> = {
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

/** One random change inside one element of the hall. */
export function randomEdit(
  live: LiveHall,
  source: TextSource,
  random: Random,
): { readonly kind: EditKind; readonly change: TextChange } {
  const { index } = live;
  if (!index) throw new Error('The hall cannot be read.');
  const kind = pick(editKinds, random);
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
      change: { offset: start + found.index, length: found[0].length, text: next(found, random) },
    };
  }
}

const pick = <T>(list: readonly T[], random: Random): T => list[random.below(list.length)]!;
