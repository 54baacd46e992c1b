/** What an engineer types into a text: a value of one line replaced, a piece cut, or nonsense put in. */
import fc from 'fast-check';
import type { TextChange } from '../liveHall';

export const edit = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('value' as const),
      at: fc.nat(),
      with: fc.constantFrom(
        '0',
        '1',
        '300',
        '900',
        '132',
        '"A"',
        '"F1"',
        '"F2"',
        '"L1"',
        '"L2"',
        '"P2"',
        '"R1"',
        '"east"',
        '45',
        '[]',
        'null',
        '"x"',
        '-5',
        '1e3',
      ),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('key' as const),
      at: fc.nat(),
      with: fc.constantFrom('"row"', '"zone"', '"loop"', '"at"', '"novel"', '"powerKw"', '"feeds"'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('cut' as const),
      at: fc.nat(),
      with: fc.constantFrom('', ',', '}', '{', '"'),
    }),
  },
);

export function changeFor(
  text: string,
  e: { kind: 'value' | 'key' | 'cut'; at: number; with: string },
): TextChange {
  if (e.kind === 'cut') {
    const offset = e.at % text.length;
    return { offset, length: Math.min(2, text.length - offset), text: e.with };
  }
  const pattern =
    e.kind === 'key' ? /"[a-zA-Z]+"(?=\s*:)/g : /(?<=[:[,]\s*)(-?\d+(\.\d+)?|"[^"\n]*")(?!\s*:)/g;
  const found = [...text.matchAll(pattern)];
  const match = found[e.at % Math.max(found.length, 1)];
  return match
    ? { offset: match.index, length: match[0].length, text: e.with }
    : { offset: 0, length: 0, text: '' };
}
