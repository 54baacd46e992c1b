/** Merges whose results are known: what each side did to the test hall, and what must come of it. */
import type { JsonValue } from '../../text/jsonValue';
import {
  add,
  all,
  nothing,
  push,
  remove,
  rename,
  reorder,
  set,
  top,
  type Edit,
  type Element,
} from './testing/editedHall';

/** `id path`, or `id` for a whole object, with the values that the sides gave. */
export interface ExpectedConflict {
  readonly at: string;
  readonly ours?: JsonValue;
  readonly theirs?: JsonValue;
}

export interface ScriptedMerge {
  readonly name: string;
  readonly ours: Edit;
  readonly theirs: Edit;
  /** What the hall is to be, as an edit of the base; of a conflict our side stands in it. */
  readonly result: Edit;
  readonly conflicts?: readonly ExpectedConflict[];
  /** What the hall is to be when the sides are swapped; the same where not given. */
  readonly swapped?: Edit;
  /** Done to the text of a side after it was written. */
  readonly oursText?: (text: string) => string;
  readonly theirsText?: (text: string) => string;
  /** The texts are in the canonical form. */
  readonly canonical?: true;
}

const rack = (id: string, fields: Readonly<Record<string, JsonValue>> = {}): Element => ({
  id,
  type: 'house-rack',
  at: [15000, 3000],
  ...fields,
});
const row2 = ['R02-1', 'R02-2', 'R02-3', 'R02-4'];
const moveRow2 = (dx: number): Edit =>
  all(...row2.map((id, i) => set(id, { at: [3600 + 600 * i + dx, 6000] })));

