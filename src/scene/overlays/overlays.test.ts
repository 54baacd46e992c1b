import { describe, expect, it } from 'vitest';
import { builtinCatalog } from '../../catalog/catalog';
import { LiveHall } from '../../rules/liveHall';
import { RuleSet } from '../../rules/ruleSet';
import { buildOverlay } from './buildOverlay';
import type { Overlay, OverlayId, OverlayValue } from './overlay';
import { overlayLabels, standingOf } from './standing';

const outline = [[0, 0], [12000, 0], [12000, 8000], [0, 8000]]; // prettier-ignore

/** Racks of 0.6 × 1.2 m back to back with 1.2 m before and behind them: two rows that face each other across 1.2 m. */
const types = [
  { id: 'rack', kind: 'rack', widthMm: 600, depthMm: 1200, powerKw: 132, liquidFraction: 0.8, massKg: 1440 },
  { id: 'cdu', kind: 'cdu', widthMm: 900, depthMm: 1200, coolingKw: 400, approachK: 4, flowLpm: 500 },
  { id: 'fan', kind: 'fan-wall', widthMm: 2000, depthMm: 900, coolingKw: 60 },
];
const hall = {
  room: { outline, floor: { kind: 'slab', ratedKpa: 20 } },
  types,
  feeds: [
    { id: 'A1', kind: 'busway', side: 'A', ratingA: 400, voltageV: 415, path: [[0, 500], [9000, 500]] },
    { id: 'B1', kind: 'busway', side: 'B', ratingA: 800, voltageV: 415, path: [[0, 700], [9000, 700]] },
    { id: 'C1', kind: 'rpp', at: [11000, 0] },
  ], // prettier-ignore
  loops: [{ id: 'TCS-1', supplyC: 40, deltaK: 10, fluid: 'water' }],
  plants: [{ id: 'FWS-1', supplyC: 36 }],
  cdus: [{ id: 'CDU-1', type: 'cdu', at: [9000, 2000], loop: 'TCS-1', plant: 'FWS-1' }],
  airUnits: [
    { id: 'FW-1', type: 'fan', at: [9000, 6000], zone: 'Z1' },
    { id: 'FW-2', type: 'fan', at: [9000, 4000] },
  ],
  zones: [{ id: 'Z1', kind: 'cold-aisle', outline: [[0, 2400], [6000, 2400], [6000, 3600], [0, 3600]] }], // prettier-ignore
  phases: [{ id: 'P1' }, { id: 'P2' }],
  racks: [
    { id: 'R1', type: 'rack', at: [1000, 1200], facing: 'south', feeds: ['A1', 'B1'], loop: 'TCS-1', zone: 'Z1', phase: 'P1' },
    { id: 'R2', type: 'rack', at: [1000, 3600], facing: 'north', feeds: ['A1', { feed: 'B1', weight: 3 }], loop: 'TCS-1', zone: 'Z1', phase: 'P2' },
    { id: 'R3', type: 'rack', at: [3000, 1200], facing: 'south', feeds: ['A1', 'C1'], loop: 'TCS-1' },
    { id: 'R4', at: [5000, 1200], type: 'unknown', facing: 'south' },
  ], // prettier-ignore
};

function overlayOf(id: OverlayId, content: object = hall): Overlay {
  const rules = new RuleSet();
  const live = new LiveHall(JSON.stringify({ format: 'datahall/1', racks: [], ...content }), {
    catalog: builtinCatalog(),
    rules,
  });
  if (!live.finished) throw new Error('the hall is not readable');
  return buildOverlay(id, { hall: live.finished, rules, findings: live.findings });
}

const value = (overlay: Overlay, id: string): OverlayValue | undefined =>
  overlay.values.find((v) => v.id === id);

describe('density', () => {
  it('is the load of each rack in kW, and not known of a type that is not', () => {
    const overlay = overlayOf('density');
    expect(value(overlay, 'R1')).toEqual({ id: 'R1', value: 132 });
    expect(value(overlay, 'R4')).toEqual({ id: 'R4' });
    expect(value(overlay, 'CDU-1')).toBeUndefined();
    expect(overlay.scale).toMatchObject({ unit: 'kW', from: 0, to: 150 });
    expect(overlay.groups).toEqual([{ id: undefined, load: 396, limit: undefined }]);
  });

  it('over the share of the floor is 92 kW/m² for 132 kW on 0.6 × 2.4 m', () => {
    const overlay = overlayOf('density-area');
    // Before R1 an aisle of 1.2 m, behind it 1.2 m to the wall.
    expect(value(overlay, 'R1')?.value).toBeCloseTo(132 / (0.6 * 2.4), 9);
    // 396 kW on 12 × 8 m.
    expect(overlay.groups[0]?.load).toBeCloseTo(396 / 96, 9);
  });
});

