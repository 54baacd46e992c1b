import { describe, expect, it } from 'vitest';
import { builtinCatalog } from '../../catalog/catalog';
import { LiveHall } from '../../rules/liveHall';
import { RuleSet } from '../../rules/ruleSet';
import { losables } from './losable';
import type { SeeingWish, Seen } from './seen';
import { seenHall } from './seenHall';
import { worstLoss } from './worstLoss';
import { loadLimits } from '../../rules/loadLimits';

const outline = [[0, 0], [20000, 0], [20000, 9000], [0, 9000]]; // prettier-ignore
const types = [
  { id: 'rack', kind: 'rack', widthMm: 600, depthMm: 1200, powerKw: 100, liquidFraction: 0.8 },
  { id: 'cdu', kind: 'cdu', widthMm: 900, depthMm: 1200, coolingKw: 200, approachK: 4, flowLpm: 900 },
];
/** Two feeds behind a UPS and a bypass; R3 has one cord; TCS-1 needs 240 kW of its two CDUs of 200 kW. */
const hall = {
  format: 'datahall/1',
  design: { itKw: 250, phases: ['P1', 'P2'] },
  room: { outline },
  types,
  power: [
    { id: 'GRID', kind: 'utility', ratingKw: 1000 },
    { id: 'UPS-A', kind: 'ups', ratingKw: 400, from: ['GRID'], room: 'EL-A' },
    { id: 'UPS-B', kind: 'ups', ratingKw: 400, from: ['GRID'], room: 'EL-B' },
  ],
  feeds: [
    { id: 'A1', kind: 'busway', side: 'A', ratingA: 1000, voltageV: 415, from: ['UPS-A'], path: [[0, 500], [9000, 500]] },
    { id: 'B1', kind: 'busway', side: 'B', ratingA: 300, voltageV: 415, from: ['UPS-B', { node: 'GRID', role: 'alternate' }], path: [[0, 700], [9000, 700]] },
  ],
  plants: [{ id: 'FWS', supplyC: 30 }],
  loops: [{ id: 'TCS-1', supplyC: 34, deltaK: 10, fluid: 'water' }],
  cdus: [
    { id: 'CDU-1', type: 'cdu', at: [12000, 1000], loop: 'TCS-1', plant: 'FWS', feeds: ['A1'] },
    { id: 'CDU-2', type: 'cdu', at: [14000, 1000], loop: 'TCS-1', plant: 'FWS', feeds: ['B1'] },
  ],
  phases: [{ id: 'P1' }, { id: 'P2' }],
  racks: [
    { id: 'R1', type: 'rack', at: [1000, 1200], facing: 'south', feeds: ['A1', 'B1'], loop: 'TCS-1', phase: 'P1' },
    { id: 'R2', type: 'rack', at: [1600, 1200], facing: 'south', feeds: ['A1', 'B1'], loop: 'TCS-1', phase: 'P2' },
    { id: 'R3', type: 'rack', at: [1000, 3600], facing: 'north', feeds: ['A1'], loop: 'TCS-1', phase: 'P2' },
  ],
}; // prettier-ignore

const rules = new RuleSet();
const live = (content: object = hall) =>
  new LiveHall(JSON.stringify(content), { catalog: builtinCatalog(), rules });

function seen(wish: Partial<SeeingWish>, from = live()): Seen {
  const found = seenHall(from, { lost: [], ...wish }, rules, from.findings);
  if (!found) throw new Error('the hall is not readable');
  return found;
}

