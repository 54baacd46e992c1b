/** Random power chains for property tests. */
import fc from 'fast-check';
import type { Feed, PowerNode, Rack, Source } from '../../model/types';
import { load, node, pdu } from './analysedHall';

export interface Chain {
  power: PowerNode[];
  feeds: Feed[];
  racks: Rack[];
}

/** A chain without cycles: everything draws from what stands before it. */
export const chains: fc.Arbitrary<Chain> = fc
  .record({
    power: fc.array(
      fc.record({
        kind: fc.constantFrom<PowerNode['kind']>('utility', 'generator', 'ups', 'switchboard', 'ats', 'sts'),
        inputs: fc.array(fc.nat(), { maxLength: 3 }),
        styles: fc.array(fc.nat(5), { minLength: 3, maxLength: 3 }),
        ratingKw: fc.option(fc.integer({ min: 1, max: 50 }), { nil: undefined }),
        efficiency: fc.constantFrom(undefined, undefined, 0.96, 0.5),
      }),
      { minLength: 1, maxLength: 14 },
    ),
    feeds: fc.array(fc.array(fc.nat(), { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 5 }),
    racks: fc.array(
      fc.record({
        kw: fc.integer({ min: 0, max: 200 }),
        cords: fc.uniqueArray(fc.nat(4), { minLength: 1, maxLength: 3 }),
        weights: fc.array(fc.constantFrom(1, 1, 1, 0, 2), { minLength: 3, maxLength: 3 }),
        needed: fc.constantFrom(1, 1, 1, 2),
      }),
      { minLength: 1, maxLength: 8 },
    ),
  })
  .map(({ power, feeds, racks }) => {
    const styled = (id: string, style: number): Source => {
      if (style < 2) return id;
      const role = style % 2 === 0 ? 'alternate' : 'preferred';
      return { node: id, role, switching: style > 3 ? 'manual' : 'auto' };
    };
    return {
      power: power.map(({ kind, inputs, styles, ratingKw, efficiency }, n): PowerNode => {
        const from = n === 0 ? [] : [...new Set(inputs.map((i) => i % n))];
        return node(
          `N${n}`,
          kind,
          from.map((i, at) => styled(`N${i}`, styles[at]!)),
          {
            ...(ratingKw === undefined ? {} : { ratingKw }),
            ...(efficiency === undefined ? {} : { efficiency }),
          },
        );
      }),
      feeds: feeds.map((inputs, n): Feed => {
        return pdu(`F${n}`, [...new Set(inputs.map((i) => `N${i % power.length}`))]);
      }),
      racks: racks.map(({ kw, cords, weights, needed }, n): Rack => {
        const ids = [...new Set(cords.map((c) => `F${c % feeds.length}`))];
        const own = ids.map((feed, i) => ({ feed, weight: weights[i]! }));
        return load(`R${n}`, kw, own, { feedsNeeded: needed });
      }),
    };
  });
