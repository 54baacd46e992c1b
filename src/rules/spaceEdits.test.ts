/** What is kept of ways, fronts and rows between edits equals what is found in a hall that was never edited. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtinCatalog } from '../catalog/catalog';
import { LiveHall } from './liveHall';
import { RuleSet } from './ruleSet';

const only = [
  'space/circulation-width',
  'space/dead-end',
  'space/end-of-row',
  'space/overhead-clear',
  'space/row-length',
  'space/wall-clearance',
  'safety/travel-distance',
];
// Small limits, so that small halls have something to say.
const settings = {
  rules: {
    'space/dead-end': { options: { maxRacks: 2, maxM: 2 } },
    'space/row-length': { options: { maxRacks: 3 } },
    'safety/travel-distance': { options: { maxM: 5 } },
  },
};
const context = { catalog: builtinCatalog(), rules: new RuleSet({ only, settings }) };

const width = 18_000;
const depth = 15_000;
const rackTypes = [{ id: 'rack', kind: 'rack', widthMm: 600, depthMm: 1200 }];
const step = (most: number) => fc.integer({ min: 0, max: most / 50 }).map((n) => n * 50);
const point = fc.tuple(step(width), step(depth));
/** Two rows face each other across each aisle, as in a hall; what stands about comes where it comes. */
const hall = fc
  .record({
    aisles: fc.array(
      fc.record({ y: step(depth - 5000), count: fc.integer({ min: 3, max: 24 }), x: step(4000) }),
      {
        minLength: 1,
        maxLength: 3,
      },
    ),
    turned: fc.array(fc.record({ at: point, facing: fc.constantFrom(30, 90, 270, 315) }), { maxLength: 3 }),
    columns: fc.array(fc.record({ at: point, size: fc.constantFrom([400, 400], [300, 5000]) }), {
      maxLength: 4,
    }),
    doorX: fc.array(step(width - 2000), { minLength: 1, maxLength: 2 }),
    pipe: fc.array(point, { minLength: 2, maxLength: 3 }),
  })
  .map(({ aisles, turned, columns, doorX, pipe }) => ({
    format: 'datahall/1',
    room: {
      outline: [
        [0, 0],
        [width, 0],
        [width, depth],
        [0, depth],
      ],
    },
    types: rackTypes,
    columns: columns.map((c, i) => ({ id: `C${i}`, ...c })),
    doors: doorX.map((x, i) => ({ id: `D${i}`, at: [x, 0], widthMm: 1200, exit: true })),
    pipes: [{ id: 'I1', path: pipe, diameterMm: 100, heightMm: 2000 }],
    racks: [
      ...aisles.flatMap(({ y, count, x }, a) =>
        [0, 1].flatMap((side) =>
          Array.from({ length: count }, (_, n) => ({
            id: `A${a}${side}-${n}`,
            type: 'rack',
            at: [x + n * 600, y + side * 2700],
            facing: side * 180,
            row: `A${a}${side}`,
          })),
        ),
      ),
      ...turned.map((t, i) => ({ id: `T${i}`, type: 'rack', ...t })),
    ],
  }));
const move = fc.record({
  which: fc.nat(),
  dx: fc.constantFrom(-4800, -1200, -300, 0, 50, 600, 2400),
  dy: fc.constantFrom(-3000, -600, -150, 0, 300, 1200),
  isFar: fc.option(point, { nil: undefined, freq: 5 }),
  isBack: fc.boolean(),
});

const seen = (live: LiveHall) => ({
  findings: live.findings,
  outcomes: [...live.outcomesByRule()],
});

describe('the rules of space', () => {
  it('say after edits what they say of the resulting hall', () => {
    const told = new Set<string>();
    let followed = 0;
    fc.assert(
      fc.property(hall, fc.array(move, { minLength: 1, maxLength: 8 }), (value, moves) => {
        let text = JSON.stringify(value);
        const live = new LiveHall(text, context);
        let last: { readonly offset: number; readonly was: string; readonly is: string } | undefined;
        for (const { which, dx, dy, isFar, isBack } of moves) {
          const places = [...text.matchAll(/(?<="at":)\[(\d+),(\d+)\]/g)];
          const found = places[which % places.length]!;
          const at = isFar ?? [Math.max(0, Number(found[1]) + dx), Math.max(0, Number(found[2]) + dy)];
          // Half of all moves are taken back, as one does who tries something.
          const change: { readonly offset: number; readonly was: string; readonly is: string } =
            isBack && last
              ? { offset: last.offset, was: last.is, is: last.was }
              : { offset: found.index, was: found[0], is: JSON.stringify(at) };
          last = change;
          text = text.slice(0, change.offset) + change.is + text.slice(change.offset + change.was.length);
          const edit = { offset: change.offset, length: change.was.length, text: change.is };
          if (live.change([edit], text)) followed++;
          else live.load(text);
          for (const { rule } of live.findings) told.add(rule);
          expect(seen(live)).toEqual(seen(new LiveHall(text, context)));
        }
      }),
      { numRuns: 150 },
    );
    // Nothing is proved by halls of which the rules have nothing to say, or by edits that need a full run.
    expect([...told].sort()).toEqual([...only].sort());
    expect(followed).toBeGreaterThan(300);
  }, 120_000);
});
