/** What an engineer does to a hall: adds elements, takes some away, copies, renames and reorders them, edits a value. */
import fc from 'fast-check';
import type { CollectionKey } from '../../model/types';
import { composeEdits } from '../../text/composeEdits';
import { ElementIndex } from '../../text/elementIndex';
import { applyEdits, type TextEdit } from '../../text/source';
import { insertElements, removeElements } from '../../text/splice';
import { changeFor, edit as valueEdit } from './randomEdits';
import { elements, prefix } from './randomHalls';

type Key = keyof typeof elements;
/** What people add and take away most comes most often; types and zones need a full run. */
const common: readonly Key[] = [
  'racks',
  'racks',
  'racks',
  'cdus',
  'airUnits',
  'feeds',
  'columns',
  'links',
  'power',
];
const collection = fc.constantFrom(
  ...common,
  ...(Object.keys(elements) as Key[]).filter((key) => key !== 'types'),
);

const added = collection.chain((key) =>
  fc.record({
    key: fc.constant(key),
    element: elements[key] as fc.Arbitrary<object>,
    /** An id that stands there already, that something names already, or that is new. */
    id: fc.integer({ min: 1, max: 12 }).map((n) => `${prefix[key]}${n}`),
    position: fc.nat(8),
  }),
);

export const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('add' as const),
      list: fc.array(added, { minLength: 1, maxLength: 4 }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('remove' as const),
      key: collection,
      at: fc.array(fc.nat(), { minLength: 1, maxLength: 3 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('copy' as const),
      key: collection,
      at: fc.nat(),
      id: fc.nat(20),
      dx: fc.constantFrom(0, 300, 600, 1200),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('rename' as const),
      at: fc.nat(),
      id: fc.nat(20),
      everywhere: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('swap' as const), key: collection, at: fc.nat() }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('undo' as const) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('value' as const), edit: valueEdit }) },
);
export type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

function insert(
  text: string,
  key: CollectionKey,
  element: object,
  position: number | undefined,
): readonly TextEdit[] {
  const value = JSON.parse(JSON.stringify(element)) as object;
  return insertElements(text, ElementIndex.scan(text), key, [{ value, position }], { keyOrder: [] });
}

/** The edits of a step, each in offsets of the text before all of them. */
export function editsOf(text: string, s: Step): readonly TextEdit[] {
  const index = ElementIndex.scan(text);
  const count = (key: string) => index.count(key);
  const slice = (key: string, i: number) => text.slice(index.start(key, i), index.end(key, i));
  switch (s.kind) {
    case 'add':
      return s.list.reduce<readonly TextEdit[]>((edits, { key, element, id, position }) => {
        const now = applyEdits(text, edits);
        const size = ElementIndex.scan(now).count(key);
        return composeEdits(
          text.length,
          edits,
          insert(now, key, { id, ...element }, Math.min(position, size)),
        );
      }, []);
    case 'remove': {
      const n = count(s.key);
      if (n === 0) return [];
      return removeElements(text, index, s.key, [...new Set(s.at.map((i) => i % n))]);
    }
    case 'copy': {
      const n = count(s.key);
      if (n === 0) return [];
      const from = JSON.parse(slice(s.key, s.at % n)) as { id?: string; at?: [number, number] };
      const at = from.at && { at: [from.at[0] + s.dx, from.at[1]] };
      return insert(text, s.key, { ...from, ...at, id: `${prefix[s.key]}${s.id}` }, (s.at % n) + 1);
    }
    case 'rename': {
      const ids = [...text.matchAll(/"id":\s*"([^"]*)"/g)];
      const match = ids[s.at % Math.max(1, ids.length)];
      if (!match) return [];
      const quoted = `"${match[1]}"`;
      const now = `"${match[1]!.slice(0, 1)}${s.id}"`;
      const own = match.index + match[0].length - quoted.length;
      if (!s.everywhere) return [{ offset: own, length: quoted.length, text: now }];
      const edits: TextEdit[] = [];
      for (let i = text.indexOf(quoted); i >= 0; i = text.indexOf(quoted, i + quoted.length))
        edits.push({ offset: i, length: quoted.length, text: now });
      return edits;
    }
    case 'swap': {
      const n = count(s.key);
      if (n < 2) return [];
      const i = s.at % (n - 1);
      const edit = (at: number, other: number) => ({
        offset: index.start(s.key, at),
        length: index.end(s.key, at) - index.start(s.key, at),
        text: slice(s.key, other),
      });
      return [edit(i, i + 1), edit(i + 1, i)];
    }
    case 'value':
      return [changeFor(text, s.edit)];
    case 'undo':
      return [];
  }
}

/** Whether a step has left a text that can be read. */
export const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};
