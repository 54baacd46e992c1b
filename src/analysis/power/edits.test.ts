/** What is kept from edit to edit leaves no trace: after any edits every figure is that of a hall read anew, to the bit. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cord, PowerNode, Rack, Source } from '../../model/types';
import type { HallAnalysis } from '../hallAnalysis';
import { analysedHall } from '../testing/analysedHall';
import { chains, type Chain } from '../testing/randomChain';
import { gridLossSweep } from './gridLoss';
import { oneActivePath, sharedUpstream } from './independence';
import { lossSweep, maintenanceSweep } from './lossSweep';
import { powerGraph } from './powerGraph';
import { singlePoints } from './singlePoints';
import { nodeSides, sideLosses, systemLosses, upsSystems } from './systems';

/** The feeds by which cords are drawn anew, a load, and whether one cord has a weight. */
const edits = fc.array(
  fc.record({
    what: fc.constantFrom('load', 'load', 'cords', 'cords', 'needed', 'rating', 'from', 'unknown'),
    which: fc.nat(),
    kw: fc.double({ min: 0.1, max: 90, noNaN: true }),
    feeds: fc.array(fc.nat(5), { minLength: 1, maxLength: 3 }),
    isPlain: fc.boolean(),
  }),
  { minLength: 1, maxLength: 12 },
);

type Edit = typeof edits extends fc.Arbitrary<readonly (infer E)[]> ? E : never;

function change(hall: Chain, { what, which, kw, feeds, isPlain }: Edit): ['racks' | 'power', number] {
  const at = which % hall.racks.length;
  const rack = hall.racks[at]!;
  const edited = (parts: Partial<Rack>) => (hall.racks[at] = { ...rack, ...parts });
  switch (what) {
    case 'load':
      edited({ powerKw: kw });
      break;
    case 'cords':
      // The last of them is no feed of the hall.
      edited({ feeds: feeds.map((f): Cord => (isPlain ? `F${f}` : { feed: `F${f}`, weight: f / 2 })) });
      break;
    case 'needed':
      edited({ feedsNeeded: 1 + (which % 3) });
      break;
    case 'unknown': {
      const rest = { ...rack };
      delete rest.powerKw;
      hall.racks[at] = rest;
      break;
    }
    case 'rating':
    case 'from': {
      const n = which % hall.power.length;
      const inputs = [...new Set(feeds.map((f) => f % hall.power.length))].map((f): Source => `N${f}`);
      const parts: Partial<PowerNode> = what === 'from' ? { from: inputs } : { ratingKw: kw };
      hall.power[n] = { ...hall.power[n]!, ...parts };
      return ['power', n];
    }
  }
  return ['racks', at];
}

const figures = (hall: HallAnalysis) => ({
  groups: hall.get(powerGraph).groups,
  unknown: hall.get(powerGraph).unknown,
  faults: hall.get(lossSweep),
  maintenance: hall.get(maintenanceSweep),
  generators: hall.get(gridLossSweep),
  single: hall.get(singlePoints),
  shared: hall.get(sharedUpstream),
  onePath: hall.get(oneActivePath),
  sides: hall.get(nodeSides),
  systems: hall.get(upsSystems),
  sideLosses: hall.get(sideLosses),
  systemLosses: hall.get(systemLosses),
});

describe('the power chain from edit to edit', () => {
  it('has the figures of a hall read anew', () => {
    fc.assert(
      fc.property(chains, edits, fc.boolean(), (chain, list, asksEachTime) => {
        const hall = structuredClone(chain);
        const live = analysedHall(structuredClone(chain));
        figures(live);
        for (const edit of list) {
          const [collection, at] = change(hall, edit);
          expect(live.replace(collection, at, structuredClone(hall[collection][at]))).toBeDefined();
          if (asksEachTime) expect(figures(live)).toEqual(figures(analysedHall(structuredClone(hall))));
        }
        expect(figures(live)).toEqual(figures(analysedHall(structuredClone(hall))));
      }),
      { numRuns: 100 },
    );
  });

  it('looks only at the losses that reach a change', () => {
    // Two halves that have nothing in common: what changes on one leaves the verdicts of the other as they are.
    const half = (side: string) => ({
      power: [
        { id: `U${side}`, kind: 'utility' as const },
        { id: `P${side}`, kind: 'ups' as const, from: [`U${side}`] },
      ],
      feeds: [{ id: `F${side}`, kind: 'pdu' as const, from: [`P${side}`] }],
      racks: [
        { id: `R${side}`, type: 'plain', at: [0, 0] as [number, number], powerKw: 10, feeds: [`F${side}`] },
      ],
    });
    const [a, b] = [half('A'), half('B')];
    const live = analysedHall({
      power: [...a.power, ...b.power],
      feeds: [...a.feeds, ...b.feeds],
      racks: [...a.racks, ...b.racks],
    });
    const before = live.get(lossSweep);
    live.replace('racks', 0, { ...a.racks[0]!, powerKw: 20 });
    const after = live.get(lossSweep);
    const graph = live.get(powerGraph);
    const place = (id: string) => graph.nodes.findIndex((n) => n.id === id);
    expect(after.normalKw[place('UA')]).toBe(20);
    expect(after.normalKw[place('UB')]).toBe(10);
    expect(after.dark[place('UB')]).toBe(before.dark[place('UB')]);
    expect(after.dark[place('UA')]).not.toBe(before.dark[place('UA')]);
  });
});
