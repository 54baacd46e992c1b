import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { builtinCatalog } from '../../catalog/catalog';
import type { Hall, PowerNode, Rack } from '../../model/types';
import { HallAnalysis } from '../hallAnalysis';
import { HallModel } from '../hallModel';
import { powerGraph } from '../power/powerGraph';
import { elementLoads, isOver, overloads } from './elementLoads';
import { compartmentsOf, componentsOf, findLost, nothingLost, utilitiesOf } from './lostParts';
import { rackStates, simulate, type Scenario } from './simulate';

const analysisOf = (value: unknown): HallAnalysis =>
  new HallAnalysis(
    new HallModel(value, (collection, index) => {
      const list = (value as Readonly<Record<string, readonly object[] | undefined>>)[collection];
      return Object.keys(list?.[index] ?? {}).length;
    }),
    builtinCatalog(),
    0,
  );
const example = (file: string) =>
  analysisOf(JSON.parse(readFileSync(new URL(`../../../examples/${file}`, import.meta.url), 'utf8')));

const lose = (hall: HallAnalysis, ...names: string[]): Scenario => {
  const { parts, unknown } = findLost(hall, names);
  expect(unknown).toEqual([]);
  return simulate(hall, parts);
};
const statesOf = (hall: HallAnalysis, scenario: Scenario) =>
  Object.fromEntries(
    [...scenario.racks].map((state, i) => [hall.model.idAt('racks', i), rackStates[state]!] as const),
  );
const limits = { derate: 1, powerFactor: 0.98, transformerPowerFactor: 0.95 };

const ups = (id: string, from: string, room: string): PowerNode => ({
  id,
  kind: 'ups',
  ratingKw: 300,
  from: [from],
  room,
});
const rack = (id: string, parts: Partial<Rack>): Rack => ({
  id,
  type: 'r',
  at: [0, 0],
  powerKw: 100,
  ...parts,
});

/** Two sides with a UPS and its bypass each, two loops, two zones: everything of a hall, once. */
const small: Hall = {
  format: 'datahall/1',
  room: {
    outline: [
      [0, 0],
      [9000, 0],
      [9000, 9000],
    ],
  },
  types: [
    { id: 'r', kind: 'rack', liquidFraction: 0.8, flowLpm: 100 },
    { id: 'c', kind: 'cdu', coolingKw: 160, flowLpm: 250, powerKw: 0 },
    { id: 'wall', kind: 'fan-wall', coolingKw: 40, powerKw: 0 },
  ],
  power: [
    { id: 'GRID', kind: 'utility', ratingKw: 900 },
    { id: 'GEN', kind: 'generator', ratingKw: 900 },
    { id: 'ATS', kind: 'ats', from: ['GRID', { node: 'GEN', role: 'alternate' }] },
    ups('UA', 'ATS', 'EL-A'),
    ups('UB', 'ATS', 'EL-B'),
    { id: 'PA', kind: 'switchboard', from: ['UA', { node: 'ATS', role: 'alternate' }] },
  ],
  feeds: [
    { id: 'A', from: ['PA'], ratingA: 400, voltageV: 415 },
    { id: 'B', from: ['UB'], ratingA: 400, voltageV: 415 },
  ],
  plants: [
    { id: 'FWS', supplyC: 30 },
    { id: 'CHW', supplyC: 18 },
  ],
  loops: [
    { id: 'L1', supplyC: 40 },
    { id: 'L2', supplyC: 40 },
  ],
  cdus: [
    { id: 'C1', type: 'c', at: [0, 0], loop: 'L1', plant: 'FWS', feeds: ['A', 'B'] },
    { id: 'C2', type: 'c', at: [0, 0], loop: 'L1', plant: 'FWS', feeds: ['A', 'B'] },
    { id: 'C3', type: 'c', at: [0, 0], loop: 'L2', plant: 'FWS', feeds: ['B'] },
  ],
  zones: ['Z1', 'Z2'].map((id) => ({
    id,
    kind: 'pod',
    outline: [
      [0, 0],
      [9, 0],
      [9, 9],
    ],
  })),
  airUnits: [
    { id: 'W1', type: 'wall', at: [0, 0], zone: 'Z1', plant: 'CHW', feeds: ['A'] },
    { id: 'W2', type: 'wall', at: [0, 0], zone: 'Z2', plant: 'CHW', feeds: ['A', 'B'] },
  ],
  racks: [
    rack('R1', { feeds: ['A', 'B'], loop: 'L1', zone: 'Z1' }),
    rack('R2', { feeds: ['A'], loop: 'L1', zone: 'Z1' }),
    rack('R3', { feeds: ['A', 'B'], loop: 'L2', zone: 'Z2' }),
  ],
};

