import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtinCatalog } from '../../catalog/catalog';
import { LiveHall } from '../../rules/liveHall';
import { loadLimits } from '../../rules/loadLimits';
import { RuleSet } from '../../rules/ruleSet';
import { hallCapacity, type HallCapacity } from './hallCapacity';

function capacityOf(hall: object): HallCapacity {
  const rules = new RuleSet();
  const text = JSON.stringify({ format: 'datahall/1', ...hall });
  const { finished } = new LiveHall(text, { catalog: builtinCatalog(), rules });
  if (!finished) throw new Error('the hall is not readable');
  return hallCapacity(finished, loadLimits(finished, rules));
}

const types = [
  { id: 'r', kind: 'rack', widthMm: 600, depthMm: 1200, liquidFraction: 0.8 },
  { id: 'c', kind: 'cdu', widthMm: 900, depthMm: 1200, coolingKw: 500, airToLiquid: true },
];

/** Two sides; each rack of `kw` on both. */
const twoSides = (kw: readonly number[], upsKw = 1000) => ({
  design: { profile: 'eu', power: '2n', itKw: 2000 },
  room: { outline: [[0, 0], [20000, 0], [20000, 9000], [0, 9000]] }, // prettier-ignore
  types,
  power: ['A', 'B'].map((side) => ({ id: `UPS-${side}`, kind: 'ups', ratingKw: upsKw })),
  feeds: ['A', 'B'].map((side) => ({ id: `F${side}`, kind: 'pdu', side, from: [`UPS-${side}`], ratingA: 1000, voltageV: 400 })), // prettier-ignore
  racks: kw.map((powerKw, i) => ({ id: `R${i}`, type: 'r', at: [i * 700, 0], powerKw, feeds: ['FA', 'FB'] })),
});

const row = ({ rows }: HallCapacity, level: string, resource: string, id?: string) => {
  const found = rows.find(
    (r) => r.level === level && r.resource === resource && (id === undefined || r.id === id),
  );
  if (!found) throw new Error(`no row ${level} ${resource} ${id ?? ''}`);
  return found;
};

describe('the capacity of a hall', () => {
  it('is as worked out by hand for two sides', () => {
    // A three-phase feed of 1000 A at 400 V carries √3 · 0.4 kV · 1000 A · 0.95 power factor; of that what may flow continuously.
    const capacity = capacityOf(twoSides([100, 200]));
    const side = row(capacity, 'side', 'power', 'A');
    expect(side.used).toBeCloseTo(150, 6);
    // After the loss of B all of the 300 kW are on A.
    expect(side.reserved).toBeCloseTo(150, 6);
    expect(side.left!).toBeCloseTo(side.installed! - 300, 6);
    const ups = row(capacity, 'side', 'ups', 'B');
    expect(ups.installed).toBeCloseTo(1000, 6);
    expect(ups.left).toBeCloseTo(700, 6);
    const it_ = row(capacity, 'hall', 'it');
    expect(it_.left).toBe(1700);
  });

  it('can take what its tightest resource allows, and strands the rest', () => {
    // The UPS of a side have 350 - 300 = 50 kW left; each kilowatt more must be free on both.
    const capacity = capacityOf(twoSides([100, 200], 350));
    expect(capacity.limitedBy).toBe('ups');
    expect(capacity.addableKw).toBeCloseTo(50, 6);
    expect(row(capacity, 'hall', 'it').stranded).toBeCloseTo(1650, 6);
    const feeds = row(capacity, 'side', 'power', 'A');
    expect(feeds.stranded).toBeCloseTo(feeds.left! - 50, 6);
  });

  it('keeps what may be lost free in a loop', () => {
    const capacity = capacityOf({
      types,
      loops: [{ id: 'L', redundancy: 'n+1' }],
      cdus: [0, 1, 2].map((i) => ({ id: `C${i}`, type: 'c', at: [i * 1000, 5000], loop: 'L' })),
      racks: [{ id: 'R', type: 'r', at: [0, 0], powerKw: 1000, loop: 'L' }],
    });
    expect(row(capacity, 'loop', 'liquid')).toMatchObject({
      installed: 1500,
      used: 800,
      reserved: 500,
      left: 200,
    });
  });

  it('has no figure where one of its parts is not known', () => {
    const capacity = capacityOf({
      types,
      loops: [{ id: 'L' }],
      cdus: [{ id: 'C', type: 'nothing', at: [0, 5000], loop: 'L' }],
      racks: [{ id: 'R', type: 'r', at: [0, 0], powerKw: 1000, loop: 'L' }],
    });
    expect(row(capacity, 'loop', 'liquid').installed).toBeUndefined();
    expect(row(capacity, 'hall', 'liquid').left).toBeUndefined();
  });

  it('holds for any loads: used, reserved and left make up what is installed, and adding what it says is full', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 400, max: 900 }),
        (kw, upsKw) => {
          const before = capacityOf(twoSides(kw, upsKw));
          for (const { level, installed, used, reserved, left } of before.rows) {
            if (level !== 'side' || installed === undefined) continue;
            expect(used + reserved + left!).toBeCloseTo(installed, 6);
          }
          const after = capacityOf(twoSides([...kw, before.addableKw!], upsKw));
          expect(after.addableKw).toBeCloseTo(0, 6);
          for (const { left } of after.rows) if (left !== undefined) expect(left).toBeGreaterThan(-1e-6);
        },
      ),
      { numRuns: 40 },
    );
  });
});
