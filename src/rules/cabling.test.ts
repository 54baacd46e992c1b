/** Cables over trays: followed edit by edit, the same however the hall is turned, and never shorter than a rival's. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CableRoutes, cableRoutes } from '../analysis/network/cableRoutes';
import { builtinCatalog } from '../catalog/catalog';
import type { Hall, Point } from '../model/types';
import { applyEdits } from '../text/source';
import { LiveHall } from './liveHall';
import { RuleSet } from './ruleSet';
import { hall as makeHall } from './testing/hallBuilder';

const rules = new RuleSet({ only: ['network', 'structure'] });
const catalog = builtinCatalog();
const load = (hall: Hall): LiveHall => new LiveHall(JSON.stringify(hall), { catalog, rules });

const side = 20_000;
const coordinate = fc.oneof(
  fc.integer({ min: 1, max: 9 }).map((n) => n * 2000),
  fc.integer({ min: 1000, max: 19_000 }),
);
const point = fc.tuple(coordinate, coordinate);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 });
const compact = <T extends object>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

const someHall = fc
  .record({
    trays: fc.array(
      fc.record({
        path: fc.array(point, { minLength: 2, maxLength: 4 }),
        widthMm: fc.constantFrom(100, 300, 600),
        depthMm: maybe(fc.constant(100)),
        heightMm: fc.constantFrom(2700, 3600),
        ratingKgPerM: maybe(fc.constantFrom(1, 15)),
        service: maybe(fc.constantFrom('data' as const, 'power' as const)),
      }),
      { minLength: 1, maxLength: 6 },
    ),
    racks: fc.array(
      fc.record({
        type: fc.constantFrom('network-rack', 'nvidia-gb200-nvl72'),
        at: point.map(([x, y]): Point => [x - 300, y - 600]),
        massKg: maybe(fc.constantFrom(900, 2500)),
        su: maybe(fc.constantFrom('SU1', 'SU2')),
        tier: maybe(fc.constantFrom('leaf' as const, 'spine' as const)),
        switches: maybe(fc.constant(1)),
        radix: maybe(fc.constant(64)),
      }),
      { minLength: 2, maxLength: 6 },
    ),
    links: fc.array(
      fc.record({
        from: fc.integer({ min: 1, max: 6 }).map((n) => `K${n}`),
        to: fc.integer({ min: 1, max: 6 }).map((n) => `K${n}`),
        medium: fc.constantFrom('dac', 'mmf-om3', 'smf-dr4', 'avian'),
        rateGbps: maybe(fc.constantFrom(100, 400, 1600)),
        count: fc.constantFrom(1, 40, 200),
        rail: maybe(fc.constantFrom(1, 2)),
      }),
      { minLength: 1, maxLength: 5 },
    ),
  })
  .map(({ trays, racks, links }): Hall =>
    compact({
      ...makeHall({
        trays: trays.map((t, n) => ({ id: `T${n + 1}`, ...t })),
        racks: racks.map((r, n) => ({ id: `K${n + 1}`, ...r })),
        links: links.map((l, n) => ({ id: `L${n + 1}`, ...l })),
      }),
      room: {
        outline: [
          [0, 0],
          [side, 0],
          [side, side],
          [0, side],
        ],
        heightMm: 3000,
        floor: { kind: 'slab', ratedKpa: 12, pointKn: 4.5 },
      },
    } as Hall),
  );

/** What a reader sees of a hall, without places in the plan. */
const seen = (live: LiveHall) => ({
  findings: live.findings.map((f) => [f.rule, f.severity, f.message, f.objects, f.measured]),
  outcomes: [...live.outcomesByRule()],
  blocked: [...live.blockedReasons()].map(([rule, reasons]) => [rule, [...reasons].sort()]),
});

