/** The solver and the sweep: against a slow reading of the same rules, and by the laws that every chain keeps. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Hall, Source } from '../../model/types';
import { analysedHall, load, node, pdu } from '../testing/analysedHall';
import { chains, type Chain } from '../testing/randomChain';
import { slowPower } from '../testing/slowPower';
import { lossSweep, maintenanceSweep, sweepLosses } from './lossSweep';
import { powerGraph } from './powerGraph';
import { solvePower } from './powerState';
import { singlePoints } from './singlePoints';

const graphOf = (hall: Partial<Hall>) => analysedHall(hall).get(powerGraph);

const near = (a: number, b: number) =>
  expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(b)));

describe('a state of the chain', () => {
  it('is what a slow reading of the rules makes of it, after any loss', () => {
    fc.assert(
      fc.property(chains, fc.array(fc.nat(), { maxLength: 3 }), fc.boolean(), (hall, picks, byHand) => {
        const graph = graphOf(hall);
        const lost = picks.map((p) => p % graph.nodes.length);
        const state = solvePower(graph, { lost, switching: byHand ? 'manual' : 'auto' });
        const slow = slowPower(hall, new Set(lost.map((n) => graph.nodes[n]!.id)), byHand);
        for (const [n, { id }] of graph.nodes.entries()) {
          expect(state.live[n] === 1, id).toBe(slow.isLive(id));
          near(state.kw[n]!, slow.kw.get(id) ?? 0);
        }
        for (const [g, { members }] of graph.groups.entries()) {
          for (const { id } of members) expect(state.verdicts[g] === 'dark', id).toBe(slow.dark.has(id));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('gives from its sources what the lit loads take and what is lost on the way', () => {
    fc.assert(
      fc.property(chains, fc.nat(), (hall, pick) => {
        const graph = graphOf(hall);
        const state = solvePower(graph, { lost: [pick % graph.nodes.length], switching: 'auto' });
        let given = 0;
        let losses = 0;
        for (const [n, { efficiency }] of graph.nodes.entries()) {
          const taken = state.kw[n]! / efficiency;
          losses += taken - state.kw[n]!;
          if (graph.inStart[n] === graph.inStart[n + 1]) given += taken;
        }
        let lit = 0;
        for (const [g, { kw }] of graph.groups.entries()) if (state.verdicts[g] !== 'dark') lit += kw;
        near(given, lit + losses);
      }),
    );
  });

  it('keeps its verdicts when all loads and ratings grow alike, and when things are renamed', () => {
    fc.assert(
      fc.property(chains, fc.nat(), fc.integer({ min: 2, max: 9 }), (hall, pick, k) => {
        const name = (id: string) => `${id}-renamed`;
        const renamed = (s: Source): Source =>
          typeof s === 'string' ? name(s) : { ...s, node: name(s.node) };
        const from = (n: { from?: Source[] | undefined }) => (n.from ? { from: n.from.map(renamed) } : {});
        const other: Chain = {
          power: hall.power.map((n) => ({
            ...n,
            id: name(n.id),
            ...from(n),
            ...(n.ratingKw === undefined ? {} : { ratingKw: n.ratingKw * k }),
          })),
          feeds: hall.feeds.map((f) => ({ ...f, id: name(f.id), ...from(f) })),
          racks: hall.racks.map((r) => ({
            ...r,
            id: name(r.id),
            powerKw: r.powerKw! * k,
            feeds: r.feeds!.map((c) => (typeof c === 'string' ? name(c) : { ...c, feed: name(c.feed) })),
          })),
        };
        const graph = graphOf(hall);
        const lost = [pick % graph.nodes.length];
        const before = solvePower(graph, { lost, switching: 'auto' });
        const after = solvePower(graphOf(other), { lost, switching: 'auto' });
        expect(after.verdicts).toEqual(before.verdicts);
        expect(after.live).toEqual(before.live);
        for (const [n, kw] of before.kw.entries()) near(after.kw[n]!, kw * k);
      }),
    );
  });
});

describe('the sweep over every single loss', () => {
  it('finds what solving each loss by itself finds', () => {
    fc.assert(
      fc.property(
        chains,
        fc.constantFrom('auto' as const, 'manual' as const),
        fc.boolean(),
        (hall, switching, grid) => {
          const graph = graphOf(hall);
          const alsoLost = grid
            ? [...graph.nodes.keys()].filter((n) => graph.nodes[n]!.kind === 'utility')
            : [];
          const sweep = sweepLosses(graph, switching, alsoLost);
          const before = solvePower(graph, { lost: alsoLost, switching });
          const worst = before.kw.slice();
          for (const n of graph.nodes.keys()) {
            if (alsoLost.includes(n)) continue;
            const after = solvePower(graph, { lost: [...alsoLost, n], switching });
            const newly = (verdict: string) =>
              [...graph.groups.keys()].filter(
                (g) => after.verdicts[g] === verdict && before.verdicts[g] !== verdict,
              );
            expect(sweep.dark[n]).toEqual(newly('dark'));
            // Without the grid the sweep asks what was protected without it; a state alone, what was with it.
            if (!grid) {
              expect(sweep.unprotected[n]).toEqual(
                newly('unprotected').filter((g) => before.verdicts[g] !== 'dark'),
              );
            }
            for (const m of graph.nodes.keys()) if (m !== n) worst[m] = Math.max(worst[m]!, after.kw[m]!);
          }
          expect(sweep.worstKw).toEqual(worst);
        },
      ),
    );
  });

  it('calls a component a single point of failure where it dominates the load', () => {
    fc.assert(
      fc.property(chains, (hall) => {
        const analysis = analysedHall({
          ...hall,
          racks: hall.racks.map(({ feedsNeeded: _, ...rack }) => rack),
        });
        const graph = analysis.get(powerGraph);
        const found = analysis.get(singlePoints);
        for (const [g, { cords }] of graph.groups.entries()) {
          if (cords.length < 2) continue;
          const wanted = dominators(
            hall,
            cords.map((c) => graph.nodes[c.node]!.id),
          );
          const got = [...graph.nodes.keys()]
            .filter((n) => found[n]!.includes(g))
            .map((n) => graph.nodes[n]!.id);
          expect(new Set(got)).toEqual(wanted);
        }
      }),
    );
  });
});

/** What every path from a source to these feeds runs through, by the data-flow equations; none where none is live. */
function dominators(hall: Chain, feeds: readonly string[]): ReadonlySet<string> {
  const inputs = new Map<string, readonly string[]>();
  for (const n of [...hall.power, ...hall.feeds]) {
    const auto = (n.from ?? []).filter((s) => typeof s === 'string' || s.switching !== 'manual');
    // One that is switched by hand only is no source: it has no path.
    const isDead = auto.length === 0 && (n.from ?? []).length > 0;
    inputs.set(n.id, isDead ? ['none'] : auto.map((s) => (typeof s === 'string' ? s : s.node)));
  }
  const of = (id: string): ReadonlySet<string> | undefined => {
    if (id === 'none') return undefined;
    const from = inputs.get(id)!;
    if (from.length === 0) return new Set([id]);
    const above = common(from.map(of));
    return above && new Set([...above, id]);
  };
  return common(feeds.map(of)) ?? new Set();
}

