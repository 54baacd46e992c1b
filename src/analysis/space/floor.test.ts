/** Clear widths and rear doors on the floor, measured and followed edit by edit. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EquipmentType, Facing } from '../../model/types';
import { Equipment } from '../equipment';
import { Floor } from './floor';
import { HallModel } from '../hallModel';

const types: readonly EquipmentType[] = [
  { id: 'rack', kind: 'rack', widthMm: 600, depthMm: 1200 },
  { id: 'door', kind: 'rear-door', widthMm: 600, depthMm: 300 },
  { id: 'wall', kind: 'fan-wall', widthMm: 2400, depthMm: 900 },
];

interface Thing {
  readonly id: string;
  readonly type: string;
  readonly at: readonly [number, number];
  readonly facing?: Facing;
}

function read(racks: readonly Thing[], airUnits: readonly Thing[] = []) {
  const lists: Record<string, readonly object[]> = { types, racks, airUnits };
  const value = { format: 'datahall/1', ...lists, racks: [...racks], airUnits: [...airUnits] };
  const model = new HallModel(value, (collection, i) => Object.keys(lists[collection]?.[i] ?? {}).length);
  return { model, floor: new Floor(model, new Equipment(model, { get: () => undefined }), 1200) };
}

const rack = (id: string, x: number, y: number, facing: Facing = 'north'): Thing => ({
  id,
  type: 'rack',
  at: [x, y],
  facing,
});
const door = (id: string, x: number, y: number): Thing => ({ id, type: 'door', at: [x, y] });

describe('a rear door', () => {
  it('hangs on the rack before it, as far as 150 mm behind it', () => {
    expect(read([rack('R1', 0, 0)], [door('D1', 0, 1350)]).floor.attachedTo(0)).toBe(1);
    expect(read([rack('R1', 0, 0)], [door('D1', 0, 1350)]).floor.attachedTo(1)).toBe(0);
    expect(read([rack('R1', 0, 0)], [door('D1', 0, 1351)]).floor.attachedTo(0)).toBeUndefined();
  });

  it('does not hang on a front, beside a rack, or when it is no door', () => {
    expect(read([rack('R1', 0, 300)], [door('D1', 0, 0)]).floor.attachedTo(0)).toBeUndefined();
    expect(read([rack('R1', 0, 0)], [door('D1', 600, 1200)]).floor.attachedTo(0)).toBeUndefined();
    const wall = { ...door('U1', 0, 1200), type: 'wall' };
    expect(read([rack('R1', 0, 0)], [wall]).floor.attachedTo(0)).toBeUndefined();
  });

  it('moves the rear of its rack out to its own outer face', () => {
    const racks = [rack('R1', 0, 0), rack('R2', 0, 2300, 'south')];
    expect(read(racks).floor.clear(0, 'rear')).toEqual({ mm: 1100, other: 1 });
    const { floor } = read(racks, [door('D1', 0, 1200)]);
    expect(floor.clear(0, 'rear')).toEqual({ mm: 800, other: 1 });
    expect(floor.clear(1, 'rear')).toEqual({ mm: 800, other: 2 });
  });

  it('lets a rack see as far behind its door as one without', () => {
    const { floor } = read([rack('R1', 0, 0), rack('R2', 0, 2600, 'south')], [door('D1', 0, 1200)]);
    expect(floor.clear(0, 'rear')).toEqual({ mm: 1100, other: 1 });
  });
});

describe('of two things equally near', () => {
  it('the first in natural order is named, whatever the order of the text', () => {
    const far = rack('R1', 300, 2000);
    for (const [a, b] of [
      ['R2', 'R10'],
      ['R10', 'R2'],
    ] as const) {
      const { floor } = read([far, rack(a, 0, 0, 'south'), rack(b, 600, 0, 'south')]);
      const front = floor.clear(0, 'front')!;
      expect([front.mm, floor.thing(front.other).id]).toEqual([800, 'R2']);
    }
  });
});

const position = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }));
const anyFacing = fc.constantFrom<Facing>('north', 'east', 'south', 'west', 30, 200);
const thing = (type: string) =>
  fc
    .tuple(position, anyFacing)
    .map(([[x, y], facing]) => ({ type, at: [x * 100, y * 100] as const, facing }));
const named = (prefix: string, list: readonly Omit<Thing, 'id'>[]): Thing[] =>
  list.map((t, i) => ({ id: `${prefix}${i}`, ...t }));

describe('the floor', () => {
  it('after any moves measures what a new one measures', () => {
    fc.assert(
      fc.property(
        fc.array(thing('rack'), { minLength: 1, maxLength: 8 }),
        fc.array(fc.oneof(thing('door'), thing('wall')), { maxLength: 6 }),
        fc.array(fc.tuple(fc.nat(), thing('rack')), { minLength: 1, maxLength: 5 }),
        (racks, units, moves) => {
          const list = named('R', racks);
          const { model, floor } = read(list, named('U', units));
          for (const [at, to] of moves) {
            const index = at % list.length;
            list[index] = { id: list[index]!.id, ...to };
            model.replace('racks', index, list[index]);
            floor.update('racks', index);
          }
          const fresh = read(list, named('U', units)).floor;
          expect(seen(floor)).toEqual(seen(fresh));
        },
      ),
      { numRuns: 300 },
    );
  });
});

function seen(floor: Floor) {
  return floor.slots.flatMap((t, i) =>
    t
      ? [
          {
            id: t.id,
            front: floor.clear(i, 'front'),
            rear: floor.clear(i, 'rear'),
            attached: floor.attachedTo(i),
            overlaps: floor.overlaps(i),
          },
        ]
      : [],
  );
}