describe('a loss', () => {
  it('tells what is dark for want of which feed, what stopped, what runs short and what carries too much', () => {
    const { loss } = seen({ lost: ['A1'] });
    // √3 · 415 V · 300 A · 0.98 = 211.3 kW: two racks of 100 kW fit on B1. CDU-2 carries 200 kW: enough for 160 kW.
    expect(loss?.racks).toEqual({ dark: 1, hot: 0, unprotected: 0, total: 3 });
    expect(loss?.effects).toEqual([
      { state: 'dark', ids: ['R3'], because: ['A1'] },
      { state: 'stopped', ids: ['CDU-1'], because: ['A1'] },
    ]);
    expect(loss?.marks).toEqual([
      { id: 'A1', state: 'lost' },
      { id: 'R3', state: 'dark' },
      { id: 'CDU-1', state: 'stopped' },
    ]);
  });

  it('tells which loop runs short, and what it gives of what', () => {
    const { loss } = seen({ lost: ['CDU-1'] });
    expect(loss?.racks.hot).toBe(3);
    expect(loss?.effects).toContainEqual({ state: 'hot', ids: ['R1', 'R2', 'R3'], because: ['TCS-1'] });
    expect(loss?.effects).toContainEqual({
      state: 'overloaded', ids: ['TCS-1'], because: [], load: 240, limit: 200, unit: 'kW',
    }); // prettier-ignore
  });

  it('of several takes all, and says which are not there', () => {
    const { loss } = seen({ lost: ['A1', 'B1', 'ghost'] });
    expect(loss?.racks.dark).toBe(3);
    expect(loss?.lost).toEqual(['A1', 'B1']);
    expect(loss?.gone).toEqual(['ghost']);
  });

  it('of a room takes what stands in it; what has lost its UPS says on what it hangs now', () => {
    const { loss } = seen({ lost: ['EL-B', 'A1'] });
    expect(loss?.effects).toContainEqual({ state: 'unprotected', ids: ['R1', 'R2'], because: ['B1'] });
    expect(loss?.marks).toContainEqual({ id: 'UPS-B', state: 'lost' });
  });

  it('marks nothing that was so before', () => {
    const racks = hall.racks.map((rack) => (rack.id === 'R3' ? { ...rack, feeds: ['C1'] } : rack));
    const feeds = [...hall.feeds, { id: 'C1', kind: 'rpp', ratingA: 10, voltageV: 415, from: ['UPS-A'] }];
    const { loss } = seen({ lost: ['CDU-2'] }, live({ ...hall, feeds, racks }));
    const before = loss?.effects.filter(({ already }) => already);
    expect(before?.map(({ ids }) => ids)).toContainEqual(['C1']);
    expect(loss?.marks.map(({ id }) => id)).not.toContain('C1');
  });
});

it('what can be lost is the chain as a tree, then what cools, then the rooms', () => {
  const { finished } = live();
  if (!finished) throw new Error('unreadable');
  expect(losables(finished).map(({ id, depth }) => `${' '.repeat(depth)}${id}`)).toEqual([
    'GRID', ' UPS-A', '  A1', ' UPS-B', '  B1', 'CDU-1', 'CDU-2', 'FWS', 'TCS-1', 'EL-A', 'EL-B',
  ]); // prettier-ignore
});

it('the worst single loss is the one that darkens most', () => {
  const { finished } = live();
  if (!finished) throw new Error('unreadable');
  const steps = worstLoss(finished, [], loadLimits(finished, rules));
  let step = steps.next();
  while (!step.done) step = steps.next();
  // GRID feeds everything.
  expect(step.value).toMatchObject({ id: 'GRID', examined: 8 });
});

describe('the sums', () => {
  it('are those of the whole hall, by side and against the design', () => {
    const { sums, phases } = seen({});
    expect(phases).toEqual(['P1', 'P2']);
    expect(sums).toMatchObject({ racks: 3, itKw: 300, designKw: 250, cdus: { limitKw: 400 } });
    expect(sums.liquidKw).toBeCloseTo(240, 9);
    expect(sums.cdus?.loadKw).toBeCloseTo(240, 9);
    // Half of R1 and R2 and all of R3 on A, the rest on B.
    expect(sums.sides.map(({ side, loadKw }) => [side, loadKw])).toEqual([['A', 200], ['B', 100]]); // prettier-ignore
    expect(sums.sides.reduce((all, { loadKw }) => all + loadKw, 0)).toBeCloseTo(sums.itKw, 9);
  });

  it('of a phase leave out what is not built, and name it', () => {
    const { sums, phase, absent, overlay } = seen({ phase: 'P1', overlay: 'density' });
    expect(phase).toBe('P1');
    expect(sums).toMatchObject({ racks: 1, itKw: 100 });
    expect(absent).toEqual(['R2', 'R3']);
    expect(overlay?.values.map(({ id }) => id)).toEqual(['R1']);
  });

  it('of a phase that is no more are those of the finished hall', () => {
    const { sums, phase } = seen({ phase: 'P9' });
    expect(phase).toBeUndefined();
    expect(sums.racks).toBe(3);
  });
});