export const scriptedMerges: readonly ScriptedMerge[] = [
  // Independent edits.
  { name: 'nothing on either side', ours: nothing, theirs: nothing, result: nothing },
  {
    name: 'our edit alone',
    ours: set('R01-1', { powerKw: 50 }),
    theirs: nothing,
    result: set('R01-1', { powerKw: 50 }),
  },
  {
    name: 'edits of two racks on neighbouring lines',
    ours: set('R01-1', { powerKw: 50 }),
    theirs: set('R01-2', { powerKw: 60 }),
    result: all(set('R01-1', { powerKw: 50 }), set('R01-2', { powerKw: 60 })),
  },
  {
    name: 'edits in different collections',
    ours: set('A1', { ratingA: 1000 }),
    theirs: set('TCS-1', { supplyC: 38 }),
    result: all(set('A1', { ratingA: 1000 }), set('TCS-1', { supplyC: 38 })),
  },
  {
    name: 'two new racks at the same place of the list',
    ours: add('racks', rack('R03-1')),
    theirs: add('racks', rack('R03-2', { at: [15600, 3000] })),
    result: add('racks', rack('R03-1'), rack('R03-2', { at: [15600, 3000] })),
  },
  {
    name: 'a rack added beside a rack deleted',
    ours: add('racks', rack('R02-5')),
    theirs: remove('R02-4'),
    result: all(remove('R02-4'), add('racks', rack('R02-5'))),
  },
  {
    name: 'both delete the same rack',
    ours: remove('R02-4'),
    theirs: remove('R02-4'),
    result: remove('R02-4'),
  },
  {
    name: 'each deletes another of two neighbours',
    ours: remove('R02-3'),
    theirs: remove('R02-4'),
    result: remove('R02-3', 'R02-4'),
  },
  {
    name: 'one side deletes the last of its kind, the other the first of another',
    ours: remove('L1'),
    theirs: remove('R01-4'),
    result: remove('L1', 'R01-4'),
  },
  {
    name: 'a collection that is new on both sides',
    ours: add('doors', { id: 'D1', at: [0, 3000], widthMm: 1200 }),
    theirs: add('doors', { id: 'D2', at: [0, 6000], widthMm: 900 }),
    result: add(
      'doors',
      { id: 'D1', at: [0, 3000], widthMm: 1200 },
      { id: 'D2', at: [0, 6000], widthMm: 900 },
    ),
  },
  {
    name: 'the same edit on both sides',
    ours: set('R01-1', { powerKw: 55, note: 'as built' }),
    theirs: set('R01-1', { powerKw: 55, note: 'as built' }),
    result: set('R01-1', { powerKw: 55, note: 'as built' }),
  },
  {
    name: 'the same edit, and one more on one side',
    ours: set('R01-1', { powerKw: 55 }),
    theirs: set('R01-1', { powerKw: 55, peakKw: 60 }),
    result: set('R01-1', { powerKw: 55, peakKw: 60 }),
  },
  // The same object, different fields.
  {
    name: 'load on our side, note on theirs',
    ours: set('R01-1', { powerKw: 50 }),
    theirs: set('R01-1', { note: 'spare' }),
    result: set('R01-1', { powerKw: 50, note: 'spare' }),
  },
  {
    name: 'moved on our side, rewired on theirs',
    ours: set('R01-1', { at: [3600, 3600] }),
    theirs: set('R01-1', { feeds: ['A1'] }),
    result: set('R01-1', { at: [3600, 3600], feeds: ['A1'] }),
  },
  {
    name: 'a field added on our side, another taken away on theirs',
    ours: set('R01-1', { zone: undefined, powerKw: 70 }),
    theirs: set('R01-1', { loop: undefined }),
    result: set('R01-1', { powerKw: 70, loop: undefined }),
  },
  {
    name: 'members of the floor',
    ours: top('room', { ...room(), floor: { kind: 'raised', ratedKpa: 20 } }),
    theirs: top('room', { ...room(), floor: { kind: 'slab', ratedKpa: 25 } }),
    result: top('room', { ...room(), floor: { kind: 'raised', ratedKpa: 25 } }),
  },
  {
    name: 'different figures of the design',
    ours: top('design', { power: '2n', cooling: 'n+1', itKw: 600, phases: ['P1', 'P2', 'P3'] }),
    theirs: top('design', { power: 'n', cooling: 'n+1', itKw: 500, phases: ['P1', 'P2', 'P3'] }),
    result: top('design', { power: 'n', cooling: 'n+1', itKw: 600, phases: ['P1', 'P2', 'P3'] }),
  },
  {
    name: 'different expectations of a test',
    ours: set('T1', { expect: { itKw: { min: 200, max: 900 }, headroomKw: { loop: 'TCS-1', min: 10 } } }),
    theirs: set('T1', { expect: { itKw: { min: 100, max: 900 }, headroomKw: { loop: 'TCS-1', min: 20 } } }),
    result: set('T1', { expect: { itKw: { min: 200, max: 900 }, headroomKw: { loop: 'TCS-1', min: 20 } } }),
  },
  {
    name: 'unknown keys on both sides',
    ours: set('R01-1', { 'x-asset': 'A-100' }),
    theirs: all(set('R01-1', { 'x-owner': 'ops' }), top('x-project', { a: 1 })),
    result: all(set('R01-1', { 'x-asset': 'A-100', 'x-owner': 'ops' }), top('x-project', { a: 1 })),
  },
  // The same field.
  {
    name: 'two loads for one rack',
    ours: set('R01-1', { powerKw: 50 }),
    theirs: set('R01-1', { powerKw: 60 }),
    result: set('R01-1', { powerKw: 50 }),
    swapped: set('R01-1', { powerKw: 60 }),
    conflicts: [{ at: 'R01-1 powerKw', ours: 50, theirs: 60 }],
  },
  {
    name: 'a field changed on our side and taken away on theirs',
    ours: set('R01-1', { row: 'R9' }),
    theirs: set('R01-1', { row: undefined }),
    result: set('R01-1', { row: 'R9' }),
    swapped: set('R01-1', { row: undefined }),
    conflicts: [{ at: 'R01-1 row', ours: 'R9' }],
  },
  {
    name: 'one field of two in conflict: the other is merged',
    ours: set('R01-1', { powerKw: 50, note: 'ours' }),
    theirs: set('R01-1', { powerKw: 60, peakKw: 70 }),
    result: set('R01-1', { powerKw: 50, note: 'ours', peakKw: 70 }),
    swapped: set('R01-1', { powerKw: 60, note: 'ours', peakKw: 70 }),
    conflicts: [{ at: 'R01-1 powerKw', ours: 50, theirs: 60 }],
  },
  {
    name: 'two outlines of the room are one value',
    ours: top('room', {
      ...room(),
      outline: [
        [0, 0],
        [36000, 0],
        [36000, 15000],
        [0, 15000],
      ],
    }),
    theirs: top('room', {
      ...room(),
      outline: [
        [0, 0],
        [30000, 0],
        [30000, 18000],
        [0, 18000],
      ],
    }),
    result: top('room', {
      ...room(),
      outline: [
        [0, 0],
        [36000, 0],
        [36000, 15000],
        [0, 15000],
      ],
    }),
    swapped: top('room', {
      ...room(),
      outline: [
        [0, 0],
        [30000, 0],
        [30000, 18000],
        [0, 18000],
      ],
    }),
    conflicts: [
      {
        at: 'room outline',
        ours: [
          [0, 0],
          [36000, 0],
          [36000, 15000],
          [0, 15000],
        ],
        theirs: [
          [0, 0],
          [30000, 0],
          [30000, 18000],
          [0, 18000],
        ],
      },
    ],
  },
  {
    name: 'two ways of one busway are one value',
    ours: set('A1', {
      path: [
        [3000, 2000],
        [12000, 2000],
      ],
    }),
    theirs: set('A1', {
      path: [
        [0, 2000],
        [9000, 2000],
      ],
    }),
    result: set('A1', {
      path: [
        [3000, 2000],
        [12000, 2000],
      ],
    }),
    swapped: set('A1', {
      path: [
        [0, 2000],
        [9000, 2000],
      ],
    }),
    conflicts: [
      {
        at: 'A1 path',
        ours: [
          [3000, 2000],
          [12000, 2000],
        ],
        theirs: [
          [0, 2000],
          [9000, 2000],
        ],
      },
    ],
  },
  {
    name: 'bounds of one expectation are one value',
    ours: set('T1', { expect: { itKw: { min: 800, max: 900 }, headroomKw: { loop: 'TCS-1', min: 10 } } }),
    theirs: set('T1', { expect: { itKw: { min: 100, max: 700 }, headroomKw: { loop: 'TCS-1', min: 10 } } }),
    result: set('T1', { expect: { itKw: { min: 800, max: 900 }, headroomKw: { loop: 'TCS-1', min: 10 } } }),
    swapped: set('T1', { expect: { itKw: { min: 100, max: 700 }, headroomKw: { loop: 'TCS-1', min: 10 } } }),
    conflicts: [{ at: 'T1 expect itKw', ours: { min: 800, max: 900 }, theirs: { min: 100, max: 700 } }],
  },
  {
    name: 'two names for the hall',
    ours: top('name', 'Hall A'),
    theirs: top('name', 'Hall B'),
    result: top('name', 'Hall A'),
    swapped: top('name', 'Hall B'),
    conflicts: [{ at: 'name', ours: 'Hall A', theirs: 'Hall B' }],
  },
  // Place and direction.
  {
    name: 'moved on our side, turned on theirs: one value, never half of each',
    ours: set('R01-1', { at: [3600, 4200] }),
    theirs: set('R01-1', { facing: 'south' }),
    result: set('R01-1', { at: [3600, 4200] }),
    swapped: set('R01-1', { facing: 'south' }),
    conflicts: [
      {
        at: 'R01-1 at',
        ours: { at: [3600, 4200], facing: 'north' },
        theirs: { at: [3600, 3000], facing: 'south' },
      },
    ],
  },
  {
    name: 'moved to two places',
    ours: set('R01-1', { at: [3600, 4200] }),
    theirs: set('R01-1', { at: [4200, 3000] }),
    result: set('R01-1', { at: [3600, 4200] }),
    swapped: set('R01-1', { at: [4200, 3000] }),
    conflicts: [
      {
        at: 'R01-1 at',
        ours: { at: [3600, 4200], facing: 'north' },
        theirs: { at: [4200, 3000], facing: 'north' },
      },
    ],
  },
  {
    name: 'moved to the same place',
    ours: set('R01-1', { at: [3600, 4200], facing: 'south' }),
    theirs: set('R01-1', { at: [3600, 4200], facing: 'south' }),
    result: set('R01-1', { at: [3600, 4200], facing: 'south' }),
  },
  {
    name: 'turned the same way, written in two ways',
    ours: set('R01-1', { facing: 'east' }),
    theirs: set('R01-1', { facing: 90 }),
    result: set('R01-1', { facing: 'east' }),
    swapped: set('R01-1', { facing: 90 }),
  },
  // A row against a rack.
  {
    name: 'a row moved on our side, the load of one of its racks on theirs',
    ours: moveRow2(600),
    theirs: set('R02-2', { powerKw: 90 }),
    result: all(moveRow2(600), set('R02-2', { powerKw: 90 })),
  },
  {
    name: 'a row moved on our side, one of its racks on theirs',
    ours: moveRow2(600),
    theirs: set('R02-2', { at: [4200, 7200] }),
    result: moveRow2(600),
    swapped: all(moveRow2(600), set('R02-2', { at: [4200, 7200] })),
    conflicts: [
      {
        at: 'R02-2 at',
        ours: { at: [4800, 6000], facing: 'north' },
        theirs: { at: [4200, 7200], facing: 'north' },
      },
    ],
  },
  {
    name: 'a row deleted on our side, one of its racks edited on theirs',
    ours: all(remove(...row2), remove('L1')),
    theirs: set('R02-3', { powerKw: 90 }),
    result: all(remove(...row2), remove('L1')),
    swapped: all(remove('R02-1', 'R02-2', 'R02-4'), remove('L1'), set('R02-3', { powerKw: 90 })),
    conflicts: [{ at: 'R02-3' }],
  },
  // Delete against edit.
  {
    name: 'deleted on our side, edited on theirs',
    ours: remove('R01-2'),
    theirs: set('R01-2', { powerKw: 45 }),
    result: remove('R01-2'),
    swapped: set('R01-2', { powerKw: 45 }),
    conflicts: [{ at: 'R01-2' }],
  },
  {
    name: 'deleted on our side, untouched on theirs',
    ours: remove('R01-2'),
    theirs: set('R01-3', { powerKw: 45 }),
    result: all(remove('R01-2'), set('R01-3', { powerKw: 45 })),
  },
  {
    name: 'a feed deleted with its cords on our side, a rack plugged into it on theirs',
    ours: all(
      remove('A1'),
      ...['R01-1', 'R01-2', 'R01-3', 'R01-4', ...row2].map((id) => set(id, { feeds: ['B1'] })),
    ),
    theirs: add('racks', rack('R03-1', { feeds: ['A1'] })),
    result: all(
      remove('A1'),
      ...['R01-1', 'R01-2', 'R01-3', 'R01-4', ...row2].map((id) => set(id, { feeds: ['B1'] })),
      add('racks', rack('R03-1', { feeds: ['A1'] })),
    ),
    swapped: all(
      ...['R01-1', 'R01-2', 'R01-3', 'R01-4', ...row2].map((id) => set(id, { feeds: ['B1'] })),
      add('racks', rack('R03-1', { feeds: ['A1'] })),
    ),
    conflicts: [{ at: 'A1' }],
  },
  {
    name: 'a rack deleted on our side, a waiver on it on theirs',
    ours: remove('R02-4'),
    theirs: push('waivers', { rule: 'cooling/airflow', on: ['R02-4'], reason: 'Tested on site.' }),
    result: all(
      remove('R02-4'),
      push('waivers', { rule: 'cooling/airflow', on: ['R02-4'], reason: 'Tested on site.' }),
    ),
    swapped: push('waivers', { rule: 'cooling/airflow', on: ['R02-4'], reason: 'Tested on site.' }),
    conflicts: [{ at: 'R02-4' }],
  },
  {
    name: 'a phase of the design dropped on our side, used on theirs',
    ours: top('design', { power: '2n', cooling: 'n+1', itKw: 500, phases: ['P1', 'P2'] }),
    theirs: set('R01-1', { phase: 'P3' }),
    result: all(
      top('design', { power: '2n', cooling: 'n+1', itKw: 500, phases: ['P1', 'P2'] }),
      set('R01-1', { phase: 'P3' }),
    ),
    swapped: set('R01-1', { phase: 'P3' }),
    conflicts: [{ at: 'design phases', ours: ['P1', 'P2'], theirs: ['P1', 'P2', 'P3'] }],
  },
  // Rename.
  {
    name: 'renamed on our side, edited on theirs: the edit follows',
    ours: rename('R01-2', 'R01-2b'),
    theirs: set('R01-2', { powerKw: 45 }),
    result: all(set('R01-2', { powerKw: 45 }), rename('R01-2', 'R01-2b')),
  },
  {
    name: 'a feed renamed on our side, a rack plugged into it on theirs: the cord follows',
    ours: rename('A1', 'BW-A1'),
    theirs: add('racks', rack('R03-1', { feeds: ['A1', 'B1'] })),
    result: all(add('racks', rack('R03-1', { feeds: ['A1', 'B1'] })), rename('A1', 'BW-A1')),
  },
  {
    name: 'a rack and its feed renamed on our side, the rack edited on theirs',
    ours: all(rename('A1', 'BW-A1'), rename('R01-2', 'X2')),
    theirs: set('R01-2', { powerKw: 45 }),
    result: all(set('R01-2', { powerKw: 45 }), rename('A1', 'BW-A1'), rename('R01-2', 'X2')),
  },
  {
    name: 'renamed on our side, deleted on theirs',
    ours: rename('R01-2', 'R01-2b'),
    theirs: remove('R01-2'),
    result: rename('R01-2', 'R01-2b'),
    swapped: remove('R01-2'),
    conflicts: [{ at: 'R01-2b' }],
  },
  {
    name: 'renamed alike on both sides',
    ours: rename('R01-2', 'R01-2b'),
    theirs: rename('R01-2', 'R01-2b'),
    result: rename('R01-2', 'R01-2b'),
  },
  {
    name: 'renamed to two ids',
    ours: rename('R01-2', 'X2'),
    theirs: all(rename('R01-2', 'Y2'), set('R01-3', { powerKw: 45 })),
    result: all(rename('R01-2', 'X2'), set('R01-3', { powerKw: 45 })),
    swapped: all(rename('R01-2', 'Y2'), set('R01-3', { powerKw: 45 })),
    conflicts: [{ at: 'X2 id', ours: 'X2', theirs: 'Y2' }],
  },
  {
    name: 'a loop renamed on our side, a test of its headroom added on theirs',
    ours: rename('TCS-1', 'TCS-A'),
    theirs: add('tests', { id: 'T2', expect: { headroomKw: { loop: 'TCS-1', min: 50 } } }),
    result: all(
      add('tests', { id: 'T2', expect: { headroomKw: { loop: 'TCS-1', min: 50 } } }),
      rename('TCS-1', 'TCS-A'),
    ),
  },
  {
    name: 'renamed on our side to an id that is new on theirs too: no rename to follow',
    ours: rename('R01-2', 'R09'),
    theirs: all(add('racks', rack('R09')), set('R01-2', { powerKw: 45 })),
    result: rename('R01-2', 'R09'),
    swapped: all(add('racks', rack('R09')), set('R01-2', { powerKw: 45 })),
    conflicts: [{ at: 'R01-2' }, { at: 'R09' }],
  },
  // Both add the same id.
  {
    name: 'the same id, the same thing',
    ours: add('racks', rack('R03-1')),
    theirs: add('racks', rack('R03-1')),
    result: add('racks', rack('R03-1')),
  },
  {
    name: 'the same id, different things',
    ours: add('racks', rack('R03-1', { powerKw: 10 })),
    theirs: add('racks', rack('R03-1', { at: [18000, 9000] })),
    result: add('racks', rack('R03-1', { powerKw: 10 })),
    swapped: add('racks', rack('R03-1', { at: [18000, 9000] })),
    conflicts: [{ at: 'R03-1' }],
  },
  {
    name: 'the same id for a rack and a CDU',
    ours: add('racks', rack('X1')),
    theirs: add('cdus', { id: 'X1', type: 'house-cdu', at: [600, 9000] }),
    result: add('racks', rack('X1')),
    swapped: add('cdus', { id: 'X1', type: 'house-cdu', at: [600, 9000] }),
    conflicts: [{ at: 'X1' }],
  },
  {
    name: 'moved to another collection on our side, untouched on theirs',
    ours: all(remove('UPS-B'), add('feeds', { id: 'UPS-B', kind: 'pdu' }), set('B1', { from: ['UPS-A'] })),
    theirs: set('R01-1', { powerKw: 45 }),
    result: all(
      remove('UPS-B'),
      add('feeds', { id: 'UPS-B', kind: 'pdu' }),
      set('B1', { from: ['UPS-A'] }),
      set('R01-1', { powerKw: 45 }),
    ),
  },
  // Lists.
  {
    name: 'each side adds another cord',
    ours: all(add('feeds', { id: 'A2' }), set('R01-1', { feeds: ['A1', 'B1', 'A2'] })),
    theirs: all(add('feeds', { id: 'B2' }), set('R01-1', { feeds: ['A1', 'B1', 'B2'] })),
    result: all(add('feeds', { id: 'A2' }, { id: 'B2' }), set('R01-1', { feeds: ['A1', 'B1', 'A2', 'B2'] })),
  },
  {
    name: 'a cord taken away on our side, the weight of another on theirs',
    ours: set('R01-1', { feeds: ['B1'] }),
    theirs: set('R01-1', { feeds: ['A1', { feed: 'B1', weight: 0.5 }] }),
    result: set('R01-1', { feeds: [{ feed: 'B1', weight: 0.5 }] }),
  },
  {
    name: 'a weight and a tap of one cord',
    ours: set('R01-1', { feeds: [{ feed: 'A1', weight: 0.5 }, 'B1'] }),
    theirs: set('R01-1', { feeds: [{ feed: 'A1', tapMm: 1200 }, 'B1'] }),
    result: set('R01-1', { feeds: [{ feed: 'A1', weight: 0.5, tapMm: 1200 }, 'B1'] }),
  },
  {
    name: 'two weights of one cord',
    ours: set('R01-1', { feeds: [{ feed: 'A1', weight: 0.5 }, 'B1'] }),
    theirs: set('R01-1', { feeds: [{ feed: 'A1', weight: 0 }, 'B1'] }),
    result: set('R01-1', { feeds: [{ feed: 'A1', weight: 0.5 }, 'B1'] }),
    swapped: set('R01-1', { feeds: [{ feed: 'A1', weight: 0 }, 'B1'] }),
    conflicts: [{ at: 'R01-1 feeds A1 weight', ours: 0.5, theirs: 0 }],
  },
  {
    name: 'cords in another order on our side, one more on theirs',
    ours: set('R01-1', { feeds: ['B1', 'A1'] }),
    theirs: all(add('feeds', { id: 'A2' }), set('R01-1', { feeds: ['A1', 'B1', 'A2'] })),
    result: all(add('feeds', { id: 'A2' }), set('R01-1', { feeds: ['B1', 'A1', 'A2'] })),
  },
  {
    name: 'two cords into one feed are counted',
    ours: set('R01-1', { feeds: ['A1', 'A1', 'B1'] }),
    theirs: set('R01-1', { feeds: ['A1', 'B1', 'B1'] }),
    result: set('R01-1', { feeds: ['A1', 'A1', 'B1', 'B1'] }),
  },
  {
    name: 'one cord put into two other feeds: both would be one too many',
    ours: all(add('feeds', { id: 'A2' }), set('R01-1', { feeds: ['A2', 'B1'] })),
    theirs: all(add('feeds', { id: 'A3' }), set('R01-1', { feeds: ['A3', 'B1'] })),
    result: all(add('feeds', { id: 'A2' }, { id: 'A3' }), set('R01-1', { feeds: ['A2', 'B1'] })),
    swapped: all(add('feeds', { id: 'A2' }, { id: 'A3' }), set('R01-1', { feeds: ['A3', 'B1'] })),
    conflicts: [{ at: 'R01-1 feeds', ours: ['A2', 'B1'], theirs: ['A3', 'B1'] }],
  },
  {
    name: 'a cord taken out on our side, doubled on theirs',
    ours: set('R01-1', { feeds: ['B1'] }),
    theirs: set('R01-1', { feeds: ['A1', 'A1', 'B1'] }),
    result: set('R01-1', { feeds: ['B1'] }),
    swapped: set('R01-1', { feeds: ['A1', 'A1', 'B1'] }),
    conflicts: [{ at: 'R01-1 feeds', ours: ['B1'], theirs: ['A1', 'A1', 'B1'] }],
  },
  {
    name: 'sources in two orders: the first is preferred, so the order is a value',
    ours: set('A1', { from: ['UPS-A', 'GEN-1'] }),
    theirs: set('A1', { from: ['GEN-1', 'UPS-A'] }),
    result: set('A1', { from: ['UPS-A', 'GEN-1'] }),
    swapped: set('A1', { from: ['GEN-1', 'UPS-A'] }),
    conflicts: [{ at: 'A1 from', ours: ['UPS-A', 'GEN-1'], theirs: ['GEN-1', 'UPS-A'] }],
  },
  {
    name: 'the power chain: a source on our side, a rating on theirs',
    ours: all(add('power', { id: 'ATS-1', kind: 'ats', from: ['GEN-1'] }), set('UPS-A', { from: ['ATS-1'] })),
    theirs: set('UPS-A', { ratingKw: 800 }),
    result: all(
      add('power', { id: 'ATS-1', kind: 'ats', from: ['GEN-1'] }),
      set('UPS-A', { from: ['ATS-1'], ratingKw: 800 }),
    ),
  },
  // Waivers, phases, types.
  {
    name: 'a waiver extended to one more rack on each side',
    ours: (hall) => waiver(hall, ['R01-1', 'R01-2']),
    theirs: (hall) => waiver(hall, ['R01-1', 'R01-3']),
    result: (hall) => {
      waiver(hall, ['R01-1', 'R01-2']);
      push('waivers', {
        rule: 'space/cold-aisle-width',
        on: ['R01-1', 'R01-3'],
        reason: 'Agreed with the operator.',
      })(hall);
    },
  },
  {
    name: 'waivers with an id, each extended by one rack',
    ours: add('waivers', { id: 'W1', rule: 'r', on: ['R01-1'], reason: 'x' }),
    theirs: push('waivers', { rule: 'r', on: ['R01-2'], reason: 'y' }),
    result: all(
      add('waivers', { id: 'W1', rule: 'r', on: ['R01-1'], reason: 'x' }),
      push('waivers', { rule: 'r', on: ['R01-2'], reason: 'y' }),
    ),
  },
  {
    name: 'a phase with a date on our side, a rack put into another phase on theirs',
    ours: set('P2', { readyOn: '2027-04-01' }),
    theirs: set('R01-1', { phase: 'P2' }),
    result: all(set('P2', { readyOn: '2027-04-01' }), set('R01-1', { phase: 'P2' })),
  },
  {
    name: 'phases in two orders',
    ours: top('design', { power: '2n', cooling: 'n+1', itKw: 500, phases: ['P2', 'P1', 'P3'] }),
    theirs: top('design', { power: '2n', cooling: 'n+1', itKw: 500, phases: ['P3', 'P1', 'P2'] }),
    result: top('design', { power: '2n', cooling: 'n+1', itKw: 500, phases: ['P2', 'P1', 'P3'] }),
    swapped: top('design', { power: '2n', cooling: 'n+1', itKw: 500, phases: ['P3', 'P1', 'P2'] }),
    conflicts: [{ at: 'design phases', ours: ['P2', 'P1', 'P3'], theirs: ['P3', 'P1', 'P2'] }],
  },
  {
    name: 'the mass of a type on our side, its load on theirs',
    ours: set('house-rack', { massKg: 1000 }),
    theirs: set('house-rack', { powerKw: 44 }),
    result: set('house-rack', { massKg: 1000, powerKw: 44 }),
  },
  {
    name: 'a type deleted on our side for one of the catalogue, a rack of it added on theirs',
    ours: all(
      remove('house-rack'),
      ...['R01-1', 'R01-2', 'R01-3', 'R01-4', ...row2].map((id) => set(id, { type: 'catalogue-rack' })),
    ),
    theirs: add('racks', rack('R03-1')),
    result: all(
      remove('house-rack'),
      ...['R01-1', 'R01-2', 'R01-3', 'R01-4', ...row2].map((id) => set(id, { type: 'catalogue-rack' })),
      add('racks', rack('R03-1')),
    ),
    swapped: all(
      ...['R01-1', 'R01-2', 'R01-3', 'R01-4', ...row2].map((id) => set(id, { type: 'catalogue-rack' })),
      add('racks', rack('R03-1')),
    ),
    conflicts: [{ at: 'house-rack' }],
  },
  // Order and formatting.
  {
    name: 'racks in another order on our side, one edited on theirs',
    ours: reorder('racks'),
    theirs: set('R01-2', { powerKw: 45 }),
    result: all(reorder('racks'), set('R01-2', { powerKw: 45 })),
  },
  {
    name: 'racks in another order on both sides, edited on both',
    ours: all(reorder('racks'), set('R01-1', { powerKw: 41 })),
    theirs: all(
      (hall) => (hall['racks'] as Element[]).sort((a, b) => (a.id < b.id ? 1 : -1)),
      set('R01-2', { powerKw: 45 }),
    ),
    result: all(set('R01-1', { powerKw: 41 }), set('R01-2', { powerKw: 45 })),
  },
  {
    name: 'CRLF on our side, LF on theirs',
    ours: set('R01-1', { powerKw: 41 }),
    theirs: all(set('R01-2', { powerKw: 45 }), add('racks', rack('R03-1'))),
    result: all(set('R01-1', { powerKw: 41 }), set('R01-2', { powerKw: 45 }), add('racks', rack('R03-1'))),
    oursText: (text) => text.replaceAll('\n', '\r\n'),
  },
  {
    name: 'a byte order mark on our side',
    ours: set('R01-1', { powerKw: 41 }),
    theirs: set('R01-2', { powerKw: 45 }),
    result: all(set('R01-1', { powerKw: 41 }), set('R01-2', { powerKw: 45 })),
    oursText: (text) => `\uFEFF${text}`,
  },
  {
    name: 'reformatted as a whole on their side, edited on ours',
    ours: set('R01-1', { powerKw: 41 }),
    theirs: set('R01-2', { powerKw: 45 }),
    result: all(set('R01-1', { powerKw: 41 }), set('R01-2', { powerKw: 45 })),
    theirsText: (text) => JSON.stringify(JSON.parse(text)),
  },
  {
    name: 'a number written in another way is no edit',
    ours: set('R01-1', { powerKw: 41 }),
    theirs: set('R01-2', { powerKw: 45 }),
    result: all(set('R01-1', { powerKw: 41 }), set('R01-2', { powerKw: 45 })),
    theirsText: (text) => text.replace('"itKw": 500', '"itKw": 5.00e2'),
  },
  {
    name: 'canonical files stay canonical, whatever is added where',
    ours: add('racks', rack('R01-10')),
    theirs: all(
      add('racks', rack('R01-9')),
      set('R01-3', { name: 'Third', powerKw: 45 }),
      top('room', { ...room(), grid: 600 }),
      rename('R02-1', 'R00-1'),
    ),
    result: all(
      add('racks', rack('R01-10'), rack('R01-9')),
      set('R01-3', { name: 'Third', powerKw: 45 }),
      top('room', { ...room(), grid: 600 }),
      rename('R02-1', 'R00-1'),
    ),
    canonical: true,
  },
  // Conflicts that were there before.
  {
    name: 'a conflict left in on our side stays',
    ours: left('R01-1'),
    theirs: set('R01-2', { powerKw: 45 }),
    result: all(left('R01-1'), set('R01-2', { powerKw: 45 })),
  },
  {
    name: 'a conflict left in on each side: both stay',
    ours: left('R01-1'),
    theirs: left('R01-2'),
    result: all(left('R01-1'), left('R01-2')),
  },
  {
    name: 'deleted and added anew alike is an edit',
    ours: all(remove('R01-4'), add('racks', rack('R01-4', { at: [5400, 3000], note: 'new' }))),
    theirs: set('R01-3', { powerKw: 45 }),
    result: all(
      remove('R01-4'),
      add('racks', rack('R01-4', { at: [5400, 3000], note: 'new' })),
      set('R01-3', { powerKw: 45 }),
    ),
  },
];

function room() {
  return {
    outline: [
      [0, 0],
      [30000, 0],
      [30000, 15000],
      [0, 15000],
    ],
    heightMm: 5000,
    floor: { kind: 'slab', ratedKpa: 20 },
  };
}

function waiver(hall: Parameters<Edit>[0], on: string[]): void {
  hall['waivers'] = [{ rule: 'space/cold-aisle-width', on, reason: 'Agreed with the operator.' }];
}

function left(id: string): Edit {
  return push('$conflicts', { id, collection: 'racks', path: ['powerKw'], base: 1, ours: 2, theirs: 3 });
}
