import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { builtinCatalog } from '../catalog/catalog';
import { LiveHall } from '../rules/liveHall';
import { RuleSet } from '../rules/ruleSet';
import { objectLoads, type ObjectLoad } from './objectLoads';

const rules = new RuleSet();
const analysisOf = (text: string) => {
  const { analysis } = new LiveHall(text, { catalog: builtinCatalog(), rules });
  if (!analysis) throw new Error('the hall is not readable');
  return analysis;
};

const hall = analysisOf(
  JSON.stringify({
    format: 'datahall/1',
    room: { outline: [[0, 0], [20000, 0], [20000, 9000], [0, 9000]] },
    types: [
      { id: 'rack', kind: 'rack', widthMm: 600, depthMm: 1200, powerKw: 100, liquidFraction: 0.8 },
      { id: 'cdu', kind: 'cdu', widthMm: 900, depthMm: 1200, coolingKw: 200, approachK: 4, flowLpm: 900 },
      { id: 'wall', kind: 'fan-wall', widthMm: 900, depthMm: 1200, coolingKw: 60 },
    ],
    feeds: [
      { id: 'A1', kind: 'rpp', side: 'A', at: [0, 0], ratingA: 1000, voltageV: 400 },
      { id: 'B1', kind: 'rpp', side: 'B', at: [0, 900], ratingA: 1000, voltageV: 400 },
    ],
    plants: [{ id: 'FWS', supplyC: 30, units: 2 }],
    loops: [{ id: 'TCS-1', supplyC: 34, deltaK: 10, fluid: 'water' }],
    cdus: [
      { id: 'CDU-1', type: 'cdu', at: [12000, 1000], loop: 'TCS-1', plant: 'FWS' },
      { id: 'CDU-2', type: 'cdu', at: [14000, 1000], loop: 'TCS-1', plant: 'FWS', coolingKw: 100 },
    ],
    airUnits: [
      { id: 'FW-1', type: 'wall', at: [16000, 1000] },
      { id: 'FW-2', type: 'wall', at: [16000, 3000] },
    ],
    racks: [
      { id: 'R1', type: 'rack', at: [1000, 1200], feeds: ['A1', 'B1'], loop: 'TCS-1' },
      { id: 'R2', type: 'rack', at: [1600, 1200], feeds: ['A1', 'B1'], loop: 'TCS-1' },
    ],
  }),
); // prettier-ignore

const load = (id: string, kind: ObjectLoad['kind'], by?: string): ObjectLoad | undefined =>
  objectLoads(hall, rules, id).find((found) => found.kind === kind && found.by === by);

describe('what an object carries', () => {
  it('is for a loop the heat of its racks, of what its CDUs carry; at worst without the largest of them', () => {
    // 2 × 100 kW × 0.8 of 200 + 100 kW; without CDU-1 of 100 kW.
    expect(load('TCS-1', 'heat')).toEqual({
      kind: 'heat',
      unit: 'kW',
      load: 160,
      limit: 300,
      worst: { load: 160, limit: 100, lost: 'CDU-1' },
    });
  });

  it('is for a CDU its part by what it carries, and at worst that of the other too', () => {
    const own = load('CDU-2', 'heat');
    expect(own?.load).toBeCloseTo((160 * 100) / 300, 9);
    expect(own?.limit).toBe(100);
    expect(own?.worst).toEqual({ load: 160, limit: 100, lost: 'CDU-1' });
    // The smaller one is lost: all of it is 160 of 200 kW.
    expect(load('CDU-1', 'heat')?.worst).toEqual({ load: 160, limit: 200, lost: 'CDU-2' });
  });

  it('is for an air unit its part of the air of the hall', () => {
    // 2 × 20 kW to the air, shared by two alike; the other one lost, all of it.
    expect(load('FW-1', 'air')).toEqual({
      kind: 'air',
      unit: 'kW',
      load: 20,
      limit: 60,
      worst: { load: 40, limit: 60, lost: 'FW-2' },
    });
  });

  it('is for a feed half of the racks that it shares, and all of them without the other', () => {
    const own = load('A1', 'power');
    expect(own?.load).toBe(100);
    expect(own?.worst).toMatchObject({ load: 200, lost: 'B1' });
    // √3 · 400 V · 1000 A is 692.8 kVA; what may be used of it is the rules' to say.
    expect(own?.limit).toBeGreaterThan(400);
    expect(own?.limit).toBeLessThanOrEqual(692.9);
  });

  it('is for a rack what each of its feeds, its loop and the air carry', () => {
    expect(objectLoads(hall, rules, 'R1').map(({ kind, by }) => [kind, by])).toEqual([
      ['power', 'A1'],
      ['power', 'B1'],
      ['heat', 'TCS-1'],
      ['flow', 'TCS-1'],
      ['air', ''],
    ]);
  });

  it('is nothing for what carries nothing, or is not there', () => {
    expect(objectLoads(hall, rules, 'FWS')).toEqual([]);
    expect(objectLoads(hall, rules, 'nowhere')).toEqual([]);
  });
});

describe('in an example hall', () => {
  const faults = analysisOf(
    readFileSync(new URL('../../examples/faults.hall.json', import.meta.url), 'utf8'),
  );

  it('a loop at worst is what the rule of N+1 CDUs tells', () => {
    // "Losing CDU-4 leaves TCS-2 with 1 CDU that carries 1600 kW; its racks give it 1840 kW."
    const heat = objectLoads(faults, rules, 'TCS-2').find(({ kind }) => kind === 'heat');
    expect(heat?.worst).toMatchObject({ lost: 'CDU-4' });
    expect(heat?.worst?.limit).toBeCloseTo(1600, 0);
    expect(heat?.worst?.load).toBeCloseTo(1840, 0);
  });
});
