/** A hall as a plain value, and the edits that people make to one, for tables of merges. */
import type { JsonValue } from '../../../text/jsonValue';

export type Element = { id: string; [key: string]: JsonValue };
export type HallValue = { [key: string]: JsonValue | Element[] };
export type Edit = (hall: HallValue) => void;

const elementsOf = (hall: HallValue, collection: string): Element[] => {
  const held = (hall[collection] ??= []);
  return held as Element[];
};

/** @throws where there is no such element: a case that edits nothing would pass for nothing. */
export function elementOf(hall: HallValue, id: string): { list: Element[]; element: Element } {
  for (const held of Object.values(hall)) {
    if (!Array.isArray(held)) continue;
    const list = held as Element[];
    const element = list.find((e) => e !== null && typeof e === 'object' && e.id === id);
    if (element) return { list, element };
  }
  throw new Error(`The hall has no ${id}.`);
}

const copyOf = <T>(value: T): T => (value === undefined ? value : (JSON.parse(JSON.stringify(value)) as T));

/** Sets fields; `undefined` takes one away. */
export const set =
  (id: string, fields: Readonly<Record<string, JsonValue | undefined>>): Edit =>
  (hall) => {
    const { element } = elementOf(hall, id);
    for (const [key, value] of Object.entries(fields)) {
      if (value === undefined) delete element[key];
      else element[key] = value;
    }
  };

export const add =
  (collection: string, ...elements: readonly Element[]): Edit =>
  (hall) => {
    elementsOf(hall, collection).push(...copyOf(elements));
  };

/** For lists whose elements may have no id. */
export const push =
  (collection: string, value: JsonValue): Edit =>
  (hall) => {
    (elementsOf(hall, collection) as JsonValue[]).push(copyOf(value));
  };

export const remove =
  (...ids: readonly string[]): Edit =>
  (hall) => {
    for (const id of ids) {
      const { list, element } = elementOf(hall, id);
      list.splice(list.indexOf(element), 1);
    }
  };

/** Gives an object another id, everywhere. Ids of the test hall occur in no other text. */
export const rename =
  (from: string, to: string): Edit =>
  (hall) => {
    const followed = (value: JsonValue): JsonValue => {
      if (value === from) return to;
      if (Array.isArray(value)) return value.map((item: JsonValue) => followed(item));
      if (value === null || typeof value !== 'object') return value;
      return Object.fromEntries(
        Object.entries(value).map(([key, held]) => [key, followed(held as JsonValue)]),
      );
    };
    for (const [key, value] of Object.entries(hall)) hall[key] = followed(value);
  };

export const top =
  (key: string, value: JsonValue | undefined): Edit =>
  (hall) => {
    if (value === undefined) delete hall[key];
    else hall[key] = copyOf(value) as HallValue[string];
  };

export const reorder =
  (collection: string): Edit =>
  (hall) => {
    elementsOf(hall, collection).reverse();
  };

export const all =
  (...edits: readonly Edit[]): Edit =>
  (hall) => {
    for (const edit of edits) edit(hall);
  };

export const nothing: Edit = () => undefined;

export function edited(hall: HallValue, edit: Edit): HallValue {
  const copy = copyOf(hall);
  edit(copy);
  return copy;
}

/** A hall in which everything names something: two rows, two sides, a loop and a plant. */
export function mergeHall(): HallValue {
  const rack = (row: string, n: number, y: number): Element => ({
    id: `${row}-${n}`,
    type: 'house-rack',
    at: [3000 + 600 * n, y],
    facing: 'north',
    row,
    feeds: ['A1', 'B1'],
    loop: 'TCS-1',
    phase: 'P1',
  });
  return {
    format: 'datahall/1',
    name: 'Merge hall',
    design: { power: '2n', cooling: 'n+1', itKw: 500, phases: ['P1', 'P2', 'P3'] },
    room: {
      outline: [
        [0, 0],
        [30000, 0],
        [30000, 15000],
        [0, 15000],
      ],
      heightMm: 5000,
      floor: { kind: 'slab', ratedKpa: 20 },
    },
    types: [{ id: 'house-rack', kind: 'rack', widthMm: 600, depthMm: 1200, powerKw: 40, massKg: 900 }],
    phases: [
      { id: 'P1', order: 1 },
      { id: 'P2', order: 2 },
    ],
    plants: [{ id: 'FWS-1', supplyC: 30 }],
    loops: [{ id: 'TCS-1', supplyC: 40, redundancy: 'n+1' }],
    cdus: [{ id: 'CDU-1', type: 'house-cdu', at: [600, 3000], loop: 'TCS-1', plant: 'FWS-1' }],
    power: [
      { id: 'UPS-A', kind: 'ups', ratingKw: 600 },
      { id: 'UPS-B', kind: 'ups', ratingKw: 600 },
      { id: 'GEN-1', kind: 'generator', ratingKw: 1500 },
    ],
    feeds: [
      {
        id: 'A1',
        kind: 'busway',
        side: 'A',
        from: ['UPS-A'],
        path: [
          [3000, 2000],
          [9000, 2000],
        ],
        ratingA: 800,
      },
      {
        id: 'B1',
        kind: 'busway',
        side: 'B',
        from: ['UPS-B'],
        path: [
          [3000, 2200],
          [9000, 2200],
        ],
        ratingA: 800,
      },
    ],
    racks: [
      ...[1, 2, 3, 4].map((n) => rack('R01', n, 3000)),
      ...[1, 2, 3, 4].map((n) => rack('R02', n, 6000)),
    ],
    links: [{ id: 'L1', from: 'R01-1', to: 'R02-1', medium: 'dac', count: 8 }],
    tests: [{ id: 'T1', expect: { itKw: { min: 100, max: 900 }, headroomKw: { loop: 'TCS-1', min: 10 } } }],
    waivers: [{ rule: 'space/cold-aisle-width', on: ['R01-1'], reason: 'Agreed with the operator.' }],
  };
}

/** Types that the catalogue of these tests has. */
export const hasTestType = (id: string): boolean => id === 'house-cdu' || id === 'catalogue-rack';