describe('cables over trays', () => {
  it('after any edit of racks, trays and links the findings are those of the resulting text', () => {
    let followed = 0;
    fc.assert(
      fc.property(
        someHall,
        fc.array(
          fc.record({
            at: fc.nat(),
            to: fc.constantFrom('2000', '4000', '12000', '"K1"', '"SU1"', '"leaf"', '40', '400'),
          }),
          {
            minLength: 1,
            maxLength: 5,
          },
        ),
        (hall, edits) => {
          let text = JSON.stringify(hall);
          const live = new LiveHall(text, { catalog, rules });
          for (const { at, to } of edits) {
            const from = text.indexOf('"racks"');
            const values = [
              ...text.slice(from).matchAll(/(?<=[:[,])(\d+|"(?:K|SU|L|T)\d"|"leaf"|"spine")(?!\s*:)/g),
            ];
            const value = values[at % values.length]!;
            const change = { offset: from + value.index, length: value[0].length, text: to };
            text = applyEdits(text, [change]);
            if (live.change([change], text)) followed++;
            else live.load(text);
            expect(seen(live)).toEqual(seen(new LiveHall(text, { catalog, rules })));
          }
        },
      ),
      { numRuns: 150 },
    );
    expect(followed).toBeGreaterThan(50);
  });

  it('a hall turned by a quarter has the same findings', () => {
    const facing = { north: 'east', east: 'south', south: 'west', west: 'north' } as const;
    const turn = ([x, y]: Point): Point => [side - y, x];
    const turned = (hall: Hall): Hall =>
      ({
        ...hall,
        trays: hall.trays?.map((t) => ({ ...t, path: t.path.map(turn) })),
        racks: hall.racks.map((r) => {
          const depth = r.type === 'network-rack' ? 1200 : 1068;
          return { ...r, facing: facing.north, at: [side - r.at[1] - depth, r.at[0]] };
        }),
      }) as Hall;
    const figures = (live: LiveHall) =>
      live.findings
        // Of two equally long ways either may be taken, and fill the one tray or the other.
        .filter((f) => !f.rule.startsWith('network/tray-'))
        .map((f) =>
          [
            f.rule,
            f.severity,
            [...f.objects].sort(),
            f.measured === undefined ? '' : f.measured.toFixed(3),
          ].join(' '),
        )
        .sort();
    fc.assert(
      fc.property(someHall, (hall) => {
        expect(figures(load(turned(hall)))).toEqual(figures(load(hall)));
      }),
      { numRuns: 100 },
    );
  });

  it('finds the shortest way that a slow search over all places of the trays finds', () => {
    let routed = 0;
    fc.assert(
      fc.property(someHall, (hall) => {
        const { analysis } = load(hall);
        const routes = analysis!.get(cableRoutes);
        expect(routes).toBeInstanceOf(CableRoutes);
        hall.links?.forEach((link, i) => {
          const route = routes.ofLink(i);
          if (route?.kind !== 'trays') return;
          routed++;
          const slow = slowWay(hall, link.from, link.to);
          const mm = route.trayMm + route.leadInMm[0] + route.leadInMm[1];
          // Joints within a millimetre of the end of a tray are at its end.
          expect(mm - slow.mm).toBeLessThan(10);
          expect(slow.mm - mm).toBeLessThan(10 + slow.asideMm);
          const spans = route.spans.reduce((sum, span) => sum + span.toMm - span.fromMm, 0);
          expect(spans).toBeLessThanOrEqual(route.trayMm + 1e-6);
        });
      }),
      { numRuns: 200 },
    );
    expect(routed).toBeGreaterThan(50);
  });
});

interface SlowWay {
  readonly mm: number;
  /**
   * How far along a tray its two drops can be from others that are as near to the racks, to a millimetre: a joint of
   * trays may be such a one, and on the way [mm].
   */
  readonly asideMm: number;
}

/**
 * The way of a cable, written for certainty: every place where two trays meet and every drop is a node, all nodes of
 * a tray segment are joined to each other, and Bellman-Ford finds the lengths.
 */
function slowWay(hall: Hall, from: string, to: string): SlowWay {
  interface Place {
    readonly at: Point;
    readonly segment: number;
  }
  const segments = (hall.trays ?? [])
    .filter((t) => t.service !== 'power')
    .flatMap((t) =>
      t.path
        .slice(1)
        .map((b, i) => ({ a: t.path[i]!, b, half: t.widthMm / 2, z: t.heightMm ?? 0, id: `${t.id} ${i}` })),
    )
    .filter(({ a, b }) => a[0] !== b[0] || a[1] !== b[1]);
  const nearest = ([x, y]: Point, { a, b }: (typeof segments)[number]): Point => {
    const d = [b[0] - a[0], b[1] - a[1]] as const;
    const t = Math.max(0, Math.min(1, ((x - a[0]) * d[0] + (y - a[1]) * d[1]) / (d[0] ** 2 + d[1] ** 2)));
    return [a[0] + t * d[0], a[1] + t * d[1]];
  };
  const gap = (p: Point, q: Point): number => Math.hypot(p[0] - q[0], p[1] - q[1]);
  const nodes: Place[] = [];
  const ways: [number, number, number][] = [];
  const place = (at: Point, segment: number): number => nodes.push({ at, segment }) - 1;
  segments.forEach((p, i) => {
    segments.forEach((q, j) => {
      if (j <= i) return;
      const climb = Math.abs(p.z - q.z);
      const det = (p.b[0] - p.a[0]) * (q.b[1] - q.a[1]) - (p.b[1] - p.a[1]) * (q.b[0] - q.a[0]);
      const s =
        det === 0
          ? -1
          : ((q.a[0] - p.a[0]) * (q.b[1] - q.a[1]) - (q.a[1] - p.a[1]) * (q.b[0] - q.a[0])) / det;
      const t =
        det === 0
          ? -1
          : ((q.a[0] - p.a[0]) * (p.b[1] - p.a[1]) - (q.a[1] - p.a[1]) * (p.b[0] - p.a[0])) / det;
      if (s >= 0 && s <= 1 && t >= 0 && t <= 1) {
        const at: Point = [p.a[0] + s * (p.b[0] - p.a[0]), p.a[1] + s * (p.b[1] - p.a[1])];
        ways.push([place(at, i), place(at, j), climb]);
        return;
      }
      const reach = p.half + q.half + 1;
      for (const end of [p.a, p.b]) {
        const on = nearest(end, q);
        if (gap(end, on) <= reach) ways.push([place(end, i), place(on, j), gap(end, on) + climb]);
      }
      for (const end of [q.a, q.b]) {
        const on = nearest(end, p);
        if (gap(end, on) <= reach) ways.push([place(on, i), place(end, j), gap(end, on) + climb]);
      }
    });
  });
  const graphNodes = nodes.length;
  const drops = [from, to].map((id) => {
    const rack = hall.racks.find((r) => r.id === id)!;
    const depth = rack.type === 'network-rack' ? 1200 : 1068;
    const [x, y] = rack.at;
    return segments.map((s, i) => {
      const at = nearest([x + 300, y + depth / 2], s);
      const leadIn = Math.hypot(
        Math.max(x - at[0], at[0] - x - 600, 0),
        Math.max(y - at[1], at[1] - y - depth, 0),
      );
      return { node: place(at, i), leadIn, near: gap(at, [x + 300, y + depth / 2]) };
    });
  });
  nodes.forEach((p, i) => {
    nodes.forEach((q, j) => {
      if (j > i && p.segment === q.segment) ways.push([i, j, gap(p.at, q.at)]);
    });
  });
  expect(graphNodes).toBeLessThanOrEqual(nodes.length);
  const distances = (start: number): number[] => {
    const lengths = nodes.map((_, n) => (n === start ? 0 : Infinity));
    for (let changed = true; changed;) {
      changed = false;
      for (const [a, b, w] of ways) {
        for (const [p, q] of [
          [a, b],
          [b, a],
        ] as const) {
          if (lengths[p]! + w < lengths[q]! - 1e-9) {
            lengths[q] = lengths[p]! + w;
            changed = true;
          }
        }
      }
    }
    return lengths;
  };
  // Of each system of trays that hang together the drop nearest to the rack, as cables take it.
  const all = drops.map((list) =>
    list.filter((d) => d.leadIn <= 3600).map((d) => ({ ...d, to: distances(d.node) })),
  );
  const aside = (near: number): number => Math.sqrt((near + 1) ** 2 - near ** 2);
  let best: SlowWay = { mm: Infinity, asideMm: 0 };
  for (const a of all[0]!) {
    if (all[0]!.some((o) => o.near < a.near - 1 && o.to[a.node]! < Infinity)) continue;
    for (const b of all[1]!) {
      if (all[1]!.some((o) => o.near < b.near - 1 && o.to[b.node]! < Infinity)) continue;
      const mm = a.leadIn + a.to[b.node]! + b.leadIn;
      if (mm < best.mm) best = { mm, asideMm: aside(a.near) + aside(b.near) };
    }
  }
  return best;
}
