/** What is called proven holds: by brute force, with the slow solver, loss by loss. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analysedHall, load, node, pdu } from '../analysis/testing/analysedHall';
import { slowPower } from '../analysis/testing/slowPower';
import type { PowerNode, PowerScheme, Source } from '../model/types';
import { counterExample, strongestProven } from './provenScheme';
import type { Chain } from './testing/redundancyChains';

const limits = { derate: 1, powerFactor: 1 };

/** Two to four systems that stand on one or several boards, and loads on pairs of them: some prove 2n, some do not. */
const halls: fc.Arbitrary<Chain> = fc
  .record({
    systems: fc.array(
      fc.record({
        ratingKw: fc.constantFrom(100, 200, 300, 400),
        board: fc.nat(3),
        spare: fc.option(fc.nat(3), { nil: undefined }),
        side: fc.constantFrom('A' as const, 'B' as const, undefined),
      }),
      { minLength: 2, maxLength: 4 },
    ),
    loads: fc.array(fc.tuple(fc.nat(3), fc.nat(3), fc.integer({ min: 10, max: 150 })), {
      minLength: 1,
      maxLength: 5,
    }),
  })
  .map(({ systems, loads }) => {
    const boards = [0, 1, 2, 3];
    const spareOf = (spare: number | undefined, board: number): Source[] =>
      spare === undefined || spare === board
        ? []
        : [{ node: `BOARD-${spare}`, role: 'alternate', switching: 'auto' }];
    return {
      power: [
        ...boards.map((n) => node(`GRID-${n}`, 'utility')),
        ...boards.map((n) => node(`BOARD-${n}`, 'switchboard', [`GRID-${n}`])),
        ...systems.map(({ ratingKw, board, spare, side }, n): PowerNode => {
          const from = [`BOARD-${board}`, ...spareOf(spare, board)];
          return node(`UPS-${n}`, 'ups', from, { ratingKw, ...(side ? { side } : {}) });
        }),
      ],
      feeds: systems.map((_, n) => pdu(`P${n}`, [`UPS-${n}`])),
      racks: loads.map(([a, b, kw], n) => {
        const i = a % systems.length;
        const j = (i + 1 + (b % (systems.length - 1))) % systems.length;
        return load(`R${n}`, kw, [`P${i}`, `P${j}`]);
      }),
    };
  });

const seen: Record<string, number> = {};

describe('a proven scheme', () => {
  it.each(['2n', '2(n+1)', '3n/2', '4n/3'] as const)('%s survives every single loss', (scheme) => {
    fc.assert(
      fc.property(halls, (chain) => {
        const hall = analysedHall(chain);
        if (counterExample(hall, scheme, limits) !== undefined) return;
        seen[scheme] = (seen[scheme] ?? 0) + 1;
        for (const lost of [...chain.power, ...chain.feeds]) {
          const state = slowPower(chain, new Set([lost.id]), false);
          expect([...state.dark], `dark without ${lost.id}`).toEqual([]);
          for (const ups of chain.power) {
            if (ups.ratingKw === undefined) continue;
            expect(state.kw.get(ups.id) ?? 0, `${ups.id} without ${lost.id}`).toBeLessThanOrEqual(
              ups.ratingKw * 1.0001,
            );
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it('was proven often enough to tell', () => {
    expect(seen['2n']).toBeGreaterThan(10);
    expect(seen['3n/2']).toBeGreaterThan(10);
  });

  it('that fails has a counter-example that the slow solver confirms', () => {
    fc.assert(
      fc.property(halls, (chain) => {
        const example = counterExample(analysedHall(chain), '2n', limits);
        if (example === undefined || example.lost.length === 0) return;
        const ids = [...chain.power, ...chain.feeds].map((n) => n.id);
        const state = slowPower(chain, new Set(example.lost.map((n) => ids[n]!)), false);
        if (example.node === undefined) expect(state.dark.size).toBeGreaterThan(0);
        else expect(state.kw.get(ids[example.node]!)).toBeGreaterThan(chain.power[example.node]!.ratingKw!);
      }),
      { numRuns: 200 },
    );
  });

  it('stays the strongest when all loads and ratings grow alike, and when elements are renamed', () => {
    fc.assert(
      fc.property(halls, fc.integer({ min: 2, max: 9 }), (chain, k) => {
        const text = JSON.stringify(chain).replace(/"(GRID|BOARD|UPS|P|R)(-?\d)"/g, '"X$1$2"');
        const renamed = JSON.parse(text) as Chain;
        const grown: Chain = {
          feeds: renamed.feeds,
          power: renamed.power.map((n) =>
            n.ratingKw === undefined ? n : { ...n, ratingKw: n.ratingKw * k },
          ),
          racks: renamed.racks.map((r) => ({ ...r, powerKw: r.powerKw! * k })),
        };
        const before: PowerScheme | undefined = strongestProven(analysedHall(chain), limits);
        expect(strongestProven(analysedHall(grown), limits)).toBe(before);
      }),
      { numRuns: 100 },
    );
  });
});