describe('power', () => {
  // √3 · 415 V · 400 A = 287.5 kVA, at a power factor of 0.98 281.8 kW; twice that for 800 A.
  const limitA = (Math.sqrt(3) * 415 * 400 * 0.98) / 1000;

  it('is the load of each feed as a share of its rating, and on a rack that of its fullest feed', () => {
    const overlay = overlayOf('power');
    // A1: half of R1, a quarter of R2, half of R3.
    const a = ((66 + 33 + 66) / limitA) * 100;
    expect(value(overlay, 'A1')?.value).toBeCloseTo(a, 9);
    expect(value(overlay, 'B1')?.value).toBeCloseTo(((66 + 99) / (2 * limitA)) * 100, 9);
    expect(value(overlay, 'R1')).toEqual({ id: 'R1', value: value(overlay, 'A1')?.value, own: 132 });
    // A panel without a rating.
    expect(value(overlay, 'C1')).toEqual({ id: 'C1' });
  });

  it('after the worst loss adds what the lost feed carried', () => {
    const overlay = overlayOf('power-failover');
    // Losing B1 puts all of R1 and R2 on A1; losing C1 all of R3.
    expect(value(overlay, 'A1')?.value).toBeCloseTo(((132 + 132 + 66) / limitA) * 100, 9);
    expect(overlay.groups[0]).toMatchObject({ id: 'A1', load: 330, lost: 'B1' });
    expect(standingOf(overlay.scale, value(overlay, 'A1')?.value)).toBe('over');
  });

  it('has feed loads that add up to the loads of the racks', () => {
    const sum = overlayOf('power').groups.reduce((all, { load }) => all + load, 0);
    expect(sum).toBeCloseTo(3 * 132, 9);
  });
});

describe('liquid', () => {
  it('is the heat of the loop as a share of what its CDUs carry at the approach that they have', () => {
    const overlay = overlayOf('liquid');
    // 0.8 · 132 kW of three racks; 400 kW at 4 K, and the loop is 4 K above its plant.
    expect(overlay.groups).toEqual([{ id: 'TCS-1', load: expect.closeTo(316.8, 9) as number, limit: 400 }]);
    for (const id of ['R1', 'CDU-1']) expect(value(overlay, id)?.value).toBeCloseTo(79.2, 9);
    expect(value(overlay, 'R1')?.own).toBeCloseTo(105.6, 9);
    expect(value(overlay, 'R4')).toBeUndefined();
  });

  it('has the flow against what they pump', () => {
    const [group] = overlayOf('flow').groups;
    // 105.6 kW at 10 K of water near 40 °C: 60 · 105.6 / (4.18 · 10 · 0.992) = 153 L/min a rack, within 2 %.
    expect(group?.load).toBeGreaterThan(3 * 150);
    expect(group?.load).toBeLessThan(3 * 156);
    expect(group?.limit).toBe(500);
  });
});

describe('air', () => {
  it('is the heat of each zone, of the hall where none is named, as a share of its air units', () => {
    const overlay = overlayOf('air');
    const zone = overlay.groups.find(({ id }) => id === 'Z1');
    // Two racks of 26.4 kW; the unit of the zone and the one that serves all.
    expect(zone?.load).toBeCloseTo(52.8, 9);
    expect(zone?.limit).toBe(120);
    expect(value(overlay, 'R1')?.value).toBeCloseTo(44, 9);
    expect(value(overlay, 'Z1')?.value).toBeCloseTo(44, 9);
    expect(value(overlay, 'R3')?.value).toBeCloseTo((79.2 / 120) * 100, 9);
  });
});

describe('floor', () => {
  it('is the load over the footprint and half of the aisles, against the floor', () => {
    const overlay = overlayOf('floor');
    // 1440 kg · 9.80665 m/s² on 0.6 × 2.4 m: 9.81 kN/m².
    expect(value(overlay, 'R1')?.value).toBeCloseTo(9.80665, 9);
    expect(overlay.scale).toMatchObject({ to: 20, limit: 20, near: 19 });
    expect(value(overlay, 'R4')).toEqual({ id: 'R4' });
  });
});

describe('phases', () => {
  it('are places in the order of the build-out, with what names none last', () => {
    const overlay = overlayOf('phase');
    expect(value(overlay, 'R2')?.value).toBe(1);
    expect(value(overlay, 'R3')?.value).toBe(2);
    const { scale } = overlay;
    if (scale.kind !== 'categories') throw new Error('phases are kinds');
    expect(scale.categories.map(({ id, kw }) => [id, kw])).toEqual([['P1', 132], ['P2', 132], ['', 132]]); // prettier-ignore
    expect(overlayLabels(overlay, { id: 'R2', value: 1 })).toEqual(['P2', 'R2']);
  });
});

describe('findings', () => {
  it('mark every object of a finding with the gravest', () => {
    const overlay = overlayOf('findings');
    // A1 is over its rating after the loss of B1: an error of both.
    expect(value(overlay, 'A1')?.value).toBe(0);
    const { scale } = overlay;
    if (scale.kind !== 'categories') throw new Error('severities are kinds');
    expect(scale.categories.map(({ id }) => id)).toEqual(['error', 'warning', 'info', '']);
    expect(scale.categories.reduce((sum, { count }) => sum + count, 0)).toBe(overlay.values.length);
  });
});

describe('a standing', () => {
  const scale = { kind: 'sequential', unit: '%', from: 0, to: 100, limit: 100, near: 95 } as const;
  it.each([
    [94.9, 'within'],
    [95, 'near'],
    [100, 'near'],
    [100.005, 'near'],
    [100.1, 'over'],
    [undefined, 'unknown'],
  ] as const)('of %s is %s', (measured, expected) => expect(standingOf(scale, measured)).toBe(expected));
});