function common(sets: readonly (ReadonlySet<string> | undefined)[]): Set<string> | undefined {
  const reached = sets.filter((s) => s !== undefined);
  const [first, ...rest] = reached;
  return first && new Set([...first].filter((x) => rest.every((s) => s.has(x))));
}

describe('ties', () => {
  const tied = (role: 'preferred' | 'alternate'): Chain => {
    const tie = (id: string): Source => ({ node: id, role, switching: 'auto' });
    return {
      power: [
        node('TX-A', 'transformer'),
        node('TX-B', 'transformer'),
        node('BUS-A', 'switchboard', ['TX-A', tie('BUS-B')]),
        node('BUS-B', 'switchboard', ['TX-B', tie('BUS-A')]),
      ],
      feeds: [pdu('A', ['BUS-A']), pdu('B', ['BUS-B'])],
      racks: [load('R1', 100, ['A']), load('R2', 60, ['B'])],
    };
  };

  it.each(['preferred', 'alternate'] as const)(
    '%s: each bus on its own, and both on one after a loss',
    (role) => {
      const graph = graphOf(tied(role));
      const kw = (lost: readonly number[]) => [...solvePower(graph, { lost, switching: 'auto' }).kw];
      expect(kw([])).toEqual([100, 60, 100, 60, 100, 60]);
      expect(kw([0])).toEqual([0, 160, 100, 160, 100, 60]);
      expect(kw([1])).toEqual([160, 0, 160, 60, 100, 60]);
      // The bus itself is no way round.
      expect(kw([2])).toEqual([0, 60, 0, 60, 0, 60]);
      expect(solvePower(graph, { lost: [0, 1], switching: 'auto' }).verdicts).toEqual(['dark', 'dark']);
    },
  );

  it('in a ring carry from the supplied end on, and a dead ring does not keep itself alive', () => {
    const ring = ['P', 'Q', 'S'].map((id, n, ids) => {
      const tie = (i: number): Source => ({ node: ids[(n + i) % 3]!, role: 'alternate', switching: 'auto' });
      return node(id, 'switchboard', [...(n === 0 ? ['GRID'] : []), tie(1), tie(2)]);
    });
    const hall: Chain = {
      power: [node('GRID', 'utility'), ...ring],
      feeds: [pdu('F', ['S'])],
      racks: [load('R', 30, ['F'])],
    };
    const graph = graphOf(hall);
    expect(solvePower(graph, { lost: [], switching: 'auto' }).kw[0]).toBe(30);
    expect(solvePower(graph, { lost: [0], switching: 'auto' }).verdicts).toEqual(['dark']);
    // The way round over Q.
    expect(solvePower(graph, { lost: [2], switching: 'auto' }).verdicts).toEqual(['ok']);
  });
});

