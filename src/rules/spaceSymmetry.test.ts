/** A hall that is turned by a quarter or mirrored is the same hall: what people walk through has no north. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtinCatalog } from '../catalog/catalog';
import type { Door, EquipmentType, Facing, Hall, Point } from '../model/types';
import { LiveHall } from './liveHall';
import { RuleSet } from './ruleSet';

const only = [
  'space/circulation-width',
  'space/dead-end',
  'space/door-swing',
  'space/electrical-door',
  'space/electrical-two-exits',
  'space/electrical-working-space',
  'space/end-of-row',
  'space/overhead-clear',
  'space/row-length',
  'space/service-clearance',
  'space/wall-clearance',
  'safety/liquid-over-power',
  'safety/travel-distance',
];
// Small limits, so that small halls have something to say.
const settings = {
  rules: {
    'space/dead-end': { options: { maxRacks: 2, maxM: 2 } },
    'space/row-length': { options: { maxRacks: 3 } },
    'safety/travel-distance': { options: { maxM: 9 } },
  },
};
const context = { catalog: builtinCatalog(), rules: new RuleSet({ only, settings }) };

const types: EquipmentType[] = [
  { id: 'rack', kind: 'rack', widthMm: 600, depthMm: 1200 },
  {
    id: 'cdu',
    kind: 'cdu',
    widthMm: 900,
    depthMm: 1100,
    clearance: { front: 1000, rear: 400, left: 200, right: 200 },
  },
  { id: 'crah', kind: 'crah', widthMm: 2000, depthMm: 900 },
  { id: 'panel', kind: 'rpp', widthMm: 2000, depthMm: 400, ratingA: 1250, voltageV: 480 },
  { id: 'run', kind: 'busway', widthMm: 300 },
];
const extent: Readonly<Record<string, Point>> = {
  rack: [600, 1200],
  cdu: [900, 1100],
  crah: [2000, 900],
  panel: [2000, 400],
};

const side = 12000;
const lShape: Point[] = [
  [0, 0],
  [side, 0],
  [side, 7000],
  [7300, 7000],
  [7300, side],
  [0, side],
];
const square: Point[] = [
  [0, 0],
  [side, 0],
  [side, side],
  [0, side],
];

const step = (most: number) => fc.integer({ min: 0, max: most / 50 }).map((n) => n * 50);
const point = fc.tuple(step(side - 600), step(side - 600)) as fc.Arbitrary<Point>;
const quarter = fc.constantFrom(0, 90, 180, 270);
const placed = (type: string) => fc.record({ type: fc.constant(type), at: point, facing: quarter });

/** Rows of one to seven racks, with a place left free now and then. */
const rows = fc.array(
  fc.record({
    at: point,
    facing: quarter,
    count: fc.integer({ min: 1, max: 7 }),
    free: fc.integer({ min: 0, max: 9 }),
  }),
  { maxLength: 5 },
);
const doors = fc.array(
  fc.record({
    wall: quarter,
    along: step(side - 1400),
    widthMm: fc.constantFrom(800, 1000, 1400),
    swing: fc.constantFrom('in', 'out', 'double-in', 'sliding'),
    exit: fc.constantFrom(true, false, undefined),
  }),
  { maxLength: 3 },
);
const path = fc.array(point, { minLength: 2, maxLength: 3 });
const runs = fc.array(fc.record({ path, heightMm: fc.constantFrom(2000, 2300, 2600) }), { maxLength: 2 });

const ids = <T extends object>(prefix: string, list: readonly T[]) =>
  list.map((value, i) => ({ id: `${prefix}${i + 1}`, ...value }));