describe('a scenario', () => {
  const hall = analysisOf(small);

  it.each([
    ['nothing', [], { R1: 'ok', R2: 'ok', R3: 'ok' }],
    ['the feed of a single-corded rack', ['B'], { R1: 'ok', R2: 'ok', R3: 'hot' }],
    // W1 is on A alone and stops; R2 has no cord left; R1 stays lit and its zone has no air.
    ['the other feed', ['A'], { R1: 'hot', R2: 'dark', R3: 'ok' }],
    // 160 kW of the two racks' liquid are exactly what one CDU carries; 200 L/min are within 250.
    ['one of two CDUs', ['C1'], { R1: 'ok', R2: 'ok', R3: 'ok' }],
    ['both CDUs', ['C1', 'C2'], { R1: 'hot', R2: 'hot', R3: 'ok' }],
    ['the only CDU of a loop', ['C3'], { R1: 'ok', R2: 'ok', R3: 'hot' }],
    ['the plant of the CDUs', ['FWS'], { R1: 'hot', R2: 'hot', R3: 'hot' }],
    ['the plant of the fan walls', ['CHW'], { R1: 'hot', R2: 'hot', R3: 'hot' }],
    ['a fan wall', ['W2'], { R1: 'ok', R2: 'ok', R3: 'hot' }],
    ['the pipes of a loop', ['L2'], { R1: 'ok', R2: 'ok', R3: 'hot' }],
    // R2 hangs on PA alone, which the bypass feeds now.
    ['a UPS with a bypass', ['UA'], { R1: 'ok', R2: 'unprotected', R3: 'ok' }],
    ['a compartment', ['EL-B'], { R1: 'ok', R2: 'ok', R3: 'hot' }],
    ['the grid', ['GRID'], { R1: 'ok', R2: 'ok', R3: 'ok' }],
    ['grid and generator', ['GRID', 'GEN'], { R1: 'dark', R2: 'dark', R3: 'dark' }],
  ])('without %s', (_name, names, expected) => {
    const scenario = lose(hall, ...names);
    expect(statesOf(hall, scenario)).toEqual(expected);
    const count = { ok: 0, unprotected: 0, hot: 0, dark: 0 };
    for (const state of Object.values(expected)) count[state as keyof typeof count]++;
    expect(scenario.count).toEqual(count);
  });

  it('stops what has lost its power or its plant', () => {
    expect([...lose(hall, 'B').cduRuns]).toEqual([1, 1, 0]);
    expect([...lose(hall, 'A').airUnitRuns]).toEqual([0, 1]);
    expect([...lose(hall, 'FWS').cduRuns]).toEqual([0, 0, 0]);
    expect([...lose(hall, 'FWS').airUnitRuns]).toEqual([1, 1]);
  });

  it('says what is overloaded, by how much', () => {
    expect(overloads(hall, simulate(hall, nothingLost), limits)).toEqual([]);
    // 400 A at 415 V and 0.98 carry 281.8 kW; B takes R1 and R3 alone: 200 kW.
    expect(overloads(hall, lose(hall, 'A'), limits)).toEqual([
      { kind: 'air', id: 'Z1', load: 20, limit: 0, unit: 'kW' },
    ]);
    const derated = overloads(hall, lose(hall, 'B'), { ...limits, derate: 0.8 });
    expect(derated.map(({ kind, id, unit }) => [kind, id, unit])).toEqual([
      ['feed', 'A', 'kW'],
      ['loop', 'L2', 'kW'],
      ['loop', 'L2', 'L/min'],
    ]);
    expect(derated[0]!.load).toBe(300);
    expect(derated[0]!.limit).toBeCloseTo(225.4, 1);
    expect(derated[1]).toMatchObject({ load: 80, limit: 0 });
  });

  it('of a hall that models no cooling has no hot rack', () => {
    const racks = small.racks.map((r) => rack(r.id, { feeds: r.feeds ?? [] }));
    const plain = analysisOf({ ...small, plants: [], loops: [], cdus: [], airUnits: [], racks });
    expect(statesOf(plain, lose(plain, 'B'))).toEqual({ R1: 'ok', R2: 'ok', R3: 'ok' });
  });

  it('is told by names, and says which it does not know', () => {
    expect(findLost(hall, ['UA', 'R1', 'nothing', 'EL-A']).unknown).toEqual(['R1', 'nothing']);
    expect(compartmentsOf(hall)).toEqual(['EL-A', 'EL-B']);
    expect(utilitiesOf(hall)).toEqual(['GRID']);
    expect(componentsOf(hall)).toEqual([
      'GRID',
      'GEN',
      'ATS',
      'UA',
      'UB',
      'PA',
      'A',
      'B',
      'C1',
      'C2',
      'C3',
      'W1',
      'W2',
      'FWS',
      'CHW',
    ]);
  });
});