describe('units in parallel', () => {
  it('never carry less after the loss of one of them', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 2, maxLength: 8 }),
        fc.integer({ min: 1, max: 900 }),
        (ratings, kw) => {
          const units = ratings.map((ratingKw, i) => node(`U${i}`, 'ups', ['IN'], { ratingKw }));
          const graph = graphOf({
            power: [
              node('IN', 'switchboard'),
              ...units,
              node(
                'OUT',
                'switchboard',
                units.map((u) => u.id),
              ),
            ],
            feeds: [pdu('F', ['OUT'])],
            racks: [load('R', kw, ['F'])],
          });
          const before = solvePower(graph, { lost: [], switching: 'auto' }).kw;
          for (let i = 1; i <= units.length; i++) {
            const after = solvePower(graph, { lost: [i], switching: 'auto' }).kw;
            for (let j = 1; j <= units.length; j++)
              if (j !== i) expect(after[j]!).toBeGreaterThanOrEqual(before[j]!);
          }
        },
      ),
    );
  });
});

describe('maintenance', () => {
  const hall: Chain = {
    power: [
      node('IN', 'switchboard'),
      node('UPS', 'ups', ['IN']),
      node('OUT', 'switchboard', ['UPS', { node: 'IN', switching: 'manual' }]),
    ],
    feeds: [pdu('F', ['OUT'])],
    racks: [load('R', 30, ['F'])],
  };

  it('closes a bypass by hand: the load stays lit, without a UPS', () => {
    const analysis = analysedHall(hall);
    expect(analysis.get(lossSweep).dark[1]).toEqual([0]);
    expect(analysis.get(maintenanceSweep).dark[1]).toEqual([]);
    expect(analysis.get(maintenanceSweep).unprotected[1]).toEqual([0]);
    // With nothing out, the bypass stays open.
    expect([...analysis.get(maintenanceSweep).normalKw]).toEqual([30, 30, 30, 30]);
  });
});
