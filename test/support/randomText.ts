import fc from 'fast-check';

/** A JSON text, and whether every element of its collections has lines of its own. */
export interface RandomText {
  readonly text: string;
  readonly elementsHaveLines: boolean;
  readonly commaFirst: boolean;
}

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

const text = fc.oneof(
  fc.stringMatching(/^[A-Z][a-z0-9-]{0,6}$/),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
  fc.string({ unit: 'binary', maxLength: 4 }),
  fc.constantFrom('a"b', '\\', '\n\t', '{"x":[1,2]}', ', ', '\ud83d\ude80', '\ud800', '\u2028'),
);
const number = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0, -0, 1e21, 5e-324),
);
const scalar = fc.oneof(text, number, fc.boolean(), fc.constant(null));
const key = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('id', 'type', 'at', 'row', 'note', 'powerKw') },
  { weight: 2, arbitrary: text },
  { weight: 1, arbitrary: fc.constantFrom('__proto__', '', '7', 'a.b') },
);

function objectOf(value: fc.Arbitrary<Json>, maxKeys: number): fc.Arbitrary<Json> {
  return fc
    .uniqueArray(fc.tuple(key, value), { selector: ([name]) => name, maxLength: maxKeys })
    .map((entries) => Object.fromEntries(entries));
}

const tree = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    { weight: 3, arbitrary: scalar },
    { weight: 1, arbitrary: fc.array(tie('value'), { maxLength: 4 }) },
    { weight: 1, arbitrary: objectOf(tie('value'), 3) },
  ),
}));

/** Any JSON value of moderate size. */
export const jsonValue: fc.Arbitrary<Json> = tree.value;
/** Any object, as an element of a collection is one. */
export const jsonObject: fc.Arbitrary<Json> = objectOf(jsonValue, 5);
/** Keys that occur often, and some that hardly occur elsewhere. */
export const jsonKey: fc.Arbitrary<string> = key;

const collection = fc.array(
  fc.oneof({ weight: 6, arbitrary: jsonObject }, { weight: 1, arbitrary: jsonValue }),
  {
    maxLength: 6,
  },
);

/** The value of a hall-like document: scalars, objects and a few collections under top-level keys. */
export const hallValue: fc.Arbitrary<{ [key: string]: Json }> = fc
  .record({
    collections: fc.uniqueArray(fc.tuple(fc.constantFrom('racks', 'cdus', 'feeds', 'zones'), collection), {
      selector: ([name]) => name,
      maxLength: 3,
    }),
    others: fc.uniqueArray(
      fc.tuple(fc.oneof(fc.constantFrom('format', 'name', 'room', 'design'), key), jsonValue),
      { selector: ([name]) => name, maxLength: 4 },
    ),
    seed: fc.nat(),
  })
  .map(({ collections, others, seed }) => {
    const entries: [string, Json][] = [...collections, ...others];
    return Object.fromEntries(seed % 2 ? entries : entries.reverse());
  });

const layout = fc.record({
  kind: fc.constantFrom('canonical', 'pretty', 'compact', 'comma-first', 'trailing-space', 'random'),
  eol: fc.constantFrom('\n', '\r\n'),
  unit: fc.constantFrom('  ', '    ', '\t'),
  seed: fc.nat(),
});
type Layout = typeof layout extends fc.Arbitrary<infer T> ? T : never;

/** A hall-like document in one of many ways of writing JSON. */
export const hallText: fc.Arbitrary<RandomText> = fc.tuple(hallValue, layout).map(([value, how]) => ({
  text: write(value, how),
  elementsHaveLines: how.kind !== 'compact' && how.kind !== 'random',
  commaFirst: how.kind === 'comma-first',
}));

function write(value: Json, how: Layout): string {
  const random = randomBits(how.seed);
  const spaces = ['', '', ' ', '  ', how.eol, how.eol + how.unit, `\t${how.eol}${how.eol} `];
  const gap = () => spaces[random() % spaces.length] ?? '';
  const scalarText = (item: Json) => (Object.is(item, -0) ? '-0' : JSON.stringify(item));
  const nested = (item: Json, depth: number, isBlock: (item: Json, depth: number) => boolean): string => {
    if (typeof item !== 'object' || item === null) return scalarText(item);
    const brackets = Array.isArray(item) ? '[]' : '{}';
    const parts = Array.isArray(item)
      ? item.map((part) => nested(part, depth + 1, isBlock))
      : Object.entries(item).map(
          ([name, part]) => `${escaped(name, random)}${colon()}${nested(part, depth + 1, isBlock)}`,
        );
    return brackets[0] + layOut(parts, depth, isBlock(item, depth), brackets === '{}') + brackets[1];
  };
  const colon = () => (how.kind === 'compact' ? ':' : how.kind === 'random' ? `${gap()}:${gap()}` : ': ');
  const layOut = (parts: string[], depth: number, block: boolean, braces: boolean): string => {
    if (how.kind === 'random') return parts.map((part) => gap() + part + gap()).join(',') || gap();
    if (parts.length === 0) return '';
    if (how.kind === 'compact') return parts.join(',');
    const pad = braces ? ' ' : '';
    if (!block) return pad + parts.join(', ') + pad;
    const outer = how.eol + how.unit.repeat(depth);
    const inner = outer + how.unit;
    if (how.kind === 'comma-first')
      return parts.map((part, i) => `${inner}${i ? ', ' : '  '}${part}`).join('') + outer;
    const trail = () => (how.kind === 'trailing-space' ? ' '.repeat(random() % 3) : '');
    return (
      parts.map((part, i) => `${inner}${part}${i < parts.length - 1 ? ',' : ''}${trail()}`).join('') + outer
    );
  };
  const onlyTop = (item: Json, depth: number) => depth === 0 || (depth === 1 && Array.isArray(item));
  const body = nested(value, 0, how.kind === 'pretty' ? () => true : onlyTop);
  return body + (how.kind === 'compact' ? '' : how.eol);
}

/** A key as JSON text, sometimes with escapes that it does not need, as other programs write them. */
function escaped(name: string, random: () => number): string {
  const plain = JSON.stringify(name);
  if (random() % 5 > 0 || !/^"[a-z]/.test(plain)) return plain;
  return `"\\u00${plain.charCodeAt(1).toString(16)}${plain.slice(2)}`;
}

/** A small generator of its own, so that a layout shrinks to a number and prints as one. */
function randomBits(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 16;
  };
}