describe.each(['clean.hall.json', 'campus/halls/h01.hall.json', 'faults.hall.json'])(
  'the hall %s',
  (file) => {
    const hall = example(file);

    it('without a loss has the balances that the rules judge', () => {
      const normal = simulate(hall, nothingLost);
      expect(normal.count.dark).toBe(0);
      expect(normal.loops.length).toBeGreaterThan(0);
      normal.loops.forEach((state, loop) => {
        const balance = hall.loops.balance(loop);
        expect(state.heatKw).toBeCloseTo(balance.heatKw, 6);
        expect(state.flowLpm).toBeCloseTo(balance.flowLpm, 6);
        expect(state.capacityKw).toBeCloseTo(
          balance.cdus.reduce((sum, c) => sum + c.usableKw!, 0),
          6,
        );
      });
      expect(normal.air.map((a) => a.zone)).toEqual(hall.air.balances.map((b) => b.zone));
      hall.air.balances.forEach((balance, i) => {
        expect(normal.air[i]!.heatKw).toBeCloseTo(balance.rackKw + balance.cduKw + balance.fanKw, 6);
        expect(normal.air[i]!.capacityKw).toBeCloseTo(balance.coolingKw, 6);
      });
    });

    it('has after the loss of any feed what each feed carries at worst', () => {
      const { nodes } = hall.get(powerGraph);
      const worst = new Map<string, number>();
      for (const feed of hall.model.elements('feeds')) {
        for (const [id, kw] of [...lose(hall, feed!.id).nodeKw].map((kw, i) => [nodes[i]!.id, kw] as const))
          worst.set(id, Math.max(worst.get(id) ?? 0, kw));
      }
      for (let feed = 0; feed < hall.model.size('feeds'); feed++)
        expect(worst.get(hall.model.idAt('feeds', feed)!)).toBeCloseTo(hall.feeds.load(feed).worstKw, 6);
    });

    it('is the same again after other losses: nothing is left behind', () => {
      const before = simulate(hall, nothingLost);
      for (const id of componentsOf(hall)) lose(hall, id);
      expect(simulate(hall, nothingLost)).toEqual(before);
    });
  },
);

it('the clean hall survives every single loss, and the grid', () => {
  const hall = example('clean.hall.json');
  expect(componentsOf(hall)).not.toContain('FWS-1');
  for (const id of componentsOf(hall)) {
    const scenario = lose(hall, id);
    expect([id, scenario.count]).toEqual([id, { ok: 40, unprotected: 0, hot: 0, dark: 0 }]);
    expect([id, elementLoads(hall, scenario, limits).filter(isOver)]).toEqual([id, []]);
  }
  expect(lose(hall, ...utilitiesOf(hall)).count.ok).toBe(40);
});
