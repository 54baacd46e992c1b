/** What an engineer does to one element of a hall: moves it, loads it, plugs it in elsewhere. */
import type { LiveHall, TextChange } from '../../src/rules/liveHall';
import type { CollectionKey } from '../../src/model/types';
import type { TextSource } from '../../src/text/source';
import type { Random } from './random';

const moved = (at: RegExpExecArray, random: Random) => {
  const step = () => (random.below(5) - 2) * 300;
  return `[${Math.max(0, Number(at[1]) + step())}, ${Math.max(0, Number(at[2]) + step())}]`;
};

/** The value to replace, and what takes its place. */
const kinds: readonly { pattern: RegExp; next(found: RegExpExecArray, random: Random): string }[] = [
  { pattern: /(?<="at": )\[(\d+), (\d+)\]/, next: moved },
  { pattern: /(?<="powerKw": )[\d.]+/, next: (_, random) => String(10 + random.below(140)) },
  {
    pattern: /(?<="feeds": )\["(P\d+)-[^\]]*\]/,
    next: ([, pod], random) => {
      const [a, b] = [1 + random.below(4), 1 + random.below(4)];
      return `["${pod}-A${a}", "${pod}-B${b}"]`;
    },
  },
];

const collections: readonly CollectionKey[] = ['racks', 'racks', 'racks', 'racks', 'cdus', 'airUnits'];

/** One random change inside one element of the hall. */
export function randomChange(live: LiveHall, source: TextSource, random: Random): TextChange {
  const { index } = live;
  if (!index) throw new Error('The hall cannot be read.');
  for (;;) {
    const collection = collections[random.below(collections.length)]!;
    const element = random.below(index.count(collection));
    const start = index.start(collection, element);
    const text = source.slice(start, index.end(collection, element));
    const { pattern, next } = kinds[random.below(kinds.length)]!;
    const found = pattern.exec(text);
    // Not every element has every field.
    if (found) return { offset: start + found.index, length: found[0].length, text: next(found, random) };
  }
}