const halls: fc.Arbitrary<Hall> = fc
  .record({
    outline: fc.constantFrom(square, lShape),
    rows,
    doors,
    cdus: fc.array(placed('cdu'), { maxLength: 2 }),
    airUnits: fc.array(placed('crah'), { maxLength: 2 }),
    panels: fc.array(placed('panel'), { maxLength: 2 }),
    columns: fc.array(fc.record({ at: point, size: fc.tuple(step(3000), step(3000)) }), { maxLength: 3 }),
    busways: runs,
    pipes: runs,
  })
  .map((parts): Hall => {
    const racks = parts.rows.flatMap(({ at, facing, count, free }, r) =>
      Array.from({ length: count }, (_, n) => ({
        id: `R${r + 1}-${n + 1}`,
        type: 'rack',
        at: (facing % 180 === 0 ? [at[0] + 600 * n, at[1]] : [at[0], at[1] + 600 * n]) as Point,
        facing,
        row: `R${r + 1}`,
      })).filter((_, n) => n !== free),
    );
    return {
      format: 'datahall/1',
      design: { profile: 'us' },
      room: { outline: parts.outline },
      types,
      racks,
      cdus: ids('CDU', parts.cdus),
      airUnits: ids('CRAH', parts.airUnits),
      columns: ids('C', parts.columns).map((c) => ({
        ...c,
        size: [c.size[0] + 50, c.size[1] + 50] as Point,
      })),
      feeds: [
        ...ids('RPP', parts.panels).map((p) => ({ ...p, kind: 'rpp' as const })),
        ...ids('B', parts.busways).map((b) => ({ ...b, type: 'run' })),
      ],
      pipes: ids('P', parts.pipes).map((p) => ({ ...p, diameterMm: 200 })),
      doors: ids('D', parts.doors).map(({ id, wall, along, widthMm, swing, exit }): Door => ({
        id,
        at: wall === 0 ? [along, 0] : wall === 90 ? [side, along] : wall === 180 ? [along, side] : [0, along],
        facing: wall,
        widthMm,
        swing: swing as 'in',
        ...(exit === undefined ? {} : { exit }),
      })),
    };
  });

interface Turn {
  readonly point: (p: Point) => Point;
  readonly facing: (degrees: number) => number;
}
const mirrored: Turn = { point: ([x, y]) => [side - x, y], facing: (f) => (360 - f) % 360 };
const turned: Turn = { point: ([x, y]) => [side - y, x], facing: (f) => (f + 90) % 360 };

/** The north-west corner of a box after a turn. */
function corner({ point }: Turn, at: Point, w: number, h: number): Point {
  const a = point(at);
  const b = point([at[0] + w, at[1] + h]);
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1])];
}

function apply(turn: Turn, hall: Hall): Hall {
  const body = <
    T extends { type?: string | undefined; at?: readonly number[] | undefined; facing?: Facing | undefined },
  >(
    thing: T,
  ): T => {
    if (!thing.at) return thing;
    const [w, d] = extent[thing.type ?? '']!;
    const facing = thing.facing as number;
    const [x, y] = facing % 180 === 0 ? [w, d] : [d, w];
    return { ...thing, at: corner(turn, thing.at as Point, x, y), facing: turn.facing(facing) };
  };
  const run = <T extends { path?: readonly (readonly number[])[] | undefined }>(thing: T): T =>
    thing.path ? { ...thing, path: thing.path.map((p) => turn.point(p as Point)) } : thing;
  return {
    ...hall,
    room: { outline: hall.room.outline.map((p) => turn.point(p as Point)) },
    racks: hall.racks.map(body),
    cdus: hall.cdus!.map(body),
    airUnits: hall.airUnits!.map(body),
    feeds: hall.feeds!.map((feed) => run(body(feed))),
    pipes: hall.pipes!.map(run),
    columns: hall.columns!.map((c) => {
      const at = corner(turn, c.at as Point, c.size[0]!, c.size[1]!);
      const size: Point = turn === turned ? [c.size[1]!, c.size[0]!] : (c.size as Point);
      return { ...c, at, size };
    }),
    doors: hall.doors!.map((door) => {
      const isEast = (door.facing as number) % 180 === 0;
      const at = corner(turn, door.at as Point, isEast ? door.widthMm : 0, isEast ? 0 : door.widthMm);
      return { ...door, at, facing: turn.facing(door.facing as number) };
    }),
  };
}

/** Findings without words for sides and without order. */
function seen(hall: Hall): readonly string[] {
  const live = new LiveHall(JSON.stringify(hall), context);
  return live.findings
    .map(({ rule, severity, objects, measured }) =>
      JSON.stringify([rule, severity, objects, measured === undefined ? null : Math.round(measured * 1000)]),
    )
    .sort();
}

describe('the rules of space', () => {
  it('say the same of a hall that is turned by a quarter or mirrored', () => {
    const told = new Set<string>();
    fc.assert(
      fc.property(halls, (hall) => {
        const before = seen(hall);
        for (const finding of before) told.add((JSON.parse(finding) as string[])[0]!);
        expect(seen(apply(mirrored, hall))).toEqual(before);
        expect(seen(apply(turned, hall))).toEqual(before);
      }),
      { numRuns: 300 },
    );
    // A hall of which a rule has nothing to say proves nothing about it.
    expect([...told].sort()).toEqual([...only].sort());
  });
});
