import { describe, expect, it } from 'vitest';
import { builtinCatalog } from '../catalog/catalog';
import { LiveHall } from '../rules/liveHall';
import { loadLimits } from '../rules/loadLimits';
import { RuleSet } from '../rules/ruleSet';
import { briefFact, keyFigure, objectFacts, ofType } from './objectFacts';

const hall = {
  format: 'datahall/1',
  room: { outline: [[0, 0], [30000, 0], [30000, 20000], [0, 20000]] }, // prettier-ignore
  types: [
    { id: 'rack', kind: 'rack', maker: 'M', model: 'X1', powerKw: 120, liquidFraction: 0.9, flowLpm: 100 },
    { id: 'cdu', kind: 'cdu', coolingKw: 1000, approachK: 4, flowLpm: 1000 },
  ],
  plants: [{ id: 'FWS', supplyC: 30, deltaK: 10 }],
  loops: [{ id: 'L1', supplyC: 34, deltaK: 10, fluid: 'water' }],
  cdus: [{ id: 'C1', type: 'cdu', at: [0, 0], loop: 'L1', plant: 'FWS' }],
  feeds: [
    { id: 'A1', kind: 'busway', side: 'A', ratingA: 400, voltageV: 415 },
    { id: 'B1', kind: 'rpp', side: 'B', ratingA: 400, voltageV: 415 },
    { id: 'D1', kind: 'busway', ratingA: 1000, voltageV: 800, current: 'dc' },
  ],
  racks: [
    { id: 'R1', type: 'rack', at: [3000, 3000], row: 'RA', phase: 'P1', loop: 'L1', feeds: ['A1', 'B1'] },
    { id: 'R2', type: 'ghost', at: [6000, 3000], phase: 'P1', feeds: [{ feed: 'A1', weight: 0 }] },
  ],
  phases: [{ id: 'P1', readyOn: '2027-03-31' }, { id: 'P2' }],
  zones: [{ id: 'Z1', name: 'Cold 1', kind: 'cold-aisle', outline: [[0, 0], [900, 0], [900, 900]] }], // prettier-ignore
};

function factsOf(id: string) {
  const rules = new RuleSet();
  const { analysis } = new LiveHall(JSON.stringify(hall), { catalog: builtinCatalog(), rules });
  const place = analysis?.model.find(id);
  return analysis && place && objectFacts(analysis, place, loadLimits(analysis, rules));
}

describe('the facts of an object', () => {
  it.each([
    // 120 kW of which nine tenths leave by liquid.
    [
      'R1',
      'rack',
      [
        '120 kW: 108 kW to liquid, 12 kW to the air',
        'fed by A1, B1',
        'cooled by loop L1',
        'row RA, phase P1',
      ],
    ],
    ['R2', 'rack', ['load not known', 'fed by A1 (standby)', 'phase P1']],
    // √3 · 415 V · 400 A = 287.5 kVA, at cos φ 0.98 281.8 kW; half of R1, and all of it when B1 is lost.
    [
      'A1',
      'busway, side A',
      [
        'may carry 281.8 kW = √3 · 415 V · 400 A · cos φ 0.98',
        'carries 60 kW (21.3 %)',
        '120 kW (42.6 %) when B1 is lost',
      ],
    ],
    // 800 V · 1000 A = 800 kW: direct current has no power factor.
    ['D1', 'busway', ['may carry 800 kW = 800 V · 1000 A', 'carries 0 kW (0 %)']],
    ['Z1', 'cold-aisle zone', []],
    ['P1', 'phase', ['2 racks, 120 kW, load of 1 not known', 'ready on 2027-03-31']],
    ['P2', 'phase', ['0 racks']],
  ])('%s', (id, what, facts) => {
    expect(factsOf(id)).toMatchObject({ id, what, facts });
  });

  it('name the type by maker and model, and the thing by its own name', () => {
    expect(factsOf('R1')?.type).toBe('M X1');
    expect(factsOf('Z1')?.name).toBe('Cold 1');
  });

  it('tell of a loop what it must carry and what its CDUs can', () => {
    // An approach of 34 − 30 = 4 K, as rated.
    expect(factsOf('L1')?.facts[0]).toBe('1 rack with 108 kW and 100 L/min');
    expect(factsOf('C1')?.facts[0]).toBe('rated 1000 kW at 4 K approach');
  });
});

it.each([
  ['120 kW: 108 kW to liquid, 12 kW to the air', '120 kW'],
  ['may carry 281.8 kW = √3 · 415 V · 400 A', 'may carry 281.8 kW'],
  ['behind it: 2 halls, 20 MW IT', 'behind it: 2 halls, 20 MW IT'],
  ['load not known', 'load not known'],
])('of “%s” the figure alone is “%s”', (fact, brief) => expect(briefFact(fact)).toBe(brief));

describe('of a type', () => {
  const rack = { id: 'r', kind: 'rack', powerKw: 120, peakKw: 132, liquidFraction: 0.87 } as const;
  const cdu = { id: 'c', kind: 'cdu', powerKw: 20.5, coolingKw: 1368, approachK: 4 } as const;

  it('that is a rack the load comes first', () => {
    expect(ofType(rack).facts).toEqual(['120 kW, peak 132 kW', '87 % to liquid']);
    expect(keyFigure(rack)).toBe('120 kW, 87 % to liquid');
  });

  it('that cools what it cools comes before what it draws', () => {
    expect(ofType(cdu).facts).toEqual(['cools 1368 kW at 4 K approach', 'draws 20.5 kW']);
    expect(keyFigure(cdu)).toBe('cools 1368 kW');
  });
});
