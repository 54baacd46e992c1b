/** The cooling formulas against published and hand-calculated examples, to 0.5 %. */
import { describe, expect, it } from 'vitest';
import { builtinCatalog } from '../catalog/catalog';
import { usableKw } from './cooling/cduCapacity';
import { flowAt } from './cooling/flowCurve';
import { capacityRate, flowFor, fluids } from './cooling/fluids';

const near = (value: number, expected: number, share = 0.005) =>
  expect(Math.abs(value - expected), `${value} ≠ ${expected}`).toBeLessThanOrEqual(
    Math.abs(expected) * share,
  );

describe('flow by heat', () => {
  it.each([
    [115, 10, 'pg25', 172.15],
    [115, 10, 'water', 165.57],
    [1, 10, 'pg25', 1.497],
    [1, 10, 'water', 1.44],
    [1, 15, 'pg25', 0.998],
    [1, 20, 'pg25', 0.748],
  ] as const)('%d kW at %d K of %s', (kw, deltaK, fluid, lpm) =>
    near(flowFor(kw, deltaK, fluids[fluid]), lpm),
  );

  it('carries the heat back at the same rise', () => {
    near(capacityRate(flowFor(115, 10, fluids.pg25), fluids.pg25) * 10, 115, 1e-9);
  });

  it('rises by 17.07 K in a CDU of 1368 kW at 1200 L/min', () => {
    near(1368 / capacityRate(1200, fluids.pg25), 17.07);
  });
});

describe('flow by curve: GB300, Lenovo LP2357', () => {
  const curve = builtinCatalog().get('nvidia-gb300-nvl72')!.flowCurve!;

  it.each([
    [25, 59],
    [30, 71],
    [35, 89],
    [40, 119],
    [45, 177],
  ])('at %d °C %d L/min', (supplyC, lpm) => expect(flowAt(curve, supplyC)).toBe(lpm));

  it('is straight between the points, flat below them and unknown above them', () => {
    expect(flowAt(curve, 42.5)).toBe(148);
    expect(flowAt(curve, 18)).toBe(59);
    expect(flowAt(curve, 45.1)).toBeUndefined();
  });

  it('keeps within 1 % of 1775 / (55 − T), the rule of a constant return', () => {
    for (const supplyC of [25, 30, 35, 40, 45]) near(flowAt(curve, supplyC)!, 1775 / (55 - supplyC), 0.01);
  });
});

describe('capacity of a CDU by approach', () => {
  const xdu1350 = { coolingKw: 1368, approachK: 4, flowLpm: 1200 };
  const duty = { approachK: undefined, supplyC: undefined, maxReturnC: undefined, fluid: fluids.pg25 };

  it.each([
    [4, 1368],
    [3, 1026],
    [2, 684],
    [5, 1368],
    [0, 0],
    [-2, 0],
  ])('at %d K %d kW', (approachK, kw) => near(usableKw(xdu1350, { ...duty, approachK }), kw));

  it('is that of a counterflow exchanger of constant effectiveness', () => {
    const c = capacityRate(1200, fluids.pg25);
    const effectiveness = 1368 / (c * (1368 / c + 4));
    near(effectiveness, 0.8101);
    for (const approachK of [1, 2, 3, 3.5]) {
      near(
        usableKw(xdu1350, { ...duty, approachK }),
        (approachK * effectiveness * c) / (1 - effectiveness),
        1e-9,
      );
    }
  });

  it('ends where the flow is as warm as the racks allow', () => {
    // 80.16 kW/K · (50 − 40) K, and with 65 °C it is no bound.
    near(usableKw(xdu1350, { ...duty, approachK: 4, supplyC: 40, maxReturnC: 50 }), 801.6);
    near(usableKw(xdu1350, { ...duty, approachK: 4, supplyC: 40, maxReturnC: 65 }), 1368);
    expect(usableKw(xdu1350, { ...duty, supplyC: 60, maxReturnC: 50 })).toBe(0);
  });

  it('is the rating where the approach is not known, and never more', () => {
    expect(usableKw(xdu1350, duty)).toBe(1368);
    expect(usableKw({ ...xdu1350, approachK: undefined }, { ...duty, approachK: 1 })).toBe(1368);
  });
});
