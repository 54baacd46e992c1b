/** Loads of feeds: worked examples, and the laws that every hall keeps. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cord } from '../../model/types';
import { Equipment } from '../equipment';
import { FeedLoads } from './feedLoads';
import { HallModel } from '../hallModel';

interface Load {
  readonly kw?: number;
  readonly feeds: readonly Cord[];
  readonly needed?: number;
}

const rackOf = ({ kw, feeds, needed }: Load, n: number) => ({
  id: `R${n}`,
  type: 'none',
  at: [0, 0],
  ...(kw === undefined ? {} : { powerKw: kw }),
  feeds,
  ...(needed === undefined ? {} : { feedsNeeded: needed }),
});

function read(feeds: readonly string[], loads: readonly Load[]) {
  const racks = loads.map(rackOf);
  const value = { format: 'datahall/1', feeds: feeds.map((id) => ({ id })), racks };
  const model = new HallModel(value, (collection, i) =>
    collection === 'racks' ? Object.keys(racks[i]!).length : 1,
  );
  const equipment = new Equipment(model, { get: () => undefined });
  return { model, equipment, feeds: new FeedLoads(model, equipment) };
}

const repeat = (count: number, load: Load): Load[] => Array.from({ length: count }, () => load);

describe('the load of a feed', () => {
  it.each([
    [6, 396, 792],
    [8, 528, 1056],
    [9, 594, 1188],
    [10, 660, 1320],
  ])(
    'of %d racks of 132 kW on a pair is %d kW, and %d kW after the loss of the other',
    (n, normalKw, worstKw) => {
      const { feeds } = read(['A', 'B'], repeat(n, { kw: 132, feeds: ['A', 'B'] }));
      expect(feeds.load(0)).toEqual({ normalKw, worstKw, lost: 'B', unknown: [] });
      expect(feeds.load(1)).toEqual({ normalKw, worstKw, lost: 'A', unknown: [] });
    },
  );

  it('in a tri-redundant ring is two thirds normally, and all of three after any loss', () => {
    const ring: Load[] = [
      { kw: 100, feeds: ['A', 'B'] },
      { kw: 100, feeds: ['B', 'C'] },
      { kw: 100, feeds: ['C', 'A'] },
    ];
    const { feeds } = read(['A', 'B', 'C'], ring);
    for (const i of [0, 1, 2]) expect(feeds.load(i)).toMatchObject({ normalKw: 100, worstKw: 150 });
    expect(feeds.load(0).lost).toBe('B');
  });

  it('in 4N/3 with six pair groups of 1000 kW is 1500 kW, and 2000 kW after any loss', () => {
    const systems = ['A', 'B', 'C', 'D'];
    const pairs = systems.flatMap((a, i) =>
      systems.slice(i + 1).map((b): Load => ({ kw: 1000, feeds: [a, b] })),
    );
    const { feeds } = read(systems, pairs);
    for (const i of [0, 1, 2, 3]) expect(feeds.load(i)).toMatchObject({ normalKw: 1500, worstKw: 2000 });
  });

  it('follows the weights of cords', () => {
    const { feeds } = read(['A', 'B'], [{ kw: 90, feeds: [{ feed: 'A', weight: 2 }, 'B'] }]);
    expect(feeds.load(0)).toMatchObject({ normalKw: 60, worstKw: 90 });
    expect(feeds.load(1)).toMatchObject({ normalKw: 30, worstKw: 90 });
  });

  it('lets a standby cord idle until no other is live', () => {
    const standby = { feed: 'R', weight: 0 };
    const { feeds } = read(['A', 'R'], [{ kw: 90, feeds: ['A', standby] }]);
    expect(feeds.load(0)).toMatchObject({ normalKw: 90, worstKw: 90, lost: undefined });
    expect(feeds.load(1)).toMatchObject({ normalKw: 0, worstKw: 90, lost: 'A' });
    const dual = read(['A', 'B', 'R'], [{ kw: 90, feeds: ['A', 'B', standby] }]).feeds;
    expect(dual.load(1)).toMatchObject({ normalKw: 45, worstKw: 90 });
    expect(dual.load(2)).toMatchObject({ normalKw: 0, worstKw: 0 });
  });

  it('is nothing from a rack that has too few live cords', () => {
    const three: Load = { kw: 90, feeds: ['A', 'B', 'C'], needed: 2 };
    expect(read(['A', 'B', 'C'], [three]).feeds.load(0)).toMatchObject({ normalKw: 30, worstKw: 45 });
    const all: Load = { ...three, needed: 3 };
    expect(read(['A', 'B', 'C'], [all]).feeds.load(0)).toMatchObject({ normalKw: 30, worstKw: 30 });
    const none: Load = { ...three, needed: 4 };
    expect(read(['A', 'B', 'C'], [none]).feeds.load(0)).toMatchObject({ normalKw: 0, worstKw: 0 });
  });

  it('counts two cords into one feed as two, which are lost together', () => {
    const { feeds } = read(['A', 'B'], [{ kw: 90, feeds: ['A', 'A', 'B'] }]);
    expect(feeds.load(0)).toMatchObject({ normalKw: 60, worstKw: 90 });
    expect(feeds.load(1)).toMatchObject({ normalKw: 30, worstKw: 90 });
  });

  it('names what it does not know', () => {
    const { feeds } = read(['A'], [{ feeds: ['A'] }, { kw: 10, feeds: ['A'] }]);
    expect(feeds.load(0)).toEqual({ normalKw: 10, worstKw: 10, lost: undefined, unknown: ['R0'] });
  });
});

const names = ['A', 'B', 'C', 'D'];
const load: fc.Arbitrary<Load> = fc
  .tuple(
    fc.integer({ min: 0, max: 200 }),
    fc.array(
      fc.oneof(
        fc.constantFrom(...names),
        fc.record({ feed: fc.constantFrom(...names), weight: fc.constantFrom(0, 1, 3) }),
      ),
      { minLength: 1, maxLength: 4 },
    ),
    fc.constantFrom(1, 1, 2),
  )
  .map(([kw, feeds, needed]) => ({ kw, feeds, needed }));

describe('the loads of all feeds', () => {
  it('add up to the loads that are live', () => {
    fc.assert(
      fc.property(fc.array(load, { maxLength: 8 }), (loads) => {
        const { feeds } = read(names, loads);
        const live = loads.filter((l) => l.feeds.length >= l.needed!).reduce((sum, l) => sum + l.kw!, 0);
        const carried = names.reduce((sum, _, i) => sum + feeds.load(i).normalKw, 0);
        expect(carried).toBeCloseTo(live, 6);
      }),
    );
  });

  it('after a loss are those of a hall without that feed', () => {
    fc.assert(
      fc.property(fc.array(load, { maxLength: 8 }), (loads) => {
        const whole = read(names, loads).feeds;
        names.forEach((_, feed) => {
          const others = names.filter((__, lost) => lost !== feed);
          const worst = Math.max(
            whole.load(feed).normalKw,
            ...others.map((lost) => {
              const left = loads.map((l) => ({
                ...l,
                feeds: l.feeds.filter((c) => (typeof c === 'string' ? c : c.feed) !== lost),
              }));
              return read(names, left).feeds.load(feed).normalKw;
            }),
          );
          expect(whole.load(feed).worstKw).toBeCloseTo(worst, 6);
        });
      }),
    );
  });

  it('after a change are those of the changed hall', () => {
    fc.assert(
      fc.property(fc.array(load, { minLength: 1, maxLength: 6 }), load, fc.nat(), (loads, changed, at) => {
        const index = at % loads.length;
        const { model, equipment, feeds } = read(names, loads);
        model.replace('racks', index, rackOf(changed, index));
        equipment.forgetRack(index);
        feeds.update('racks', index);
        const fresh = read(
          names,
          loads.map((l, i) => (i === index ? changed : l)),
        ).feeds;
        names.forEach((_, i) => expect(feeds.load(i)).toEqual(fresh.load(i)));
      }),
    );
  });
});
